import { examineFacts, type Examine } from '@huihuan/evidence-arrivals';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { readSaidOfKeys } from './said-of-keys.ts';
import { believedUnsigned } from './unsigned.ts';

export interface ArrivalCheck {
  readonly database: ServiceDatabase;
  /** The only names of keys of services that count; all that services publish unless said. */
  readonly trusted?: readonly string[] | undefined;
  /** Until when facts may be unsigned, in milliseconds since 1970; none may unless said. */
  readonly unsignedUntil?: number | undefined;
}

/** Checks the signature of each fact before it counts, against the keys of the archive and those that come with it. */
export const examineArrivals = ({ database, trusted, unsignedUntil }: ArrivalCheck): Examine =>
  examineFacts(
    {
      learn: async (ring) => ring.fill(await readSaidOfKeys(database)),
      believed: (unsigned, signedFrom) =>
        believedUnsigned(database, unsigned, { until: unsignedUntil ?? null, signedFrom }),
    },
    trusted,
  );
