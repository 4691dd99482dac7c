import { Controller, Inject } from '@nestjs/common';
import { chinaDay } from '@huihuan/catalogue-domain';
import type { TariffFacts } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { siteUnknown } from '@huihuan/registry-domain';
import { siteEntity } from '../database/site-entity.ts';
import { registryToken, type RegistryOptions } from '../registry.ts';
import { setTariff } from './set-tariff.ts';
import { listTariffsOperation, setTariffOperation } from './tariff-operations.ts';
import { tariffsFor } from './tariff-rows.ts';

/** 收购价: what the counters pay. */
@Controller('api/registry')
export class TariffController {
  private readonly registry: RegistryOptions;

  constructor(@Inject(registryToken) registry: RegistryOptions) {
    this.registry = registry;
  }

  @Operation(setTariffOperation)
  set(@Input() input: InputOf<typeof setTariffOperation>): Promise<Result<TariffFacts>> {
    return setTariff(this.registry, input);
  }

  @Operation(listTariffsOperation)
  async list(
    @Input() { params: { siteId } }: InputOf<typeof listTariffsOperation>,
  ): Promise<Result<AnswerOf<typeof listTariffsOperation>>> {
    const { database } = this.registry;
    if (!(await database.dataSource.getRepository(siteEntity).existsBy({ siteId }))) return refuse(siteUnknown(siteId));
    return accept({ tariffs: await tariffsFor(database, siteId, chinaDay(new Date().toISOString())) });
  }
}
