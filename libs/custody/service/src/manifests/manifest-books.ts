import type { Fact } from '@huihuan/contracts-events';
import type {
  Manifest,
  ManifestConfirmation,
  ManifestConfirmedFact,
  ManifestRecordedFact,
  ManifestVoid,
  ManifestVoidCause,
  ManifestVoidedFact,
} from '@huihuan/custody-domain';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import { tieManifests } from './shipment-wastes.ts';

/** A fact with the id of the event that says it. */
export interface SaidOfManifest {
  readonly id: string;
  readonly event: Fact;
}

export const manifestTypes = [
  'cn.huihuan.manifest.recorded.v1',
  'cn.huihuan.manifest.confirmed.v1',
  'cn.huihuan.manifest.voided.v1',
] as const;

/** Keeps what facts say of manifests, in whichever order and however often they come; one statement for each kind. */
export const keepManifests = async (tx: Tx, said: readonly SaidOfManifest[]): Promise<void> => {
  await keepRecorded(tx, latestOfEach(said.flatMap(recordedIn)));
  await keepConfirmed(tx, firstOfEach(said.flatMap(confirmedIn)));
  await keepVoided(tx, firstOfEach(said.flatMap(voidedIn)));
  const shipments = said.flatMap(({ event }) => ('manifestId' in event.data ? [event.data.shipmentId] : []));
  if (shipments.length > 0) await tieManifests(tx, [...new Set(shipments)]);
};

type Recorded = ManifestRecordedFact['data'] & { readonly saidBy: string };
type Confirmed = ManifestConfirmedFact['data'];
type Voided = ManifestVoidedFact['data'];

const recordedIn = ({ id, event }: SaidOfManifest): readonly Recorded[] =>
  event.type === 'cn.huihuan.manifest.recorded.v1' ? [{ ...event.data, saidBy: id }] : [];

const confirmedIn = ({ event }: SaidOfManifest): readonly Confirmed[] =>
  event.type === 'cn.huihuan.manifest.confirmed.v1' ? [event.data] : [];

const voidedIn = ({ event }: SaidOfManifest): readonly Voided[] =>
  event.type === 'cn.huihuan.manifest.voided.v1' ? [event.data] : [];

const keyOf = ({ manifestId, shipmentId, wasteCode }: Confirmed | Recorded | Voided): string =>
  [manifestId, shipmentId, wasteCode].join(' ');

/** Ids of events are UUIDv7, so the greatest was said last. */
const latestOfEach = (said: readonly Recorded[]): readonly Recorded[] => {
  const latest = new Map<string, Recorded>();
  for (const each of said) {
    const key = keyOf(each);
    if ((latest.get(key)?.saidBy ?? '') < each.saidBy) latest.set(key, each);
  }
  return [...latest.values()];
};

/** A manifest is confirmed or voided once. */
const firstOfEach = <Said extends Confirmed | Voided>(said: readonly Said[]): readonly Said[] => [
  ...new Map(said.toReversed().map((each) => [keyOf(each), each])).values(),
];

/** An id belongs to the shipment and waste that named it first: what is said under it of others is not kept. */
const ofItsOwn = `
  where not exists (
    select from manifest as held
     where held.manifest_id = said.manifest_id and (held.shipment_id, held.waste_code) <> (said.shipment_id, said.waste_code))
  order by manifest_id, place`;

const keepRecorded = async (tx: Tx, said: readonly Recorded[]): Promise<void> => {
  if (said.length === 0) return;
  const column = columnsOf(said);
  await tx.query(
    `insert into manifest (manifest_id, shipment_id, waste_code, number, transporter, grams, opened_on, confirm_within, said_by,
                           from_site_id, to_site_id)
     select distinct on (manifest_id)
            manifest_id, shipment_id, waste_code, number, transporter, grams, opened_on::date, confirm_within, said_by, site_id,
            (select to_site_id from incoming where incoming.shipment_id = said.shipment_id)
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::int[], $9::uuid[],
                   $10::uuid[])
         with ordinality
         as said (manifest_id, shipment_id, waste_code, number, transporter, grams, opened_on, confirm_within, said_by, site_id, place)
     ${ofItsOwn}
     on conflict (manifest_id) do update set
       number = excluded.number, transporter = excluded.transporter, grams = excluded.grams,
       opened_on = excluded.opened_on, confirm_within = excluded.confirm_within, said_by = excluded.said_by,
       from_site_id = excluded.from_site_id, to_site_id = coalesce(excluded.to_site_id, manifest.to_site_id)
      where (manifest.said_by is null or manifest.said_by < excluded.said_by)
        and manifest.shipment_id = excluded.shipment_id and manifest.waste_code = excluded.waste_code`,
    [
      column('uuid', ({ manifestId }) => manifestId),
      column('uuid', ({ shipmentId }) => shipmentId),
      column('text', ({ wasteCode }) => wasteCode),
      column('text', ({ number }) => number),
      column('text', ({ transporter }) => transporter),
      column('bigint', ({ grams }) => grams),
      column('text', ({ openedOn }) => openedOn),
      column('int', ({ confirmWithin }) => confirmWithin ?? null),
      column('uuid', ({ saidBy }) => saidBy),
      column('uuid', ({ siteId }) => siteId),
    ],
  );
};

const keepConfirmed = async (tx: Tx, said: readonly Confirmed[]): Promise<void> => {
  if (said.length === 0) return;
  const column = columnsOf(said);
  await tx.query(
    `insert into manifest (manifest_id, shipment_id, waste_code, number, confirmed_by, confirmed_grams, confirmed_on, remark)
     select distinct on (manifest_id)
            manifest_id, shipment_id, waste_code, number, confirmed_by, confirmed_grams, confirmed_on::date, remark
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::bigint[], $7::text[], $8::text[])
         with ordinality
         as said (manifest_id, shipment_id, waste_code, number, confirmed_by, confirmed_grams, confirmed_on, remark, place)
     ${ofItsOwn}
     on conflict (manifest_id) do update set
       confirmed_by = excluded.confirmed_by, confirmed_grams = excluded.confirmed_grams, confirmed_on = excluded.confirmed_on,
       remark = excluded.remark
      where manifest.confirmed_on is null
        and manifest.shipment_id = excluded.shipment_id and manifest.waste_code = excluded.waste_code`,
    [
      column('uuid', ({ manifestId }) => manifestId),
      column('uuid', ({ shipmentId }) => shipmentId),
      column('text', ({ wasteCode }) => wasteCode),
      column('text', ({ number }) => number),
      column('uuid', ({ siteId }) => siteId),
      column('bigint', ({ grams }) => grams),
      column('text', ({ confirmedOn }) => confirmedOn),
      column('text', ({ remark }) => remark ?? null),
    ],
  );
};

const keepVoided = async (tx: Tx, said: readonly Voided[]): Promise<void> => {
  if (said.length === 0) return;
  const column = columnsOf(said);
  await tx.query(
    `insert into manifest (manifest_id, shipment_id, waste_code, number, void_cause, void_reason, voided_on)
     select distinct on (manifest_id) manifest_id, shipment_id, waste_code, number, void_cause, void_reason, voided_on::date
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
         with ordinality as said (manifest_id, shipment_id, waste_code, number, void_cause, void_reason, voided_on, place)
     ${ofItsOwn}
     on conflict (manifest_id) do update set
       void_cause = excluded.void_cause, void_reason = excluded.void_reason, voided_on = excluded.voided_on
      where manifest.voided_on is null
        and manifest.shipment_id = excluded.shipment_id and manifest.waste_code = excluded.waste_code`,
    [
      column('uuid', ({ manifestId }) => manifestId),
      column('uuid', ({ shipmentId }) => shipmentId),
      column('text', ({ wasteCode }) => wasteCode),
      column('text', ({ number }) => number),
      column('text', ({ cause }) => cause),
      column('text', ({ reason }) => reason),
      column('text', ({ voidedOn }) => voidedOn),
    ],
  );
};

export type ManifestRow = Omit<Manifest, 'confirmed' | 'voided'> & {
  readonly confirmedBy: string | null;
  readonly confirmedGrams: number | null;
  readonly confirmedOn: string | null;
  readonly remark: string | null;
  readonly voidCause: ManifestVoidCause | null;
  readonly voidReason: string | null;
  readonly voidedOn: string | null;
};

export const manifestColumns = `manifest.manifest_id as "manifestId", manifest.shipment_id as "shipmentId",
  manifest.waste_code as "wasteCode", number, transporter, manifest.grams, opened_on::text as "openedOn",
  confirm_within as "confirmWithin", confirmed_by as "confirmedBy", confirmed_grams as "confirmedGrams",
  confirmed_on::text as "confirmedOn", remark, void_cause as "voidCause", void_reason as "voidReason",
  voided_on::text as "voidedOn"`;

export const manifestIn = (row: ManifestRow): Manifest => {
  const { manifestId, shipmentId, wasteCode, number, transporter, grams, openedOn, confirmWithin } = row;
  return {
    ...{ manifestId, shipmentId, wasteCode, number, transporter, grams, openedOn, confirmWithin },
    ...{ confirmed: confirmationIn(row), voided: voidIn(row) },
  };
};

const confirmationIn = ({
  confirmedBy: siteId,
  confirmedGrams: grams,
  confirmedOn,
  remark,
}: ManifestRow): ManifestConfirmation | null =>
  siteId === null || grams === null || confirmedOn === null ? null : { siteId, grams, confirmedOn, remark };

const voidIn = ({ voidCause: cause, voidReason: reason, voidedOn }: ManifestRow): ManifestVoid | null =>
  cause === null || reason === null || voidedOn === null ? null : { cause, reason, voidedOn };

/** The shipment whose manifest has this id; `null` where none has. */
export const shipmentOfManifest = async (tx: Tx, manifestId: string): Promise<string | null> => {
  const sql = 'select shipment_id as "shipmentId" from manifest where manifest_id = $1';
  const [row] = await rowsOf<{ shipmentId: string }>(tx, sql, [manifestId]);
  return row?.shipmentId ?? null;
};

/** The manifest of a site, other than this one, that has a number or had it when it was voided. */
export const manifestWithNumber = async (
  tx: Tx,
  { siteId, number, manifestId }: { readonly siteId: string; readonly number: string; readonly manifestId: string },
): Promise<string | null> => {
  const sql = `select manifest_id as "manifestId" from manifest
                where from_site_id = $1 and number = $2 and manifest_id <> $3 limit 1`;
  const [row] = await rowsOf<{ manifestId: string }>(tx, sql, [siteId, number, manifestId]);
  return row?.manifestId ?? null;
};

/** The manifests of a shipment that these books have heard of, void ones last. */
export const manifestsOf = async (tx: Tx, shipmentId: string): Promise<readonly Manifest[]> => {
  const rows = await rowsOf<ManifestRow>(
    tx,
    `select ${manifestColumns} from manifest where shipment_id = $1 and said_by is not null
      order by voided_on is not null, waste_code, manifest_id`,
    [shipmentId],
  );
  return rows.map(manifestIn);
};
