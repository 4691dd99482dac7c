import type { Details, EvidenceReference } from '@huihuan/contracts-events';
import { noStory, type ItemStory } from '@huihuan/custody-domain';
import type { StepDone } from '@huihuan/families-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

/** A record of a step as it is kept, corrected ones among them. */
export interface StepRecord extends StepDone {
  readonly itemId: string;
  readonly siteId: string;
  readonly evidence: readonly EvidenceReference[];
  readonly corrects: string | null;
  readonly isCorrected: boolean;
}

const detailsSql = `select item_id as "itemId", details from item_details where item_id = any ($1)`;

const stepsSql = `
  select step_id as "stepId", item_id as "itemId", site_id as "siteId", step, result, details, evidence, staff_id as "staffId",
         witness_id as "witnessId", corrects, occurred_at as "occurredAt",
         exists (select 1 from item_step as better
                  where better.item_id = item_step.item_id and better.corrects = item_step.step_id) as "isCorrected"
    from item_step where item_id = any ($1) order by occurred_at, step_id`;

/** Every record of a step of these items, the oldest first. */
export const stepRecordsOf = async (tx: Tx, itemIds: readonly string[]): Promise<readonly StepRecord[]> => {
  const rows = await rowsOf<Omit<StepRecord, 'occurredAt'> & { readonly occurredAt: Date }>(tx, stepsSql, [itemIds]);
  return rows.map((row) => ({ ...row, occurredAt: row.occurredAt.toISOString() }));
};

/** What these books know of the forms and steps of items: two statements, however many items they are. */
export const storiesOf = async (tx: Tx, itemIds: readonly string[]): Promise<(itemId: string) => ItemStory> => {
  if (itemIds.length === 0) return () => noStory;
  const ids = [...new Set(itemIds)];
  const said = await rowsOf<{ itemId: string; details: Details }>(tx, detailsSql, [ids]);
  const details = new Map(said.map((row) => [row.itemId, row.details]));
  const steps = new Map<string, StepDone[]>();
  for (const record of await stepRecordsOf(tx, ids)) {
    if (record.isCorrected) continue;
    const known = steps.get(record.itemId);
    if (known === undefined) steps.set(record.itemId, [record]);
    else known.push(record);
  }
  return (itemId) => ({ details: details.get(itemId) ?? {}, steps: steps.get(itemId) ?? [] });
};
