import type { Isolation } from './isolation.ts';

/**
 * Gives each message its effect, in order per key, in as few calls of `apply` as it takes. A failing batch is halved until
 * the poison stands alone; the poison is put aside, what follows it under its key is put behind it, all others go on.
 * One poison among n messages costs about 2 log2(n) calls; none costs one.
 *
 * When the promise is fulfilled, each message was applied, put aside or put behind, exactly one of them.
 * When it is rejected, a part may have been: deliver the same messages again, in the same order, and let `apply` remember
 * what it has done (an inbox in the transaction of the effect).
 * @throws the failure that `isTemporary` knows, or whatever `putAside` or `putBehind` threw
 */
export const deliver = async <M>(messages: readonly M[], isolation: Isolation<M>): Promise<void> => {
  await deliverFree(await withoutStopped(messages, isolation), isolation);
};

const withoutStopped = async <M>(messages: readonly M[], isolation: Isolation<M>): Promise<readonly M[]> => {
  if (messages.length === 0) return messages;
  const behind = await isolation.putBehind(messages);
  return behind.size === 0 ? messages : messages.filter((message) => !behind.has(message));
};

/** @returns the keys that were stopped on the way */
const deliverFree = async <M>(messages: readonly M[], isolation: Isolation<M>): Promise<ReadonlySet<string>> => {
  const [first] = messages;
  if (first === undefined) return none;
  try {
    await isolation.apply(messages);
    return none;
  } catch (failure) {
    if (isolation.isTemporary(failure)) throw failure;
    if (messages.length > 1) return await deliverHalves(messages, isolation);
    await isolation.putAside(first, failure);
    return new Set([isolation.keyOf(first)]);
  }
};

const deliverHalves = async <M>(messages: readonly M[], isolation: Isolation<M>): Promise<ReadonlySet<string>> => {
  const middle = Math.ceil(messages.length / 2);
  const stopped = await deliverFree(messages.slice(0, middle), isolation);
  const rest = messages.slice(middle);
  // What stopped in the first half stops its key's messages in the second; where they share no key the store is spared.
  const mayBeBehind = stopped.size > 0 && rest.some((message) => stopped.has(isolation.keyOf(message)));
  const free = mayBeBehind ? await withoutStopped(rest, isolation) : rest;
  return union(stopped, await deliverFree(free, isolation));
};

const none: ReadonlySet<string> = new Set();

const union = (some: ReadonlySet<string>, more: ReadonlySet<string>): ReadonlySet<string> =>
  some.size === 0 ? more : new Set([...some, ...more]);
