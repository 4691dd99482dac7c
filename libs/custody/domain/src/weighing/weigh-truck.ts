import { fact, type Fact, type HandoverSide, type TruckReading } from '@huihuan/contracts-events';
import { accept, chinaDay, refuse, type Result } from '@huihuan/kernel-domain';
import { notInTheFuture } from '../clock.ts';
import { partiesOf, type Parties } from '../handover/shipment-line.ts';
import type { TruckWeighing } from './truck-weighing.ts';
import { netNotPositive } from './weighing-problems.ts';

export interface WeighTruck {
  readonly which: 'gross' | 'tare';
  readonly reading: TruckReading;
  /** What stands on the paper slip; `null` where the weighbridge prints none. */
  readonly slipNumber: string | null;
}

export interface WeighingContext {
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  readonly shipment: Parties & { readonly sealedDigest: string | null };
  readonly side: HandoverSide;
  /** Id of the slip, if one is made: a new UUIDv7. */
  readonly weighingId: string;
}

export type WeighedFact = Extract<Fact, { type: 'cn.huihuan.shipment.weighed.v1' }>;

export interface Weighed {
  readonly weighing: TruckWeighing;
  /** `null` as long as the truck was weighed only once. */
  readonly fact: WeighedFact | null;
}

/**
 * Takes a reading of the weighbridge. The second one completes the slip; a reading that comes again corrects the slip by a new
 * one, and the one before stays in the chain.
 */
export const weighTruck = (before: TruckWeighing, command: WeighTruck, context: WeighingContext): Result<Weighed> => {
  const { which, reading } = command;
  const time = notInTheFuture(reading.weighedAt, context.now, '/weighedAt');
  if (!time.ok) return time;
  const slipNumber = command.slipNumber ?? before.slipNumber;
  const after = { ...before, [which]: reading, slipNumber };
  const { gross, tare } = after;
  if (gross === null || tare === null) return accept({ weighing: after, fact: null });
  const netGrams = gross.grams - tare.grams;
  if (netGrams <= 0) return refuse(netNotPositive(gross.grams, tare.grams));
  const weighed = fact('cn.huihuan.shipment.weighed.v1', {
    ...partiesOf(context.shipment),
    bySiteId: before.siteId,
    side: context.side,
    weighingId: context.weighingId,
    revision: (before.slip?.revision ?? 0) + 1,
    slipNumber: slipNumber ?? before.slip?.slipNumber ?? numberOf(reading.weighedAt, context.weighingId),
    gross,
    tare,
    netGrams,
    sealedDigest: context.shipment.sealedDigest,
  });
  return accept({ weighing: { ...after, slip: weighed.data }, fact: weighed });
};

/** Where no paper says one: the day in China, and so much of the id that no two slips of a day are alike. */
const numberOf = (weighedAt: string, weighingId: string): string =>
  `${chinaDay(weighedAt).replaceAll('-', '')}-${weighingId.slice(-8).toUpperCase()}`;
