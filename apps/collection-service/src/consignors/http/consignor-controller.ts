import { Controller, Inject, Req } from '@nestjs/common';
import { wantedData, type KeepingRule } from '@huihuan/intake-domain';
import { refuse, type Result } from '@huihuan/kernel-domain';
import { clientAddress, Input, Operation, type AnswerOf, type Caller, type InputOf } from '@huihuan/platform-http';
import type { FastifyRequest } from 'fastify';
import { CONSIGNORS, type ConsignorOptions } from '../consignor-options.ts';
import { signInFirst } from '../consignor-problems.ts';
import type { ConsignorView } from '../consignor-view.ts';
import { correctConsignor } from '../correct-consignor.ts';
import { eraseConsignor, type Erased } from '../erase-consignor.ts';
import { exportConsignor, type ConsignorExport } from '../export-consignor.ts';
import { findConsignors } from '../find-consignors.ts';
import { readConsignor, type ReadValues } from '../read-consignor.ts';
import { registerConsignor, viewOf } from '../register-consignor.ts';
import type { Reader } from '../write-reading.ts';
import {
  correctOperation,
  oneOperation,
  registerOperation,
  searchOperation,
  wantedOperation,
} from './consignor-operations.ts';
import { eraseOperation, exportOperation, readOperation } from './personal-data-operations.ts';

/** 交投人. */
@Controller('/api/collection/consignors')
export class ConsignorController {
  private readonly options: ConsignorOptions;

  constructor(@Inject(CONSIGNORS) options: ConsignorOptions) {
    this.options = options;
  }

  @Operation(registerOperation)
  register(@Input() { body }: InputOf<typeof registerOperation>): Promise<Result<ConsignorView>> {
    return registerConsignor(this.options, body);
  }

  @Operation(searchOperation)
  search(@Input() { body }: InputOf<typeof searchOperation>): Promise<Result<{ consignors: ConsignorView[] }>> {
    return findConsignors(this.options, body);
  }

  @Operation(wantedOperation)
  wanted(@Input() { query }: InputOf<typeof wantedOperation>): AnswerOf<typeof wantedOperation> {
    const wanted = wantedData(query).map(({ field, purposes }) => ({ field, purposes: [...purposes] }));
    return { wanted, rules: this.options.rules.map(ruleView) };
  }

  @Operation(oneOperation)
  one(@Input() { params, query }: InputOf<typeof oneOperation>): Promise<Result<ConsignorView>> {
    return viewOf(this.options, query.siteId, params.consignorId);
  }

  @Operation(correctOperation)
  async correct(@Input() { params, body, caller }: InputOf<typeof correctOperation>): Promise<Result<ConsignorView>> {
    if (caller === null) return refuse(signInFirst);
    return correctConsignor(this.options, { ...params, ...body, byPersonId: caller.personId });
  }

  @Operation(readOperation)
  async read(
    @Input() { params, body, caller }: InputOf<typeof readOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<ReadValues>> {
    if (caller === null) return refuse(signInFirst);
    return readConsignor(this.options, this.readerOf(caller, request), { ...params, ...body });
  }

  @Operation(exportOperation)
  async export(
    @Input() { params, query, caller }: InputOf<typeof exportOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<ConsignorExport>> {
    if (caller === null) return refuse(signInFirst);
    return exportConsignor(this.options, this.readerOf(caller, request), { ...params, ...query });
  }

  @Operation(eraseOperation)
  async erase(@Input() { params, body, caller }: InputOf<typeof eraseOperation>): Promise<Result<Erased>> {
    if (caller === null) return refuse(signInFirst);
    return eraseConsignor(this.options, { ...params, ...body, byPersonId: caller.personId });
  }

  private readerOf({ personId, sessionId, deviceId }: Caller, request: FastifyRequest): Reader {
    return { personId, sessionId, deviceId, address: clientAddress(request, this.options.proxies) };
  }
}

const ruleView = ({ purpose, keepDays, sure, source }: KeepingRule) => ({
  ...{ purpose, keepDays, isLocalRule: sure !== 'A' },
  ...source,
});
