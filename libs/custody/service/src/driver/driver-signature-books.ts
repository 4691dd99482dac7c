import { driverSignatureGaps, uuidV7Field, type Fact } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { z } from 'zod';
import { iso } from '../books/instants.ts';

type FactOf<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

export const driverSignatureView = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('drawn'),
      sha256: z.string(),
      fileId: uuidV7Field
        .nullable()
        .describe('Of the drawing, in the files of the sender; null as long as it has not come'),
      storedAt: z.string().nullable(),
    }),
    z.object({ kind: z.literal('missing'), reason: z.enum(driverSignatureGaps) }),
  ])
  .nullable()
  .describe('How the driver took the load over; null where nobody was asked, or the books do not know');
export type DriverSignatureView = z.output<typeof driverSignatureView>;

/** What dispatches say of their drivers. */
export const recordDriverSignatures = async (tx: Tx, facts: readonly Fact[]): Promise<void> => {
  const told = facts.flatMap((fact) =>
    fact.type === 'cn.huihuan.shipment.dispatched.v1' && fact.data.driverSignature !== undefined
      ? [{ shipmentId: fact.data.shipmentId, word: fact.data.driverSignature }]
      : [],
  );
  if (told.length === 0) return;
  await tx.query(
    `insert into driver_signature (shipment_id, kind, sha256, reason)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) on conflict do nothing`,
    [
      told.map(({ shipmentId }) => shipmentId),
      told.map(({ word }) => word.kind),
      told.map(({ word }) => (word.kind === 'drawn' ? word.sha256 : null)),
      told.map(({ word }) => (word.kind === 'missing' ? word.reason : null)),
    ],
  );
};

/** A file of a shipment that came, and when. */
export interface ShipmentFile {
  readonly file: FactOf<'cn.huihuan.file.stored.v1'>['data'];
  readonly storedAt: string;
}

/** Files that came for shipments; they may come before the dispatch that names them is heard of. */
export const recordShipmentFiles = async (tx: Tx, files: readonly ShipmentFile[]): Promise<void> => {
  const ofShipments = files.filter(({ file }) => file.shipmentId !== null);
  if (ofShipments.length === 0) return;
  await tx.query(
    `insert into shipment_file (shipment_id, sha256, file_id, stored_at)
     select distinct on (shipment_id, sha256) * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[])
       as came (shipment_id, sha256, file_id, stored_at)
     on conflict do nothing`,
    [
      ofShipments.map(({ file }) => file.shipmentId),
      ofShipments.map(({ file }) => file.sha256),
      ofShipments.map(({ file }) => file.fileId),
      ofShipments.map(({ storedAt }) => storedAt),
    ],
  );
};

interface Row {
  readonly kind: 'drawn' | 'missing';
  readonly sha256: string | null;
  readonly reason: (typeof driverSignatureGaps)[number] | null;
  readonly fileId: string | null;
  readonly storedAt: Date | null;
}

export const driverSignatureOf = async (tx: Tx, shipmentId: string): Promise<DriverSignatureView> => {
  const [row] = await rowsOf<Row>(
    tx,
    `select kind, sha256, reason, file_id as "fileId", stored_at as "storedAt"
       from driver_signature left join shipment_file using (shipment_id, sha256) where shipment_id = $1`,
    [shipmentId],
  );
  if (row === undefined) return null;
  if (row.sha256 !== null)
    return { kind: 'drawn', sha256: row.sha256, fileId: row.fileId, storedAt: iso(row.storedAt) };
  return row.reason === null ? null : { kind: 'missing', reason: row.reason };
};
