import type { Trip, Wave } from '@huihuan/simulation-domain';
import { pause } from '../terminal/pause.ts';
import { orGiveUp, type NetworkClient } from './network-client.ts';
import type { Pace } from './pace.ts';
import { receiveTrip } from './receive-trip.ts';
import { runCentre } from './run-centre.ts';
import { runHandIns } from './run-hand-ins.ts';
import { sendTrip, type Tier } from './send-trip.ts';

interface Setting {
  readonly client: NetworkClient;
  readonly pace: Pace;
  readonly rideSeconds: number;
}

const travel = async ({ client, rideSeconds }: Setting, tiers: { from: Tier; to: Tier }, trip: Trip): Promise<void> => {
  const sent = await sendTrip(client, tiers.from, trip, rideSeconds);
  if (sent) await pause(trip.ride.real * rideSeconds * 1000, client.signal);
  await receiveTrip(client, tiers, trip);
};

/**
 * Hands the goods of a wave in; the rest of its way is `finishWave`. Waves enter one after the other, and travel at once.
 * Its mistakes are made with goods that are new: what an earlier run took in has moved on, and is no mistake any more.
 */
export const enterWave = async ({ client, pace }: Setting, wave: Wave): Promise<void> => {
  const known = client.tally.repeated;
  await runHandIns(client, wave, pace);
  if (client.tally.repeated > known) return;
  for (const { path, body, statuses } of wave.refusals) {
    const dated = path.endsWith('/intakes') ? { occurredAt: new Date().toISOString(), ...body } : body;
    await client.mistake(path, dated, statuses);
  }
};

export const finishWave = async (setting: Setting, wave: Wave): Promise<void> => {
  const collect = { from: 'collection', to: 'transfer' } as const;
  const forward = { from: 'transfer', to: 'sorting' } as const;
  await Promise.all(wave.collections.map((trip) => orGiveUp(travel(setting, collect, trip))));
  await Promise.all(
    wave.centres.map(async (centre) => {
      await Promise.all(centre.arrivals.map((trip) => orGiveUp(travel(setting, forward, trip))));
      await orGiveUp(runCentre(setting.client, centre, setting.rideSeconds));
    }),
  );
};
