import { Controller, Inject } from '@nestjs/common';
import { auditJobBalanceSchema, type AuditEnd, type AuditJobBalance } from '@huihuan/contracts-audit';
import { auditStream, CUSTODY, withEnd, type CustodyOptions } from '@huihuan/custody-service';
import { Operation } from '@huihuan/platform-http';
import { rowsInSnapshot } from '@huihuan/platform-persistence';
import type { ClosedJob } from '@huihuan/processing-domain';

const balances = auditStream(
  'balances',
  'The mass balance of every job that was closed, as judged and as corrections have drawn it anew',
  '全部已关闭作业的物料平衡及更正后的重算',
  auditJobBalanceSchema,
);

const closedSql = `select book from job where state = 'closed' order by job_id`;

/** What the centres know of their jobs, for whoever recomputes it from the events. */
@Controller('/api/sorting/audit')
export class BalanceAuditController {
  private readonly custody: CustodyOptions;

  constructor(@Inject(CUSTODY) custody: CustodyOptions) {
    this.custody = custody;
  }

  @Operation(balances)
  balances(): AsyncIterable<AuditJobBalance | AuditEnd> {
    const rows = rowsInSnapshot<{ book: ClosedJob }>(this.custody.database, closedSql);
    return withEnd(rows, ({ book }) => rowOf(book));
  }
}

const rowOf = ({ jobId, siteId, balance, explanation, redrawn }: ClosedJob): AuditJobBalance => ({
  ...{ jobId, siteId, ...figuresOf(balance), explained: explanation !== null },
  redrawn:
    redrawn === undefined
      ? null
      : { ...figuresOf(redrawn.balance), dryDifferenceGrams: redrawn.dry?.differenceGrams ?? null },
});

const figuresOf = ({ inputGrams, outputGrams, lossGrams, differenceGrams, toleranceGrams }: ClosedJob['balance']) => ({
  ...{ inputGrams, outputGrams, lossGrams, differenceGrams, toleranceGrams },
});
