import type { Consumer, Effect } from '@huihuan/messaging-core';
import { readSettings } from '@huihuan/platform-config';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { arrivalSettings, checksArrivals } from '../arrival-settings.ts';
import { arrivedOf } from '../arrived.ts';
import { examineFacts, type ArrivalBooks, type Examine } from '../examine-facts.ts';
import type { KeyRing } from '../key-ring.ts';
import { takeKeys } from '../take-keys.ts';
import { heardBefore } from './heard-before.ts';
import { heardOfKeys, hearOfKeys } from './heard-of-keys.ts';

type Lagging = Pick<Consumer, 'lag'>;

/** What a tier needs in order to check what it hears. */
export interface TierArrivals {
  readonly examine: Examine;
  /** Reads what is said of keys from the first event on, whenever the check was turned on. */
  readonly beside: {
    readonly name: string;
    readonly effects: readonly Effect[];
    readonly onConsuming: (consumer: Lagging) => void;
  };
}

/** The parts of a service of the three tiers that check what it hears; none where `HUIHUAN_CHECK_SIGNATURES` does not ask for it. */
export const tierArrivals = ({
  database,
  env,
}: {
  readonly database: ServiceDatabase;
  readonly env: Readonly<Record<string, string | undefined>>;
}): Partial<TierArrivals> => {
  const settings = readSettings(arrivalSettings, env);
  if (!checksArrivals(settings.HUIHUAN_CHECK_SIGNATURES, env)) return {};
  let keys: Lagging | null = null;
  const isBehind = async (): Promise<boolean> => keys !== null && (await keys.lag()).events > 0;
  return {
    // where the bus is away nothing is on its way that could be waited for
    examine: examineFacts(
      tierBooks(database, () => isBehind().catch(() => false)),
      settings.HUIHUAN_TRUSTED_KEYS,
    ),
    beside: {
      name: 'keys',
      effects: [hearOfKeys],
      onConsuming: (consumer) => {
        keys = consumer;
      },
    },
  };
};

/** A tier has no archive: it believes nothing unsigned but what it heard before. */
const tierBooks = (database: ServiceDatabase, isBehind: () => Promise<boolean>): ArrivalBooks => {
  const entered = new Set<string>();
  return {
    isBehind,
    learn: async (ring) => {
      for (const { digest, isEntered } of await enter(ring, await heardOfKeys(database, [...entered])))
        if (isEntered) entered.add(digest);
    },
    believed: (unsigned) => heardBefore(database, unsigned),
  };
};

/** What is not rightly signed by what is known now may be, once more is known. */
const enter = async (
  ring: KeyRing,
  heard: Awaited<ReturnType<typeof heardOfKeys>>,
): Promise<readonly { readonly digest: string; readonly isEntered: boolean }[]> => {
  const done = [];
  for (const { digest, reading } of heard) {
    const arrived = arrivedOf(reading);
    const news = arrived === null ? [] : await takeKeys(ring, [arrived], new Map());
    done.push({ digest, isEntered: news.length > 0 });
  }
  return done;
};
