import type { Details, Fact } from '@huihuan/contracts-events';
import { columnsOf, type Tx } from '@huihuan/platform-persistence';

/** A fact with the id of the event that says it. */
export interface Said {
  readonly id: string;
  readonly event: Fact;
}

export const storyTypes = [
  'cn.huihuan.item.collected.v1',
  'cn.huihuan.item.described.v1',
  'cn.huihuan.item.step-recorded.v1',
] as const;

/** Keeps what facts say of forms and steps, in whichever order and however often they come; one statement for each of both. */
export const keepStories = async (tx: Tx, said: readonly Said[]): Promise<void> => {
  await keepDetails(tx, said.flatMap(detailsIn));
  await keepSteps(tx, said.flatMap(stepsIn));
};

interface DetailsSaid {
  readonly itemId: string;
  readonly details: Details;
  readonly saidBy: string | null;
}

const detailsIn = ({ id, event }: Said): readonly DetailsSaid[] => {
  switch (event.type) {
    case 'cn.huihuan.item.collected.v1': {
      const { item, details } = event.data;
      return details === undefined ? [] : [{ itemId: item.itemId, details, saidBy: null }];
    }
    case 'cn.huihuan.item.described.v1':
      return [{ itemId: event.data.itemId, details: event.data.details, saidBy: id }];
    default:
      return [];
  }
};

type StepSaid = Extract<Fact, { type: 'cn.huihuan.item.step-recorded.v1' }>['data'];

const stepsIn = ({ event }: Said): readonly StepSaid[] =>
  event.type === 'cn.huihuan.item.step-recorded.v1' ? [event.data] : [];

/** Ids of events are UUIDv7, so the greatest was said last. */
const isLater = (one: DetailsSaid, other: DetailsSaid | undefined): boolean =>
  other === undefined || (one.saidBy ?? '') >= (other.saidBy ?? '');

const keepDetails = async (tx: Tx, said: readonly DetailsSaid[]): Promise<void> => {
  if (said.length === 0) return;
  const latest = new Map<string, DetailsSaid>();
  for (const each of said) if (isLater(each, latest.get(each.itemId))) latest.set(each.itemId, each);
  const column = columnsOf([...latest.values()]);
  await tx.query(
    `insert into item_details (item_id, details, said_by)
     select item_id, details::jsonb, said_by
       from unnest($1::uuid[], $2::text[], $3::uuid[]) as said (item_id, details, said_by) order by item_id
     on conflict (item_id) do update set details = excluded.details, said_by = excluded.said_by
      where item_details.said_by is null or item_details.said_by < excluded.said_by`,
    [
      column('uuid', ({ itemId }) => itemId),
      column('text', ({ details }) => JSON.stringify(details)),
      column('uuid', ({ saidBy }) => saidBy),
    ],
  );
};

const keepSteps = async (tx: Tx, said: readonly StepSaid[]): Promise<void> => {
  if (said.length === 0) return;
  const column = columnsOf(said);
  await tx.query(
    `insert into item_step (step_id, item_id, site_id, step, result, details, evidence, staff_id, witness_id, corrects, occurred_at)
     select step_id, item_id, site_id, step, result, details::jsonb, evidence::jsonb, staff_id, witness_id, corrects,
            occurred_at::timestamptz
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[],
                   $9::uuid[], $10::uuid[], $11::text[])
         as said (step_id, item_id, site_id, step, result, details, evidence, staff_id, witness_id, corrects, occurred_at)
      order by step_id
     on conflict do nothing`,
    [
      column('uuid', ({ stepId }) => stepId),
      column('uuid', ({ itemId }) => itemId),
      column('uuid', ({ siteId }) => siteId),
      column('text', ({ step }) => step),
      column('text', ({ result }) => result),
      column('text', ({ details }) => JSON.stringify(details)),
      column('text', ({ evidence }) => JSON.stringify(evidence)),
      column('uuid', ({ staffId }) => staffId),
      column('uuid', ({ witnessId }) => witnessId),
      column('uuid', ({ corrects }) => corrects),
      column('text', ({ occurredAt }) => occurredAt),
    ],
  );
};
