import { getJson } from '@huihuan/web-kit';
import type { Item, ShipmentHead } from '../custody/types.ts';
import { readBays } from '../custody/use-bays.ts';
import { codesOf } from '@huihuan/identifiers-domain';
import type { MySite } from '../site/use-my-site.ts';

/** What a code stands for at a site, in the order in which one looks. */
export type Found =
  | { readonly kind: 'shipment'; readonly shipmentId: string; readonly plate: string | null; readonly items: number }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'bay'; readonly bayId: string; readonly code: string; readonly items: number }
  | { readonly kind: 'container'; readonly containerId: string; readonly code: string; readonly items: number };

interface Container {
  readonly containerId: string;
  readonly code: string;
  readonly itemIds: readonly string[];
}

const shortestPart = 2;
const shortestIdentifier = 4;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a name of something, such as a plate, is what is looked for. */
type Fits = (name: string | null) => boolean;

const shipmentsOf = async (
  { tier, siteId }: MySite,
  fits: Fits,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  const coming = await getJson<{ arrivals: readonly ShipmentHead[] }>(`/api/${tier}/sites/${siteId}/arrivals`, signal);
  const found = coming.arrivals.filter(({ shipmentId, plate }) => ids.includes(shipmentId) || fits(plate));
  if (found.length > 0 || !ids.some((id) => uuid.test(id))) return found.map(asShipment);
  // one that was received before: its receipt can still be read
  const path = `/api/${tier}/shipments?siteId=${siteId}&direction=in&limit=1000`;
  const { shipments } = await getJson<{ shipments: readonly ShipmentHead[] }>(path, signal);
  return shipments.filter(({ shipmentId }) => ids.includes(shipmentId)).map(asShipment);
};

const asShipment = ({ shipmentId, plate, items }: ShipmentHead): Found => ({
  kind: 'shipment',
  ...{ shipmentId, plate, items },
});

const itemsOf = async ({ tier, siteId }: MySite, code: string, signal: AbortSignal): Promise<readonly Found[]> => {
  if (code.length < shortestIdentifier || code.length > 80) return [];
  const query = new URLSearchParams({ search: code, limit: '20' });
  const path = `/api/${tier}/sites/${siteId}/storage?${query.toString()}`;
  const { rows } = await getJson<{ rows: readonly { holding: { item: Item } }[] }>(path, signal);
  return rows.map(({ holding: { item } }) => ({ kind: 'item', item }));
};

const containersOf = async (
  { tier, siteId }: MySite,
  fits: Fits,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  if (tier !== 'transfer') return [];
  const path = `/api/transfer/containers?siteId=${siteId}&limit=1000`;
  const { containers } = await getJson<{ containers: readonly Container[] }>(path, signal);
  return containers
    .filter(({ containerId, code }) => ids.includes(containerId) || fits(code))
    .map(({ containerId, code, itemIds }) => ({ kind: 'container', containerId, code, items: itemIds.length }));
};

const baysOf = async (
  site: MySite,
  fits: Fits,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly Found[]> =>
  (await readBays(site, signal)).bays
    .filter(({ bayId, code, isRetired }) => ids.includes(bayId) || (!isRetired && fits(code)))
    .map(({ bayId, code, items }) => ({ kind: 'bay', bayId, code, items }));

/**
 * What a scanned or typed text stands for at a site. Identifiers of items are found whole; plates and codes of containers and bays also
 * by a part, where hands typed it.
 */
export const findByCode = async (
  site: MySite,
  text: string,
  by: 'scan' | 'hand',
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  const codes = codesOf(text);
  const [typed = ''] = codes;
  const fits: Fits = (name) => {
    const known = name?.toLowerCase() ?? '';
    return by === 'scan' ? known === typed : typed.length >= shortestPart && known.includes(typed);
  };
  const found = await Promise.all([
    shipmentsOf(site, fits, codes, signal),
    itemsOf(site, codes.at(-1) ?? typed, signal),
    containersOf(site, fits, codes, signal),
    baysOf(site, fits, codes, signal),
  ]);
  return found.flat();
};
