import { Controller, Inject } from '@nestjs/common';
import {
  auditBalanceSchema,
  auditChainSchema,
  auditDiscrepancySchema,
  auditEndSchema,
  auditFactSchema,
  auditFlowSchema,
  auditItemSchema,
  auditShipmentProjectionSchema,
  auditStockSchema,
  auditSuspicionSchema,
} from '@huihuan/contracts-audit';
import { Input, Operation, operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import {
  balanceTable,
  chainTable,
  discrepancyTable,
  factTable,
  flowTable,
  itemTable,
  shipmentTable,
  stockTable,
  suspicionTable,
} from './audit-tables.ts';
import { snapshotRows } from './snapshot-rows.ts';

const audit = <Row extends z.ZodType>(path: string, [summaryZh, summary]: readonly [string, string], row: Row) =>
  operation({
    method: 'GET',
    path: `audit/${path}`,
    access: { action: 'audit.read', where: () => 'network' },
    summary,
    summaryZh,
    tags: ['audit'],
    media: 'ndjson',
    answer: z.union([row, auditEndSchema]),
  });

const items = audit('items', ['每件物品的保管记录', 'The custody of every item'], auditItemSchema);
const stock = audit('stock', ['各场所各品类库存', 'Stock of every site and class'], auditStockSchema);
const flows = audit('flows', ['各场所各品类每小时流量', 'Flows of every site, class and hour'], auditFlowSchema);
const shipments = audit('shipments', ['每张运单', 'Every shipment'], auditShipmentProjectionSchema);
const discrepancies = audit('discrepancies', ['每项收发差异', 'Every discrepancy'], auditDiscrepancySchema);
const balances = audit('balances', ['每项物料平衡', 'Every mass balance'], auditBalanceSchema);
const chains = audit('chains', ['每条事件链', 'Every chain of events'], auditChainSchema);
const suspicions = audit('suspicions', ['每份停收报警', 'Every report to the police'], auditSuspicionSchema);
const facts = operation({
  ...audit('facts', ['全部已到事件', 'Every event that has arrived'], auditFactSchema),
  access: { action: 'audit.read', where: () => 'network' },
  query: z.object({
    after: z
      .string()
      .regex(/^\d{1,15}$/)
      .default('0')
      .describe('A position; facts up to and including it are left out'),
  }),
});

/** The projections row by row, for whoever recomputes them from the events. */
@Controller(regulatorPath)
export class AuditController {
  private readonly regulator: RegulatorOptions;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions) {
    this.regulator = regulator;
  }

  @Operation(items)
  items(): AnswerOf<typeof items> {
    return snapshotRows(this.regulator.database, itemTable);
  }

  @Operation(stock)
  stock(): AnswerOf<typeof stock> {
    return snapshotRows(this.regulator.database, stockTable);
  }

  @Operation(flows)
  flows(): AnswerOf<typeof flows> {
    return snapshotRows(this.regulator.database, flowTable);
  }

  @Operation(shipments)
  shipments(): AnswerOf<typeof shipments> {
    return snapshotRows(this.regulator.database, shipmentTable);
  }

  @Operation(discrepancies)
  discrepancies(): AnswerOf<typeof discrepancies> {
    return snapshotRows(this.regulator.database, discrepancyTable);
  }

  @Operation(balances)
  balances(): AnswerOf<typeof balances> {
    return snapshotRows(this.regulator.database, balanceTable);
  }

  @Operation(chains)
  chains(): AnswerOf<typeof chains> {
    return snapshotRows(this.regulator.database, chainTable);
  }

  @Operation(suspicions)
  suspicions(): AnswerOf<typeof suspicions> {
    return snapshotRows(this.regulator.database, suspicionTable);
  }

  @Operation(facts)
  facts(@Input() { query }: InputOf<typeof facts>): AnswerOf<typeof facts> {
    return snapshotRows(this.regulator.database, factTable(query.after));
  }
}
