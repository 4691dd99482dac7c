import type { SealedEvent } from '@huihuan/contracts-events';
import { openHistories, type Saying } from './histories.ts';
import type { Network } from './network.ts';
import type { Random } from './random.ts';

const firstDay = Date.UTC(2026, 0, 1);
const cohortEvery = 3_600_000;

/** Histories in pieces, each later than the one before. */
export const openCohorts = (random: Random, network: Network): ((cohorts: number) => readonly Saying[]) => {
  const histories = openHistories(random, network);
  let drawn = 0;
  return (cohorts) =>
    Array.from({ length: cohorts }, () => histories.next(firstDay + drawn++ * cohortEvery, false)).flatMap(
      ({ sayings }) => sayings,
    );
};

export const eventsOf = (sayings: readonly Saying[]): readonly SealedEvent[] => sayings.flatMap(({ events }) => events);
