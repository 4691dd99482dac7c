import type { ReadEvent } from '@huihuan/contracts-events';
import { farmMachineClasses, planKindOf, recordVideo, type PlanKind } from '@huihuan/families-domain';
import type { Statement } from '../projections/statement.ts';

interface VehicleRow extends PlanKind {
  readonly itemId: string;
  readonly collectedBy?: string | undefined;
  readonly collectedAt?: string | undefined;
  readonly siteId?: string | undefined;
  readonly isDescribed: boolean;
  readonly saidBy: string;
}

interface CertificateRow {
  readonly certificateId: string;
  readonly itemId: string;
  readonly siteId: string;
  readonly issuedOn: string | null;
  readonly isVoided: boolean;
}

interface Told {
  readonly event: ReadEvent;
}

const isCounted = (family: string, classCode: string): boolean =>
  family === 'vehicle' || (farmMachineClasses as readonly string[]).includes(classCode);

const isOpeningStock = (event: ReadEvent): boolean =>
  event.type === 'cn.huihuan.item.collected.v1' && event.data.origin?.kind === 'opening-stock';

/** Family and class of an item. */
export interface VehicleClass {
  readonly family: string;
  readonly classCode: string;
}

/** @param now what the item is known to be, where that is not what the event says */
const vehicleOf = (event: ReadEvent, now?: VehicleClass): VehicleRow | null => {
  if (event.type === 'cn.huihuan.item.collected.v1') {
    const { item, siteId, details = {} } = event.data;
    const { itemId } = item;
    const { family, classCode } = now ?? item;
    if (!isCounted(family, classCode)) return null;
    const handIn = isOpeningStock(event) ? {} : { collectedBy: event.id, collectedAt: event.time, siteId };
    return { ...{ itemId, ...handIn }, ...planKindOf({ details, classCode }), isDescribed: false, saidBy: event.id };
  }
  if (event.type !== 'cn.huihuan.item.described.v1') return null;
  const { itemId, details } = event.data;
  const { family, classCode } = now ?? event.data;
  if (!isCounted(family, classCode)) return null;
  return { itemId, ...planKindOf({ details, classCode }), isDescribed: true, saidBy: event.id };
};

const certificateOf = (event: ReadEvent): CertificateRow | null => {
  if (event.type === 'cn.huihuan.certificate.issued.v1' && event.data.kind === 'vehicle-recovery') {
    const { certificateId, itemId, siteId, issuedOn } = event.data;
    return { certificateId, itemId, siteId, issuedOn, isVoided: false };
  }
  if (event.type === 'cn.huihuan.certificate.voided.v1' && event.data.kind === 'vehicle-recovery') {
    const { certificateId, itemId, siteId } = event.data;
    return { certificateId, itemId, siteId, issuedOn: null, isVoided: true };
  }
  return null;
};

interface StepRow {
  readonly stepId: string;
  readonly itemId: string;
  readonly isDone: boolean;
  readonly corrects: string | null;
}

const stepOf = (event: ReadEvent, step: string): StepRow | null => {
  if (event.type !== 'cn.huihuan.item.step-recorded.v1' || event.data.step !== step) return null;
  const { stepId, itemId, result, corrects } = event.data;
  return { stepId, itemId, isDone: result === 'done', corrects };
};

/** Of two that tell of one vehicle: its first hand-in, and the word that holds. */
const joined = (one: VehicleRow, other: VehicleRow): VehicleRow => {
  const rank = ({ isDescribed, saidBy }: VehicleRow): string => `${isDescribed ? 1 : 0}${saidBy}`;
  const word = rank(one) < rank(other) ? other : one;
  const [handIn] = [one, other]
    .filter(({ collectedBy }) => collectedBy !== undefined)
    .toSorted((a, b) => ((a.collectedBy ?? '') < (b.collectedBy ?? '') ? -1 : 1));
  return { ...word, collectedBy: handIn?.collectedBy, collectedAt: handIn?.collectedAt, siteId: handIn?.siteId };
};

const joinedCertificate = (one: CertificateRow, other: CertificateRow): CertificateRow => ({
  ...one,
  issuedOn: one.issuedOn ?? other.issuedOn,
  isVoided: one.isVoided || other.isVoided,
});

/** One row of each: a statement writes no row twice. */
const folded = <Row>(
  rows: readonly (Row | null)[],
  keyOf: (row: Row) => string,
  join: (a: Row, b: Row) => Row,
): Row[] => {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    if (row === null) continue;
    const known = byKey.get(keyOf(row));
    byKey.set(keyOf(row), known === undefined ? row : join(known, row));
  }
  return [...byKey.values()];
};

const statement = (sql: string, rows: readonly object[]): Statement | null =>
  rows.length === 0 ? null : { sql, parameters: [JSON.stringify(rows)] };

/** What facts say of vehicles, farm machines and their certificates: the same in any order, however often. */
export const writeVehicles = (facts: readonly Told[]): readonly (Statement | null)[] => {
  const vehicles = facts.map(({ event }) => vehicleOf(event));
  const certificates = facts.map(({ event }) => certificateOf(event));
  const stocked = facts.flatMap(({ event }) => (isOpeningStock(event) ? [event.id] : []));
  const papers = facts.flatMap(({ event }) => stepOf(event, 'papers-to-vehicle-office') ?? []);
  const videos = facts.flatMap(({ event }) => stepOf(event, recordVideo) ?? []);
  return [
    statement(
      vehicleSql,
      folded(vehicles, ({ itemId }) => itemId, joined),
    ),
    stocked.length === 0 ? null : { sql: stockedSql, parameters: [stocked] },
    statement(
      certificateSql,
      folded(certificates, ({ certificateId }) => certificateId, joinedCertificate),
    ),
    statement(stepSql('vehicle_papers'), papers),
    statement(stepSql('vehicle_video'), videos),
  ];
};

/** All facts of an item that an amendment speaks of, and what it is known to be. */
export interface AmendedVehicle {
  readonly itemId: string;
  readonly now: VehicleClass;
  readonly facts: readonly ReadEvent[];
}

/** Items of which an amendment may have said another class: what they count as, made anew from all of their facts. */
export const rewriteVehicles = (items: readonly AmendedVehicle[]): readonly (Statement | null)[] => {
  if (items.length === 0) return [];
  const rows = items.flatMap(({ facts, now }) => facts.map((event) => vehicleOf(event, now)));
  const forget = 'delete from vehicle where item_id = any ($1::uuid[])';
  return [
    { sql: forget, parameters: [items.map(({ itemId }) => itemId)] },
    statement(
      vehicleSql,
      folded(rows, ({ itemId }) => itemId, joined),
    ),
  ];
};

/** The types of events that say something of them, without their versions. */
export const toldIn = [
  'item.collected',
  'item.described',
  'item.step-recorded',
  'certificate.issued',
  'certificate.voided',
] as const;

const vehicleSql = `
  insert into vehicle as known (item_id, collected_by, collected_at, site_id, kind, diesel_stage, truck_stage, operation,
    is_official, is_described, said_by)
  select "itemId", "collectedBy", "collectedAt", "siteId", kind, "dieselStage", "truckStage", operation,
         "isOfficial", "isDescribed", "saidBy"
    from json_to_recordset($1) as said ("itemId" uuid, "collectedBy" uuid, "collectedAt" timestamptz, "siteId" uuid, kind text,
      "dieselStage" text, "truckStage" text, operation text, "isOfficial" boolean, "isDescribed" boolean, "saidBy" uuid)
  on conflict (item_id) do update set
    (collected_by, collected_at, site_id) = (
      select first.by, first.at, first.site
        from (values (known.collected_by, known.collected_at, known.site_id),
                     (excluded.collected_by, excluded.collected_at, excluded.site_id)) as first (by, at, site)
       order by first.by nulls last limit 1),
    (kind, diesel_stage, truck_stage, operation, is_official, is_described, said_by) = (
      select word.kind, word.stage, word.truck_stage, word.operation, word.official, word.described, word.by
        from (values (known.kind, known.diesel_stage, known.truck_stage, known.operation, known.is_official, known.is_described,
                      known.said_by, false),
                     (excluded.kind, excluded.diesel_stage, excluded.truck_stage, excluded.operation, excluded.is_official,
                      excluded.is_described, excluded.said_by, true))
          as word (kind, stage, truck_stage, operation, official, described, by, is_new)
       -- of one word an older version may have written less
       order by word.described desc, word.by desc, word.is_new desc limit 1)`;

/** An older version took stock that was there before for a hand-in. */
const stockedSql = `
  update vehicle set collected_by = null, collected_at = null, site_id = null where collected_by = any ($1::uuid[])`;

const certificateSql = `
  insert into vehicle_certificate as known (certificate_id, item_id, site_id, issued_on, is_voided)
  select "certificateId", "itemId", "siteId", "issuedOn", "isVoided"
    from json_to_recordset($1) as said ("certificateId" uuid, "itemId" uuid, "siteId" uuid, "issuedOn" date, "isVoided" boolean)
  on conflict (certificate_id) do update set
    issued_on = coalesce(known.issued_on, excluded.issued_on), is_voided = known.is_voided or excluded.is_voided
   where known.item_id = excluded.item_id`;

const stepSql = (table: 'vehicle_papers' | 'vehicle_video'): string => `
  insert into ${table} (step_id, item_id, is_done, corrects)
  select "stepId", "itemId", "isDone", corrects
    from json_to_recordset($1) as said ("stepId" uuid, "itemId" uuid, "isDone" boolean, corrects uuid)
  on conflict do nothing`;
