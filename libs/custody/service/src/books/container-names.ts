import type { EventData } from '@huihuan/contracts-events';
import type { ShipmentLine } from '@huihuan/custody-domain';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import { z } from 'zod';

export const containerNameSchema = z
  .object({ containerId: z.string(), kind: z.enum(['container', 'pallet']), code: z.string() })
  .meta({ id: 'ContainerName', description: 'What stands on a container' });

export type ContainerName = z.output<typeof containerNameSchema>;

interface Dispatched {
  readonly data: EventData<'cn.huihuan.shipment.dispatched.v1'>;
}

/** Keeps what the sender wrote on the containers of its list; the container itself stays in the sender's books. */
export const recordContainerNames = async (tx: Tx, dispatched: readonly Dispatched[]): Promise<void> => {
  const names = dispatched.flatMap(({ data }) =>
    (data.containers ?? []).map((name) => ({ ...name, shipmentId: data.shipmentId })),
  );
  if (names.length === 0) return;
  const column = columnsOf(names);
  await tx.query(
    `insert into container_name (shipment_id, container_id, kind, code)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) on conflict do nothing`,
    [
      column('uuid', ({ shipmentId }) => shipmentId),
      column('uuid', ({ containerId }) => containerId),
      column('text', ({ kind }) => kind),
      column('text', ({ code }) => code),
    ],
  );
};

/** What stands on the containers of a list: as the sender's books have them, or as it said with its dispatch. */
export const containerNames = (
  tx: Tx,
  { direction, shipmentId, lines }: { direction: 'in' | 'out'; shipmentId: string; lines: readonly ShipmentLine[] },
): Promise<readonly ContainerName[]> => {
  if (direction === 'in') {
    const sql = 'select container_id as "containerId", kind, code from container_name where shipment_id = $1';
    return rowsOf<ContainerName>(tx, sql, [shipmentId]);
  }
  const ids = lines.flatMap(({ containerId }) => (containerId === null ? [] : [containerId]));
  if (ids.length === 0) return Promise.resolve([]);
  const sql = 'select container_id as "containerId", kind, code from container where container_id = any ($1)';
  return rowsOf<ContainerName>(tx, sql, [[...new Set(ids)]]);
};
