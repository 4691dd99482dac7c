import type { Remark } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What rules said of a receipt when it was closed, in the words of that moment: the fact keeps codes alone, and what lay in the store
 * then is in no book later. `null` where it was closed before the books kept it and its answer is remembered no more.
 */
export class ReceiptWarnings1764000083040 implements MigrationInterface {
  readonly name = 'ReceiptWarnings1764000083040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table incoming add column warnings jsonb');
    // whoever closed a receipt was told in the answer, which is remembered for some time
    await runner.query(`
      update incoming set warnings = told.warnings
        from (select (answer -> 'shipment' ->> 'shipmentId')::uuid as shipment_id, (answer -> 'warnings')::jsonb as warnings
                from command where operation = 'receipt.close-receipt' and answer -> 'warnings' is not null) as told
       where incoming.shipment_id = told.shipment_id`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Keeps what was told of a receipt with the receipt, for everybody who looks at it later. */
export const keepReceiptWarnings = async (tx: Tx, shipmentId: string, warnings: readonly Remark[]): Promise<void> => {
  await tx.query('update incoming set warnings = $2 where shipment_id = $1', [shipmentId, JSON.stringify(warnings)]);
};

/** `null` for a shipment that is not received, or of which the books do not say. */
export const receiptWarnings = async (tx: Tx, shipmentId: string): Promise<readonly Remark[] | null> => {
  const [row] = await rowsOf<{ warnings: readonly Remark[] | null }>(
    tx,
    'select warnings from incoming where shipment_id = $1',
    [shipmentId],
  );
  return row?.warnings ?? null;
};
