import { Controller, Inject } from '@nestjs/common';
import { refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { CONSIGNORS, type ConsignorOptions } from '../consignor-options.ts';
import { signInFirst } from '../consignor-problems.ts';
import { readingsInSight } from '../rows/reading-rows.ts';
import { readingsOperation } from './personal-data-operations.ts';

/** The log of readings, for auditors. */
@Controller('/api/collection')
export class ReadingController {
  private readonly options: ConsignorOptions;

  constructor(@Inject(CONSIGNORS) options: ConsignorOptions) {
    this.options = options;
  }

  @Operation(readingsOperation)
  async list(
    @Input() { query, caller }: InputOf<typeof readingsOperation>,
  ): Promise<Result<AnswerOf<typeof readingsOperation>>> {
    if (caller === null) return refuse(signInFirst);
    const sight = { areas: caller.areasOf('audit.read'), sites: caller.sitesOf('audit.read') };
    const { siteId = null, consignorId = null, after = null, limit } = query;
    const found = await readingsInSight(this.options.custody.database, sight, { siteId, consignorId, after, limit });
    const readings = found.slice(0, limit);
    const next = found.length > limit ? (readings.at(-1)?.readingId ?? null) : null;
    return { ok: true, value: { readings, next } };
  }
}
