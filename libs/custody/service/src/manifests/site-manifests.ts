import { uuidV7Field } from '@huihuan/contracts-events';
import { chinaDay } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { RuleInForce } from '@huihuan/rules-domain';
import { z } from 'zod';
import { iso } from '../books/instants.ts';
import { ruleSchema } from '../storage/storage-controller.ts';
import { shownRule } from '../storage/storage-limits.ts';
import { openExemptions } from './exempt-wastes.ts';
import { manifestColumns, manifestIn, type ManifestRow } from './manifest-books.ts';
import { manifestSchema, manifestView, receivedOn } from './manifest-view.ts';
import { wasteCodeOf } from './shipment-wastes.ts';

const trip = {
  side: z.enum(['sender', 'receiver']).describe('What the site is in the shipment'),
  otherSiteId: uuidV7Field,
  otherName: z.string(),
  otherNameEn: z.string(),
  otherIsDownstream: z.boolean().describe('It keeps no books here: the sender says what it confirmed'),
  shipmentState: z.string(),
  plate: z.string().nullable(),
  dispatchedAt: z.string().nullable().describe('ISO 8601'),
  receivedAt: z.string().nullable().describe('ISO 8601'),
};

export const siteManifestsSchema = z
  .object({
    manifests: z
      .array(
        manifestSchema.extend({
          ...trip,
          takenGrams: z.int().nullable().describe('What the receipt found of this waste; null until it is closed'),
        }),
      )
      .readonly(),
    lacking: z
      .array(z.object({ ...trip, shipmentId: uuidV7Field, wasteCode: z.string(), grams: z.int() }))
      .readonly()
      .describe('Hazardous wastes of sealed lists without a manifest that counts, but those that a rule exempts'),
    exempt: z
      .array(z.object({ ...trip, shipmentId: uuidV7Field, wasteCode: z.string(), grams: z.int(), rule: ruleSchema }))
      .readonly()
      .optional()
      .describe(
        'Those that travel without one by a rule of their day and place, as far as they were met looking for what lacks',
      ),
    isCut: z
      .literal(true)
      .optional()
      .describe('So many are exempt that it stopped looking: behind them more may lack a manifest than `lacking` has'),
  })
  .meta({ id: 'SiteManifests', description: 'The manifests of what a site sends and receives, and those that lack' });

export type SiteManifests = z.output<typeof siteManifestsSchema>;

interface Trip {
  readonly side: 'sender' | 'receiver';
  readonly otherSiteId: string;
  readonly otherName: string;
  readonly otherNameEn: string;
  readonly otherIsDownstream: boolean;
  readonly shipmentState: string;
  readonly plate: string | null;
  readonly dispatchedAt: Date | null;
  readonly receivedAt: Date | null;
}

const names = `coalesce(other.facts ->> 'name', '') as "otherName",
  coalesce(other.facts ->> 'nameEn', '') as "otherNameEn", coalesce(other.kind = 'downstream', false) as "otherIsDownstream"`;

const sent = `'sender' as side, trip.state as "shipmentState", trip.dispatched_at as "dispatchedAt", trip.received_at as "receivedAt",
  truck.facts ->> 'plate' as plate, trip.to_site_id as "otherSiteId"`;
const sentFrom = `join outgoing as trip using (shipment_id) left join truck on truck.truck_id = trip.truck_id
  left join site as other on other.site_id = trip.to_site_id`;
const coming = `'receiver' as side, trip.state as "shipmentState", trip.dispatched_at as "dispatchedAt", trip.received_at as "receivedAt",
  trip.plate, trip.from_site_id as "otherSiteId"`;
const comingFrom = `join incoming as trip using (shipment_id) left join site as other on other.site_id = trip.from_site_id`;

const listed = `(select grams from shipment_waste as waste
  where waste.shipment_id = manifest.shipment_id and waste.waste_code = manifest.waste_code) as listed`;

/** What the closed receipt took of the waste; the catalogue is asked once for each class, not for each line. */
const taken = `case when trip.state = 'received' then (
  select sum(found.grams)::bigint from (
    select item ->> 'classCode' as class_code, sum(coalesce(measured_grams, (item ->> 'grams')::bigint)) as grams
      from incoming_line as line
     where line.shipment_id = manifest.shipment_id and finding = 'accepted' group by 1 offset 0) as found
   where ${wasteCodeOf('found.class_code')} = manifest.waste_code) end as "takenGrams"`;

const waiting = 'confirmed_on is null and voided_on is null and said_by is not null';

/** The oldest that wait, first chosen by the index of the site, then told about. */
export const waitingManifestsSql = `
  select * from (
    (select ${manifestColumns}, ${sent}, ${names}, ${listed}, null::bigint as "takenGrams"
       from (select * from manifest where from_site_id = $1 and ${waiting}
              order by opened_on, manifest_id limit $2) as manifest ${sentFrom}
      where trip.from_site_id = $1)
    union all
    (select ${manifestColumns}, ${coming}, ${names}, ${listed}, ${taken}
       from (select * from manifest where to_site_id = $1 and ${waiting}
              order by opened_on, manifest_id limit $2) as manifest ${comingFrom})) as both_sides
   order by "openedOn", "manifestId" limit $2`;

const numbered = (side: 'from_site_id' | 'to_site_id'): string => `
  select * from manifest where ${side} = $1 and number ~>=~ $3 and number ~<~ $4 and said_by is not null
   order by number using ~<~ limit $2`;

/** By the beginning of their number, whether they wait or not. */
export const numberedManifestsSql = `
  select * from (
    (select ${manifestColumns}, ${sent}, ${names}, ${listed}, null::bigint as "takenGrams"
       from (${numbered('from_site_id')}) as manifest ${sentFrom} where trip.from_site_id = $1)
    union all
    (select ${manifestColumns}, ${coming}, ${names}, ${listed}, ${taken}
       from (${numbered('to_site_id')}) as manifest ${comingFrom})) as both_sides
   order by number, "manifestId" limit $2`;

const behindPage = 'shipment_id <= $3::uuid and (shipment_id < $3::uuid or waste_code > $4)';

/** The newest first, from $3 and $4 on. */
export const lackingManifestsSql = `
  select * from (
    (select waste.shipment_id as "shipmentId", waste_code as "wasteCode", waste.grams, ${sent}, ${names}
       from (select * from shipment_waste where from_site_id = $1 and manifest_id is null and ${behindPage}
              order by shipment_id desc, waste_code limit $2) as waste ${sentFrom})
    union all
    (select waste.shipment_id, waste_code, waste.grams, ${coming}, ${names}
       from (select * from shipment_waste where to_site_id = $1 and manifest_id is null and ${behindPage}
              order by shipment_id desc, waste_code limit $2) as waste ${comingFrom})) as both_sides
   order by "shipmentId" desc, "wasteCode" limit $2`;

type Row = ManifestRow & Trip & { readonly listed: number | null; readonly takenGrams: number | null };
type LackingRow = Trip & { readonly shipmentId: string; readonly wasteCode: string; readonly grams: number };

const tripOf = (row: Trip) => {
  const { side, otherSiteId, otherName, otherNameEn, otherIsDownstream, shipmentState, plate } = row;
  return {
    ...{ side, otherSiteId, otherName, otherNameEn, otherIsDownstream, shipmentState, plate },
    ...{ dispatchedAt: iso(row.dispatchedAt), receivedAt: iso(row.receivedAt) },
  };
};

/** After every number that begins with this one, by the order of bytes. */
const behind = (number: string): string => `${number}\u{10FFFF}`;

export interface ManifestsAsked {
  readonly siteId: string;
  /** The beginning of a number; without it, what waits. */
  readonly search: string | null;
  readonly limit: number;
}

/** The manifests of what a site sends and receives: those that wait, the oldest first, or those with a number; and the wastes without. */
export const siteManifests = async (
  { database, now }: { readonly database: Tx; readonly now: () => Date },
  { siteId, search, limit }: ManifestsAsked,
): Promise<SiteManifests> => {
  const today = chinaDay(now().toISOString());
  const rows =
    search === null
      ? await rowsOf<Row>(database, waitingManifestsSql, [siteId, limit])
      : await rowsOf<Row>(database, numberedManifestsSql, [siteId, limit, search, behind(search)]);
  const { lacking, exempt, isCut } = await withoutManifest(database, { siteId, limit, today });
  return {
    manifests: rows.map((row) => {
      const trip = tripOf(row);
      const from = receivedOn(trip, trip.side === 'sender' && trip.otherIsDownstream);
      const { listed, takenGrams, shipmentState: state } = row;
      return { ...manifestView(manifestIn(row), { state, listed, receivedOn: from, today }), ...trip, takenGrams };
    }),
    lacking: lacking.map(shownWaste),
    exempt: exempt.map(({ rule, ...row }) => ({ ...shownWaste(row), rule: shownRule(rule) })),
    ...(isCut ? { isCut } : {}),
  };
};

const shownWaste = ({ shipmentId, wasteCode, grams, ...row }: LackingRow) => ({
  ...tripOf(row),
  ...{ shipmentId, wasteCode, grams },
});

/** What is exempt stays without a manifest for good, and must not hide what lacks one; so many pages bound one question. */
const pagesAtMost = 50;
const newest = { shipmentId: 'ffffffff-ffff-ffff-ffff-ffffffffffff', wasteCode: '' };

const withoutManifest = async (
  database: Tx,
  { siteId, limit, today }: { readonly siteId: string; readonly limit: number; readonly today: string },
) => {
  const lacking: LackingRow[] = [];
  const exempt: (LackingRow & { readonly rule: RuleInForce })[] = [];
  let from: { readonly shipmentId: string; readonly wasteCode: string } | undefined = newest;
  const exemptIn = openExemptions(database, { siteId, today });
  for (let page = 0; page < pagesAtMost && from !== undefined && lacking.length < limit; page += 1) {
    const asked = [siteId, limit, from.shipmentId, from.wasteCode];
    const rows: readonly LackingRow[] = await rowsOf<LackingRow>(database, lackingManifestsSql, asked);
    const ruleOf = await exemptIn(rows);
    for (const row of rows) {
      const rule = ruleOf(row);
      if (rule === null) lacking.push(row);
      else exempt.push({ ...row, rule });
    }
    from = rows.length < limit ? undefined : rows.at(-1);
  }
  const isCut = from !== undefined && lacking.length < limit;
  return { lacking: lacking.slice(0, limit), exempt: exempt.slice(0, limit), isCut };
};
