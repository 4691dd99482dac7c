import type { Details, ReadEvent } from '@huihuan/contracts-events';
import { isOpeningStock } from '@huihuan/regulator-domain';
import { insertRows, type Column } from '../projections/column.ts';
import type { Statement } from '../projections/statement.ts';

/** Of appliances and vehicles alike. */
const recovery = 'recover-refrigerant';

/** The types of events that say something of it, without their versions. */
export const saidToldIn = ['item.collected', 'item.described', 'item.step-recorded'] as const;

interface RefrigerantRow {
  readonly saidBy: string;
  readonly stepId: string;
  readonly itemId: string;
  readonly siteId: string;
  readonly family: string;
  readonly at: string;
  readonly refrigerant: string | null;
  readonly grams: string;
  readonly corrects: string | null;
}

/** A record of an older form may lack the weight: then there was none to add. */
const recoveredIn = (details: Details): string => {
  const said = details['refrigerantGrams'];
  return typeof said === 'number' && said > 0 ? said.toFixed(1) : '0';
};

const refrigerantOf = (event: ReadEvent): readonly RefrigerantRow[] => {
  if (event.type !== 'cn.huihuan.item.step-recorded.v1' || event.data.step !== recovery) return [];
  const { stepId, itemId, siteId, family, result, details, corrects, occurredAt: at } = event.data;
  const kind = details['refrigerant'];
  const said = result === 'done' && typeof kind === 'string' ? kind : null;
  const grams = said === null || said === 'none' ? '0' : recoveredIn(details);
  return [{ saidBy: event.id, stepId, itemId, siteId, family, at, refrigerant: said, grams, corrects }];
};

interface BatteryRow {
  readonly saidBy: string;
  readonly itemId: string;
  readonly siteId: string;
  readonly collectedAt: string | null;
  readonly isNonstandard: number;
}

/** Stock that was there when the books began was no hand-in to this network. */
const batteryOf = (event: ReadEvent): readonly BatteryRow[] => {
  if (event.type === 'cn.huihuan.item.collected.v1') {
    const { item, siteId, details = {} } = event.data;
    if (item.family !== 'light-battery' || isOpeningStock(event)) return [];
    return [wordOf(event, { itemId: item.itemId, siteId, details }, event.time)];
  }
  if (event.type !== 'cn.huihuan.item.described.v1' || event.data.family !== 'light-battery') return [];
  return [wordOf(event, event.data, null)];
};

interface Word {
  readonly itemId: string;
  readonly siteId: string;
  readonly details: Details;
}

const wordOf = ({ id }: ReadEvent, { itemId, siteId, details }: Word, collectedAt: string | null): BatteryRow => ({
  ...{ saidBy: id, itemId, siteId, collectedAt },
  isNonstandard: details['nonStandardBike'] === true ? 1 : 0,
});

/** What facts say of refrigerant and of batteries of non-standard e-bikes: one row for each, the same in any order, however often. */
export const writeSaid = (facts: readonly { readonly event: ReadEvent }[]): readonly (Statement | null)[] => [
  insertRows(
    'refrigerant_record',
    refrigerantColumns,
    facts.flatMap(({ event }) => refrigerantOf(event)),
    'on conflict do nothing',
  ),
  insertRows(
    'light_battery_word',
    batteryColumns,
    facts.flatMap(({ event }) => batteryOf(event)),
    'on conflict do nothing',
  ),
];

const refrigerantColumns: readonly Column<RefrigerantRow>[] = [
  { name: 'said_by', type: 'uuid', of: (row) => row.saidBy },
  { name: 'step_id', type: 'uuid', of: (row) => row.stepId },
  { name: 'item_id', type: 'uuid', of: (row) => row.itemId },
  { name: 'site_id', type: 'uuid', of: (row) => row.siteId },
  { name: 'family', type: 'text', of: (row) => row.family },
  { name: 'at', type: 'text', cast: 'timestamptz', of: (row) => row.at },
  { name: 'refrigerant', type: 'text', of: (row) => row.refrigerant },
  { name: 'grams', type: 'text', cast: 'numeric', of: (row) => row.grams },
  { name: 'corrects', type: 'uuid', of: (row) => row.corrects },
];

const batteryColumns: readonly Column<BatteryRow>[] = [
  { name: 'said_by', type: 'uuid', of: (row) => row.saidBy },
  { name: 'item_id', type: 'uuid', of: (row) => row.itemId },
  { name: 'site_id', type: 'uuid', of: (row) => row.siteId },
  { name: 'collected_at', type: 'text', cast: 'timestamptz', of: (row) => row.collectedAt },
  { name: 'is_nonstandard', type: 'int', cast: 'boolean', of: (row) => row.isNonstandard },
];
