import { outcomesOf, type ArchivedEvent, type EndedGoods } from '@huihuan/regulator-domain';
import { insertRows, type Column } from '../projections/column.ts';
import type { Statement } from '../projections/statement.ts';

interface Row extends EndedGoods {
  readonly position: number;
  readonly at: string;
}

/** The types of events that say something of them, without their versions. */
export const outcomesToldIn = ['item.closed'] as const;

/** What facts say became of goods: the same in any order, however often. */
export const writeOutcomes = (facts: readonly ArchivedEvent[]): Statement | null =>
  insertRows(
    'outcome_fact',
    columns,
    facts.flatMap(({ position, event }) => outcomesOf(event).map((ended) => ({ ...ended, position, at: event.time }))),
    'on conflict do nothing',
  );

const columns: readonly Column<Row>[] = [
  { name: 'position', type: 'bigint', of: (row) => row.position },
  { name: 'class_code', type: 'text', of: (row) => row.classCode },
  { name: 'at', type: 'text', cast: 'timestamptz', of: (row) => row.at },
  { name: 'site_id', type: 'uuid', of: (row) => row.siteId },
  { name: 'outcome', type: 'text', of: (row) => row.outcome },
  { name: 'items', type: 'int', of: (row) => row.items },
  { name: 'grams', type: 'bigint', of: (row) => row.grams },
];
