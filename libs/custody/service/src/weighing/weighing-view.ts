import { truckReadingFields, uuidV7Field } from '@huihuan/contracts-events';
import { loadCompared, type ShipmentLine, type TruckWeighing } from '@huihuan/custody-domain';
import { toleranceHandoverAt } from '@huihuan/catalogue-domain';
import type { Tx } from '@huihuan/platform-persistence';
import { z } from 'zod';
import { knownClasses } from '../local-copies/read-copies.ts';

const reading = truckReadingFields(z.object).meta({ id: 'TruckReading' });

export const weighingSchema = z
  .object({
    siteId: uuidV7Field,
    gross: reading.nullable(),
    tare: reading.nullable(),
    slip: z
      .object({ weighingId: uuidV7Field, revision: z.int(), slipNumber: z.string(), netGrams: z.int() })
      .nullable()
      .describe('There once the truck was weighed loaded and empty'),
  })
  .meta({ id: 'TruckWeighing' });

export const weighingsSchema = z
  .object({
    listGrams: z.int().describe('What the lines of the list weigh together'),
    toleranceGrams: z.int().describe('How far a net weight may lie from it'),
    sender: weighingSchema.nullable(),
    receiver: weighingSchema.nullable(),
  })
  .meta({ id: 'TruckWeighings', description: 'The truck of a shipment on the weighbridges of both sides' });

export type WeighingsView = z.output<typeof weighingsSchema>;

const weighingView = (weighing: TruckWeighing | undefined): z.output<typeof weighingSchema> | null => {
  if (weighing === undefined) return null;
  const { siteId, gross, tare, slip } = weighing;
  if (slip === null) return { siteId, gross, tare, slip };
  const { weighingId, revision, slipNumber, netGrams } = slip;
  return { siteId, gross, tare, slip: { weighingId, revision, slipNumber, netGrams } };
};

interface Weighable {
  readonly fromSiteId: string;
  readonly toSiteId: string;
  readonly lines: readonly ShipmentLine[];
}

/**
 * What both weighbridges said, beside the list and how far they may lie apart: by the tolerances of the day on which a truck
 * was weighed first, so that a later catalogue judges no slip anew.
 */
export const weighingsView = async (
  tx: Tx,
  shipment: Weighable,
  { weighings, now }: { readonly weighings: readonly TruckWeighing[]; readonly now: string },
): Promise<WeighingsView> => {
  const weighedAt = weighings.flatMap(({ gross, tare }) =>
    [gross, tare].flatMap((reading) => reading?.weighedAt ?? []),
  );
  const day = weighedAt.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? now;
  const codes = shipment.lines.map(({ item }) => item.classCode);
  const compared = loadCompared(shipment.lines, toleranceHandoverAt(await knownClasses(tx, codes), day));
  const at = (wanted: string) => weighingView(weighings.find(({ siteId }) => siteId === wanted));
  return { ...compared, sender: at(shipment.fromSiteId), receiver: at(shipment.toSiteId) };
};
