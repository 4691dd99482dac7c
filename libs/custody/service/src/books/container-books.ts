import type { Container } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

type KnownContainer = Exclude<Container, { state: 'none' }>;

interface ContainerRow {
  readonly containerId: string;
  readonly siteId: string;
  readonly kind: KnownContainer['kind'];
  readonly code: string;
  readonly state: KnownContainer['state'];
  readonly itemIds: readonly string[];
  readonly shipmentId: string | null;
}

export const containerColumns = `container_id as "containerId", site_id as "siteId", kind, code, state,
  item_ids as "itemIds", shipment_id as "shipmentId"`;

export const containerOf = ({ state, shipmentId, ...packed }: ContainerRow): KnownContainer =>
  state === 'dispatched' ? { ...packed, state, shipmentId: shipmentId ?? '' } : { ...packed, state };

export const loadContainers = async (
  tx: Tx,
  containerIds: readonly string[],
): Promise<(containerId: string) => KnownContainer | undefined> => {
  if (containerIds.length === 0) return () => undefined;
  const rows = await rowsOf<ContainerRow>(
    tx,
    `select ${containerColumns} from container where container_id = any ($1)`,
    [[...new Set(containerIds)]],
  );
  const found = new Map(rows.map((row) => [row.containerId, containerOf(row)]));
  return (containerId) => found.get(containerId);
};

export const recordContainers = async (tx: Tx, containers: readonly Container[]): Promise<void> => {
  for (const container of containers) {
    if (container.state === 'none') continue;
    await tx.query(
      `insert into container (container_id, site_id, kind, code, state, item_ids, shipment_id)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (container_id) do update set state = excluded.state, shipment_id = excluded.shipment_id,
         bay_id = case when excluded.state = 'packed' then container.bay_id end,
         placed_at = case when excluded.state = 'packed' then container.placed_at end`,
      [
        container.containerId,
        container.siteId,
        container.kind,
        container.code,
        container.state,
        container.itemIds,
        container.state === 'dispatched' ? container.shipmentId : null,
      ],
    );
  }
};
