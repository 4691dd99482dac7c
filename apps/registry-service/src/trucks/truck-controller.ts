import { Controller, Inject } from '@nestjs/common';
import type { Result } from '@huihuan/kernel-domain';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import type { TruckFacts } from '@huihuan/registry-domain';
import { MoreThan } from 'typeorm';
import { truckEntity } from '../database/truck-entity.ts';
import { pageOf } from '../page.ts';
import { registryToken, type RegistryOptions } from '../registry.ts';
import { registerTruck } from './register-truck.ts';
import { listTrucksOperation, registerTruckOperation } from './truck-operations.ts';

@Controller('api/registry')
export class TruckController {
  private readonly registry: RegistryOptions;

  constructor(@Inject(registryToken) registry: RegistryOptions) {
    this.registry = registry;
  }

  @Operation(registerTruckOperation)
  register(@Input() input: InputOf<typeof registerTruckOperation>): Promise<Result<TruckFacts>> {
    return registerTruck(this.registry, input);
  }

  @Operation(listTrucksOperation)
  async list(@Input() { query }: InputOf<typeof listTrucksOperation>): Promise<AnswerOf<typeof listTrucksOperation>> {
    const { after, limit } = query;
    const found = await this.registry.database.dataSource.getRepository(truckEntity).find({
      where: after === undefined ? {} : { truckId: MoreThan(after) },
      order: { truckId: 'ASC' },
      take: limit + 1,
    });
    const { rows: trucks, next } = pageOf(found, limit, (row) => row.truckId);
    return { trucks, next };
  }
}
