import { manifestVoidCauses, uuidV7Field } from '@huihuan/contracts-events';
import { askedOfManifest, manifestClock, wasteOfShipment, type Manifest } from '@huihuan/custody-domain';
import { accept, chinaDay, refuse, type Result } from '@huihuan/kernel-domain';
import { z } from 'zod';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { shipmentUnknown } from '../outgoing/change-outgoing.ts';
import { shipmentOfSide, wasteCodes, type ShipmentOfManifests } from './change-manifest.ts';
import { manifestsOf } from './manifest-books.ts';

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
    workingDaysLeft: z
      .int()
      .nullable()
      .describe('Until the last day is over, that one included; below zero so many after it; null where nothing waits'),
    state: z.enum(['waiting', 'due-soon', 'overdue', 'confirmed', 'void']),
    confirmation: z
      .object({ siteId: uuidV7Field, grams: z.int(), confirmedOn: z.string(), remark: z.string().nullable() })
      .nullable(),
    voided: z.object({ cause: z.enum(manifestVoidCauses), reason: z.string(), voidedOn: z.string() }).nullable(),
    asks: z
      .enum(['void', 'seal-or-void', 'record-anew'])
      .nullable()
      .describe('What has to be done because its list changed after it was recorded'),
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
export const receivedOn = (
  { dispatchedAt, receivedAt }: Pick<ShipmentOfManifests, 'dispatchedAt' | 'receivedAt'>,
  isDownstream: boolean,
): string | null => {
  const at = receivedAt ?? (isDownstream ? dispatchedAt : null);
  return at === null ? null : chinaDay(at);
};

/** Where the goods of a manifest are, and what is on their list. */
export interface TripOfManifest {
  readonly state: string;
  /** Of this waste on the sealed list; `null` where there is none. */
  readonly listed: number | null;
  /** Day in China from which on its days count. */
  readonly receivedOn: string | null;
  readonly today: string;
}

export const manifestView = (manifest: Manifest, trip: TripOfManifest): ManifestView => {
  const { confirmed: confirmation, ...said } = manifest;
  const asks = askedOfManifest(manifest, trip.state, trip.listed);
  return { ...said, confirmation, asks, ...manifestClock(manifest, trip.receivedOn, trip.today) };
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
  const idOf = (code: string) =>
    manifests.find(({ wasteCode, voided }) => wasteCode === code && voided === null)?.manifestId ?? null;
  const day = receivedOn(shipment, receiver?.kind === 'downstream');
  const trip = { state: shipment.state, receivedOn: day, today: chinaDay(at) };
  return accept({
    shipmentId,
    wastes: [...waste].map(([wasteCode, grams]) => ({ wasteCode, grams, manifestId: idOf(wasteCode) })),
    manifests: manifests.map((manifest) =>
      manifestView(manifest, { ...trip, listed: waste.get(manifest.wasteCode) ?? null }),
    ),
  });
};
