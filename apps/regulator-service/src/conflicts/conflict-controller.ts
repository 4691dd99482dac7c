import { Controller, Inject } from '@nestjs/common';
import type { Result } from '@huihuan/kernel-domain';
import { Input, Operation, type InputOf } from '@huihuan/platform-http';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { conflictsOperation, settleOperation, type ConflictView } from './conflict-operations.ts';
import { readConflicts } from './conflict-query.ts';
import { settle } from './settle-conflict.ts';

@Controller(regulatorPath)
export class ConflictController {
  private readonly regulator: RegulatorOptions;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions) {
    this.regulator = regulator;
  }

  @Operation(conflictsOperation)
  async conflicts(
    @Input() { query, caller }: InputOf<typeof conflictsOperation>,
  ): Promise<{ conflicts: ConflictView[] }> {
    return { conflicts: await readConflicts(this.regulator.database, { ...query, sight: sightOf(caller) }) };
  }

  @Operation(settleOperation)
  settlement(@Input() { params, body, correlationId }: InputOf<typeof settleOperation>): Promise<Result<ConflictView>> {
    return settle(this.regulator, { ...params, ...body }, correlationId);
  }
}
