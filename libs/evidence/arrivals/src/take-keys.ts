import type { ReadEvent } from '@huihuan/contracts-events';
import type { Reading, Refusal } from '@huihuan/messaging-core';
import { openVerifier } from '@huihuan/platform-signing';
import type { Arrived } from './arrived.ts';
import { judgeArrival, keyRefusals } from './judge-arrival.ts';
import type { KeyRing } from './key-ring.ts';
import { isOfKeys } from './key-types.ts';

/**
 * Enters keys one after the other: what says something of a key is itself signed, a new key of a service by that key.
 * @returns what was entered; what may not be is refused in `refusals`, what is not rightly signed is left to whoever judges all
 */
export const takeKeys = async (
  ring: KeyRing,
  arrived: readonly Arrived[],
  refusals: Map<Reading, Refusal>,
): Promise<readonly ReadEvent[]> => {
  const news: ReadEvent[] = [];
  for (const one of arrived) {
    if (one.reading.kind !== 'delivery' || !isOfKeys(one.event.type)) continue;
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
    const claim = { kid, publicKey, text: one.signedText(), value: signature.value };
    // a name that is not of its key is wrong, however well it is signed
    return (await ring.isRight(event.source, claim)) && openVerifier(publicKey)?.kid === kid;
  }
  const verdict = judgeArrival(ring.book(), one);
  return verdict.kind === 'claim' && ring.isRight(event.source, verdict.claim);
};
