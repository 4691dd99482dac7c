import type { Fact } from '@huihuan/contracts-events';
import type {
  Manifest,
  ManifestConfirmation,
  ManifestConfirmedFact,
  ManifestRecordedFact,
} from '@huihuan/custody-domain';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';

/** A fact with the id of the event that says it. */
export interface SaidOfManifest {
  readonly id: string;
  readonly event: Fact;
}

export const manifestTypes = ['cn.huihuan.manifest.recorded.v1', 'cn.huihuan.manifest.confirmed.v1'] as const;

/** Keeps what facts say of manifests, in whichever order and however often they come; one statement for each kind. */
export const keepManifests = async (tx: Tx, said: readonly SaidOfManifest[]): Promise<void> => {
  await keepRecorded(tx, latestOfEach(said.flatMap(recordedIn)));
  await keepConfirmed(tx, firstOfEach(said.flatMap(confirmedIn)));
};

type Recorded = ManifestRecordedFact['data'] & { readonly saidBy: string };
type Confirmed = ManifestConfirmedFact['data'];

const recordedIn = ({ id, event }: SaidOfManifest): readonly Recorded[] =>
  event.type === 'cn.huihuan.manifest.recorded.v1' ? [{ ...event.data, saidBy: id }] : [];

const confirmedIn = ({ event }: SaidOfManifest): readonly Confirmed[] =>
  event.type === 'cn.huihuan.manifest.confirmed.v1' ? [event.data] : [];

const keyOf = ({ manifestId, shipmentId, wasteCode }: Confirmed | Recorded): string =>
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

/** A manifest is confirmed once. */
const firstOfEach = (said: readonly Confirmed[]): readonly Confirmed[] => [
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
    `insert into manifest (manifest_id, shipment_id, waste_code, number, transporter, grams, opened_on, confirm_within, said_by)
     select distinct on (manifest_id)
            manifest_id, shipment_id, waste_code, number, transporter, grams, opened_on::date, confirm_within, said_by
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::int[], $9::uuid[])
         with ordinality
         as said (manifest_id, shipment_id, waste_code, number, transporter, grams, opened_on, confirm_within, said_by, place)
     ${ofItsOwn}
     on conflict (manifest_id) do update set
       number = excluded.number, transporter = excluded.transporter, grams = excluded.grams,
       opened_on = excluded.opened_on, confirm_within = excluded.confirm_within, said_by = excluded.said_by
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
    ],
  );
};

const keepConfirmed = async (tx: Tx, said: readonly Confirmed[]): Promise<void> => {
  if (said.length === 0) return;
  const column = columnsOf(said);
  await tx.query(
    `insert into manifest (manifest_id, shipment_id, waste_code, number, confirmed_by, confirmed_grams, confirmed_on)
     select distinct on (manifest_id)
            manifest_id, shipment_id, waste_code, number, confirmed_by, confirmed_grams, confirmed_on::date
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::bigint[], $7::text[])
         with ordinality as said (manifest_id, shipment_id, waste_code, number, confirmed_by, confirmed_grams, confirmed_on, place)
     ${ofItsOwn}
     on conflict (manifest_id) do update set
       confirmed_by = excluded.confirmed_by, confirmed_grams = excluded.confirmed_grams, confirmed_on = excluded.confirmed_on
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
    ],
  );
};

type Row = Omit<Manifest, 'confirmed'> & {
  readonly confirmedBy: string | null;
  readonly confirmedGrams: number | null;
  readonly confirmedOn: string | null;
};

export const manifestColumns = `manifest_id as "manifestId", manifest.shipment_id as "shipmentId", waste_code as "wasteCode",
  number, transporter, manifest.grams, opened_on::text as "openedOn", confirm_within as "confirmWithin",
  confirmed_by as "confirmedBy", confirmed_grams as "confirmedGrams", confirmed_on::text as "confirmedOn"`;

export const manifestIn = ({ confirmedBy, confirmedGrams, confirmedOn, ...row }: Row): Manifest => ({
  ...row,
  confirmed: confirmationIn(confirmedBy, confirmedGrams, confirmedOn),
});

const confirmationIn = (
  siteId: string | null,
  grams: number | null,
  confirmedOn: string | null,
): ManifestConfirmation | null =>
  siteId === null || grams === null || confirmedOn === null ? null : { siteId, grams, confirmedOn };

/** The shipment whose manifest has this id; `null` where none has. */
export const shipmentOfManifest = async (tx: Tx, manifestId: string): Promise<string | null> => {
  const sql = 'select shipment_id as "shipmentId" from manifest where manifest_id = $1';
  const [row] = await rowsOf<{ shipmentId: string }>(tx, sql, [manifestId]);
  return row?.shipmentId ?? null;
};

/** The manifests of a shipment that these books have heard of. */
export const manifestsOf = async (tx: Tx, shipmentId: string): Promise<readonly Manifest[]> => {
  const rows = await rowsOf<Row>(
    tx,
    `select ${manifestColumns} from manifest where shipment_id = $1 and said_by is not null order by waste_code`,
    [shipmentId],
  );
  return rows.map(manifestIn);
};
