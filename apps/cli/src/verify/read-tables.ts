import {
  auditBalanceSchema,
  auditChainSchema,
  auditDiscrepancySchema,
  auditFactSchema,
  auditFlowSchema,
  auditHoldingSchema,
  auditJobBalanceSchema,
  auditPlacementSchema,
  auditItemSchema,
  auditShipmentProjectionSchema,
  auditShipmentSchema,
  auditStockSchema,
  auditSuspicionSchema,
  type AuditStock,
} from '@huihuan/contracts-audit';
import {
  compareBalance,
  compareChain,
  compareDiscrepancy,
  compareHolding,
  comparePlacement,
  compareItem,
  compareOverview,
  compareShipment,
  compareShipmentProjection,
  compareStock,
  compareSuspicion,
  openCheckpointComparison,
  openFactComparison,
  openFlowComparison,
  openJobBalanceComparison,
  tierServices,
  type Comparison,
  type SignedHistory,
} from '@huihuan/verification-domain';
import { z } from 'zod';
import type { Terminal } from '../args/command.ts';
import { readAnswer } from '../http/read-answer.ts';
import { readStream } from '../http/read-stream.ts';
import type { Progress } from '../terminal/progress.ts';
import { readRefrigerant } from './read-refrigerant.ts';
import { readSiteStock } from './read-site-stock.ts';

const amountSchema = z.object({ items: z.number(), grams: z.number() });
const overviewSchema = z.object({
  stock: amountSchema,
  inTransit: amountSchema.extend({ shipments: z.number() }),
  openDiscrepancies: z.number(),
  openConflicts: z.number(),
});

/** Holds every table of every service beside what follows from the events. */
export const readTables = async (
  { terminal, progress }: { readonly terminal: Terminal; readonly progress: Progress },
  comparison: Comparison,
  signed: SignedHistory,
): Promise<void> => {
  const stream = async <Schema extends z.ZodType>(
    service: string,
    table: string,
    schema: Schema,
    take: (row: z.infer<Schema>) => void,
  ): Promise<void> => {
    const path = `/api/${service}/audit/${table}`;
    await readStream(terminal, path, schema, (row, count) => {
      take(row);
      if (count % 2000 === 0)
        progress.show({ zh: `核对 ${path}：${count} 行`, en: `comparing ${path}: ${count} rows` });
    });
  };
  for (const service of tierServices) {
    await stream(service, 'holdings', auditHoldingSchema, (row) => compareHolding(comparison, service, row));
    await stream(service, 'placements', auditPlacementSchema, (row) => comparePlacement(comparison, service, row));
    await stream(service, 'shipments', auditShipmentSchema, (row) => compareShipment(comparison, service, row));
    await stream(service, 'discrepancies', auditDiscrepancySchema, (row) =>
      compareDiscrepancy(comparison, service, row),
    );
    await stream(service, 'suspicions', auditSuspicionSchema, (row) => compareSuspicion(comparison, service, row));
    await readSiteStock(terminal, service, comparison);
  }
  const jobs = openJobBalanceComparison(comparison);
  await stream('sorting', 'balances', auditJobBalanceSchema, jobs.take);
  jobs.finish();
  await stream('regulator', 'items', auditItemSchema, (row) => compareItem(comparison, row));
  await stream('regulator', 'shipments', auditShipmentProjectionSchema, (row) =>
    compareShipmentProjection(comparison, row),
  );
  await stream('regulator', 'discrepancies', auditDiscrepancySchema, (row) =>
    compareDiscrepancy(comparison, 'regulator', row),
  );
  await stream('regulator', 'suspicions', auditSuspicionSchema, (row) =>
    compareSuspicion(comparison, 'regulator', row),
  );
  await stream('regulator', 'balances', auditBalanceSchema, (row) => compareBalance(comparison, row));
  await stream('regulator', 'chains', auditChainSchema, (row) => compareChain(comparison, row));
  const stock: AuditStock[] = [];
  await stream('regulator', 'stock', auditStockSchema, (row) => stock.push(row));
  compareStock(comparison, 'regulator/stock', stock, () => true);
  const flows = openFlowComparison(comparison);
  await stream('regulator', 'flows', auditFlowSchema, flows.take);
  flows.finish();
  const facts = openFactComparison(comparison);
  const checkpoints = openCheckpointComparison(comparison, signed);
  await stream('regulator', 'facts', auditFactSchema, (fact) => {
    facts.take(fact);
    checkpoints.take(fact);
  });
  facts.finish();
  checkpoints.finish();
  await readRefrigerant(terminal, comparison);
  compareOverview(comparison, await readAnswer(terminal, '/api/regulator/overview', overviewSchema));
};
