import { setTimeout } from 'node:timers/promises';
import type { SignatureClaim, SignatureVerdict } from '@huihuan/evidence-domain';
import type { ConsumerOptions, Reading, Refusal } from '@huihuan/messaging-core';
import { arrivedOf, type Arrived } from './arrived.ts';
import { judgeArrival, mayBecomeKnown, refusalOf } from './judge-arrival.ts';
import { openKeyRing, type KeyRing } from './key-ring.ts';
import { isOfKeys } from './key-types.ts';
import { takeKeys } from './take-keys.ts';
import { isRight, type Verify } from './verdicts.ts';

export type Examine = NonNullable<ConsumerOptions['examine']>;
type Judged = readonly [Arrived, SignatureVerdict];

/** What a reader knows that decides what it believes. */
export interface ArrivalBooks {
  /** Enters into the ring what was said of keys so far. */
  readonly learn: (ring: KeyRing) => Promise<void>;
  /** Whether more was said of keys than is known here, and is on its way; never unless said. */
  readonly isBehind?: () => Promise<boolean>;
  /** Those that count without a signature. `signedFrom` is, by chain, the lowest number of what is rightly signed beside them. */
  readonly believed: (
    unsigned: readonly Arrived[],
    signedFrom: ReadonlyMap<string, number>,
  ) => Promise<ReadonlySet<Arrived>>;
}

/** How long a batch waits for keys that are on their way, before its facts wait as early ones. */
const patienceMilliseconds = 5_000;
const glanceMilliseconds = 50;

/**
 * Checks the signature of each fact before it counts, against the keys that were published before it or come with it. The
 * signatures of a batch are computed together on Node's pool of threads.
 * @param trusted the only names of keys of services that count; all that services publish unless said
 * @param verify how signatures are computed; what says something of keys is verified once, however often it comes
 */
export const examineFacts = (books: ArrivalBooks, trusted?: readonly string[], verify: Verify = isRight): Examine => {
  const ring = openKeyRing(trusted === undefined ? null : new Set(trusted), verify);
  const isSigned = ({ event }: Arrived, claim: SignatureClaim): Promise<boolean> =>
    isOfKeys(event.type) ? ring.isRight(event.source, claim) : verify(claim);
  let isFilled = false;
  return async (readings) => {
    if (!isFilled) await books.learn(ring);
    isFilled = true;
    const refusals = new Map<Reading, Refusal>();
    const arrived = readings.map(arrivedOf).filter((one) => one !== null);
    const news = await takeKeys(ring, arrived, refusals);
    const judge = (): readonly Judged[] =>
      arrived.filter(({ reading }) => !refusals.has(reading)).map((one) => [one, judgeArrival(ring.book(), one)]);
    const learnAgain = async (): Promise<void> => {
      await books.learn(ring);
      news.forEach(ring.take);
    };
    const judged = await judgedByAll(books, judge, learnAgain);
    const signedFrom = await refuseFaults(judged, isSigned, refusals);
    const unsigned = judged.filter(([, { kind }]) => kind === 'unsigned').map(([one]) => one);
    const believed = unsigned.length === 0 ? new Set() : await books.believed(unsigned, signedFrom);
    for (const one of unsigned) if (!believed.has(one)) refusals.set(one.reading, refusalOf('signature.missing'));
    return refusals;
  };
};

/** By what is known, and again by what another reader has heard of meanwhile, for as long as more of it comes. */
const judgedByAll = async (
  { isBehind }: Pick<ArrivalBooks, 'isBehind'>,
  judge: () => readonly Judged[],
  learnAgain: () => Promise<void>,
): Promise<readonly Judged[]> => {
  let judged = judge();
  const until = performance.now() + patienceMilliseconds;
  while (judged.some(([, verdict]) => mayBecomeKnown(verdict))) {
    // asked before: what came until then is learnt
    const mayCome = (await isBehind?.()) ?? false;
    await learnAgain();
    judged = judge();
    if (!mayCome || performance.now() > until) break;
    await setTimeout(glanceMilliseconds);
  }
  return judged;
};

/** Computes what is signed. @returns by chain, the lowest number of what is rightly signed */
const refuseFaults = async (
  judged: readonly Judged[],
  isSigned: (one: Arrived, claim: SignatureClaim) => Promise<boolean>,
  refusals: Map<Reading, Refusal>,
): Promise<ReadonlyMap<string, number>> => {
  const signedFrom = new Map<string, number>();
  await Promise.all(
    judged.map(async ([one, verdict]) => {
      const { reading, event } = one;
      if (verdict.kind === 'fault') refusals.set(reading, refusalOf(verdict.fault));
      if (verdict.kind !== 'claim') return;
      if (!(await isSigned(one, verdict.claim))) refusals.set(reading, refusalOf('signature.wrong'));
      else signedFrom.set(event.source, Math.min(event.siteSeq, signedFrom.get(event.source) ?? Infinity));
    }),
  );
  return signedFrom;
};
