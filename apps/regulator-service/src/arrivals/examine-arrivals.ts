import type { ReadEvent } from '@huihuan/contracts-events';
import type { SignatureClaim, SignatureVerdict } from '@huihuan/evidence-domain';
import type { ConsumerOptions, Reading, Refusal } from '@huihuan/messaging-core';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { openVerifier } from '@huihuan/platform-signing';
import { arrivedOf, type Arrived } from './arrived.ts';
import { judgeArrival, keyRefusals, mayBecomeKnown, refusalOf } from './judge-arrival.ts';
import { openKeyRing, type KeyRing } from './key-ring.ts';
import { keyTypes, readSaidOfKeys } from './said-of-keys.ts';
import { believedUnsigned } from './unsigned.ts';

type Examine = NonNullable<ConsumerOptions['examine']>;
type Judged = readonly [Arrived, SignatureVerdict];

export interface ArrivalCheck {
  readonly database: ServiceDatabase;
  /** The only names of keys of services that count; all that services publish unless said. */
  readonly trusted?: readonly string[] | undefined;
  /** Until when facts may be unsigned, in milliseconds since 1970; none may unless said. */
  readonly unsignedUntil?: number | undefined;
}

/**
 * Checks the signature of each fact before it counts, against the keys that were published before it in the archive or come with it. The
 * signatures of a batch are computed together on Node's pool of threads.
 */
export const examineArrivals = ({ database, trusted, unsignedUntil }: ArrivalCheck): Examine => {
  const ring = openKeyRing(trusted === undefined ? null : new Set(trusted));
  let isFilled = false;
  return async (readings) => {
    if (!isFilled) ring.fill(await readSaidOfKeys(database));
    isFilled = true;
    const refusals = new Map<Reading, Refusal>();
    const arrived = readings.map(arrivedOf).filter((one) => one !== null);
    const news = await takeKeys(ring, arrived, refusals);
    const judge = (): readonly Judged[] =>
      arrived.filter(({ reading }) => !refusals.has(reading)).map((one) => [one, judgeArrival(ring.book(), one)]);
    let judged = judge();
    if (judged.some(([, verdict]) => mayBecomeKnown(verdict))) {
      // another replica may have heard of the key
      ring.fill(await readSaidOfKeys(database));
      news.forEach(ring.take);
      judged = judge();
    }
    const signedFrom = await refuseFaults(judged, refusals);
    const unsigned = judged.filter(([, { kind }]) => kind === 'unsigned').map(([one]) => one);
    const believed = await believedUnsigned(database, unsigned, { until: unsignedUntil ?? null, signedFrom });
    for (const one of unsigned) if (!believed.has(one)) refusals.set(one.reading, refusalOf('signature.missing'));
    return refusals;
  };
};

/** Computes what is signed. @returns by chain, the lowest number of what is rightly signed */
const refuseFaults = async (
  judged: readonly Judged[],
  refusals: Map<Reading, Refusal>,
): Promise<ReadonlyMap<string, number>> => {
  const signedFrom = new Map<string, number>();
  await Promise.all(
    judged.map(async ([{ reading, event }, verdict]) => {
      if (verdict.kind === 'fault') refusals.set(reading, refusalOf(verdict.fault));
      if (verdict.kind !== 'claim') return;
      if (!(await isRight(verdict.claim))) refusals.set(reading, refusalOf('signature.wrong'));
      else signedFrom.set(event.source, Math.min(event.siteSeq, signedFrom.get(event.source) ?? Infinity));
    }),
  );
  return signedFrom;
};

const isRight = ({ publicKey, text, value }: SignatureClaim): Promise<boolean> =>
  openVerifier(publicKey)?.isRightLater(text, value) ?? Promise.resolve(false);

/** Enters keys one after the other: what says something of a key is itself signed, a new key of a service by that key. */
const takeKeys = async (
  ring: KeyRing,
  arrived: readonly Arrived[],
  refusals: Map<Reading, Refusal>,
): Promise<readonly ReadEvent[]> => {
  const news: ReadEvent[] = [];
  for (const one of arrived) {
    if (one.reading.kind !== 'delivery' || !keyTypes.has(one.event.type)) continue;
    const { event } = one.reading.delivery;
    if (!(await isSigned(ring, one, event))) continue;
    const taken = ring.take(event);
    if (taken === 'taken') news.push(event);
    else refusals.set(one.reading, keyRefusals[taken]);
  }
  return news;
};

/** Others are refused, or wait, like every other fact. */
const isSigned = async (ring: KeyRing, one: Arrived, event: ReadEvent): Promise<boolean> => {
  const signature = event.evidence?.signature;
  if (event.type === 'cn.huihuan.signing-key.published.v1' && signature?.kid === event.data.kid) {
    const { kid, publicKey } = event.data;
    return (
      openVerifier(publicKey)?.kid === kid &&
      isRight({ kid, publicKey, text: one.signedText(), value: signature.value })
    );
  }
  const verdict = judgeArrival(ring.book(), one);
  return verdict.kind === 'claim' && isRight(verdict.claim);
};
