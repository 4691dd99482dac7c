import { uuidV7Field } from '@huihuan/contracts-events';
import { manifestClock, wasteOfShipment, type Manifest } from '@huihuan/custody-domain';
import { accept, chinaDay, refuse, type Result } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { z } from 'zod';
import { iso } from '../books/instants.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { shipmentUnknown } from '../outgoing/change-outgoing.ts';
import { shipmentOfSide, wasteCodes, type ShipmentOfManifests } from './change-manifest.ts';
import { manifestColumns, manifestIn, manifestsOf } from './manifest-books.ts';

export const manifestSchema = z
  .object({
    manifestId: uuidV7Field,
    shipmentId: uuidV7Field,
    wasteCode: z.string(),
    number: z.string(),
    transporter: z.string(),
    grams: z.int(),
    openedOn: z.string(),
    confirmWithin: z.int().nullable().describe('Working days, by the rule of the day on which it was opened'),
    dueOn: z
      .string()
      .nullable()
      .describe('Last day on which the receiver confirms; null until the goods were received'),
    isDueCertain: z.boolean().describe('False where no calendar of the year is known: only weekends are left out'),
    state: z.enum(['waiting', 'due-soon', 'overdue', 'confirmed']),
    confirmation: z.object({ siteId: uuidV7Field, grams: z.int(), confirmedOn: z.string() }).nullable(),
  })
  .meta({ id: 'Manifest', description: 'A transfer manifest (联单) of one hazardous waste in a shipment' });

export const manifestsSchema = z
  .object({
    shipmentId: uuidV7Field,
    wastes: z
      .array(z.object({ wasteCode: z.string(), grams: z.int(), manifestId: uuidV7Field.nullable() }))
      .readonly()
      .describe('What hazardous wastes are on the list, and which have a manifest'),
    manifests: z.array(manifestSchema).readonly(),
  })
  .meta({ id: 'Manifests', description: 'The hazardous wastes of a shipment and their manifests' });

export type ManifestView = z.output<typeof manifestSchema>;
export type ManifestsView = z.output<typeof manifestsSchema>;

/** A downstream enterprise says no receipt of its own: its days are counted from the departure. */
const receivedOn = (
  { dispatchedAt, receivedAt }: Pick<ShipmentOfManifests, 'dispatchedAt' | 'receivedAt'>,
  isDownstream: boolean,
): string | null => {
  const at = receivedAt ?? (isDownstream ? dispatchedAt : null);
  return at === null ? null : chinaDay(at);
};

const viewOf = (manifest: Manifest, day: string | null, today: string): ManifestView => {
  const { confirmed: confirmation, ...said } = manifest;
  return { ...said, confirmation, ...manifestClock(manifest, day, today) };
};

/** The hazardous wastes of a shipment, whichever side asks, with their manifests as they stand today. */
export const manifestsView = async (
  { database, now }: Pick<CustodyOptions, 'database' | 'now'>,
  shipmentId: string,
): Promise<Result<ManifestsView>> => {
  const sent = await shipmentOfSide(database, shipmentId, 'sender');
  const got = await shipmentOfSide(database, shipmentId, 'receiver');
  const shipment = got.ok ? got.value : sent.ok ? sent.value : undefined;
  if (shipment === undefined) return refuse(shipmentUnknown(shipmentId));
  const at = now().toISOString();
  const receiver = (await knownSites(database, [shipment.toSiteId]))(shipment.toSiteId);
  const manifests = await manifestsOf(database, shipmentId);
  const waste = wasteOfShipment(shipment.lines, await wasteCodes(database, shipment.lines, at));
  const idOf = (code: string) => manifests.find(({ wasteCode }) => wasteCode === code)?.manifestId ?? null;
  const day = receivedOn(shipment, receiver?.kind === 'downstream');
  return accept({
    shipmentId,
    wastes: [...waste].map(([wasteCode, grams]) => ({ wasteCode, grams, manifestId: idOf(wasteCode) })),
    manifests: manifests.map((manifest) => viewOf(manifest, day, chinaDay(at))),
  });
};

type OpenRow = Parameters<typeof manifestIn>[0] & {
  readonly dispatchedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly isDownstream: boolean;
};

const openSql = `
  select ${manifestColumns}, trip.dispatched_at as "dispatchedAt", trip.received_at as "receivedAt",
         coalesce(site.kind = 'downstream', false) as "isDownstream"
    from manifest
   cross join lateral (
     select dispatched_at, received_at, to_site_id from incoming
      where incoming.shipment_id = manifest.shipment_id and to_site_id = $1
      union all
     select dispatched_at, received_at, to_site_id from outgoing
      where outgoing.shipment_id = manifest.shipment_id and from_site_id = $1
      limit 1) as trip
    left join site on site.site_id = trip.to_site_id
   where manifest.said_by is not null and confirmed_on is null
   order by opened_on, manifest_id limit $2`;

/** Manifests of what a site sent or received that nobody has confirmed yet, the oldest first. */
export const openManifests = async (
  { database, now }: { readonly database: Tx; readonly now: () => Date },
  siteId: string,
  limit: number,
): Promise<readonly ManifestView[]> => {
  const today = chinaDay(now().toISOString());
  const rows = await rowsOf<OpenRow>(database, openSql, [siteId, limit]);
  return rows.map(({ dispatchedAt, receivedAt, isDownstream, ...row }) =>
    viewOf(
      manifestIn(row),
      receivedOn({ dispatchedAt: iso(dispatchedAt), receivedAt: iso(receivedAt) }, isDownstream),
      today,
    ),
  );
};
