import { failureText } from '@huihuan/kernel-domain';
import { deliver } from '@huihuan/messaging-batches';
import { isDatabaseAway, isWorthRetrying, takeLocks } from '@huihuan/platform-persistence';
import { applyTogether, behind, type Consuming, type Stops } from './apply-together.ts';
import { read, type Reading } from './delivery.ts';
import { apart, examined } from './examined.ts';
import { letterBox, settledOf, stoppedKeys } from './letters/read-letters.ts';
import { lockOfDeadLetters, putAside } from './letters/write-letters.ts';
import { Disbelieved, NotYet } from './not-yet.ts';
import type { Message } from './transport.ts';

export const isTemporary = (failure: unknown): boolean => isDatabaseAway(failure) || isWorthRetrying(failure);

const nothing: ReadonlySet<Reading> = new Set();
const nobody: ReadonlySet<string> = new Set();

/** Gives a batch from the bus its effect. When the promise is fulfilled, nothing of it has to come again. */
export const handleBatch = async (consuming: Consuming, messages: readonly Message[]): Promise<void> => {
  const { database, group } = consuming.options;
  const box = await letterBox(database, group);
  const unsettled = await withoutSettled(consuming, messages.map(read), box.anyDiscarded);
  const readings = await examined(consuming.options, unsettled);
  const stops: Stops = { keys: new Set(), areLetters: false };
  await deliver(readings, {
    apply: async (some) => {
      await applyTogether(consuming, some, stops);
    },
    isTemporary,
    keyOf: ({ message }) => message.key,
    putBehind: (some) =>
      box.anyWaiting || stops.keys.size > 0 ? putBehind(consuming, some) : Promise.resolve(nothing),
    putAside: (poison, failure) => putAsidePoison(consuming, poison, { failure, stops }),
  });
};

/**
 * What was given up stays so when it is delivered again. What had its effect is known to the inbox when it is claimed,
 * unless nobody could read it when it came; what a later version gave its effect can not be claimed here.
 */
const withoutSettled = async (
  { options: { database, group }, inbox }: Consuming,
  readings: readonly Reading[],
  anyDiscarded: boolean,
): Promise<readonly Reading[]> => {
  const asked = anyDiscarded ? readings : readings.filter(({ kind }) => kind === 'unreadable' || kind === 'newer');
  if (asked.length === 0) return readings;
  const settled = await settledOf(
    database,
    group,
    asked.map(({ message }) => message.id),
  );
  const newer = readings.filter(({ kind }) => kind === 'newer').map(({ message }) => message.id);
  const known = newer.length === 0 ? nobody : ((await inbox.known?.(database, newer)) ?? nobody);
  return readings.filter(({ message }) => !settled.has(message.id) && !known.has(message.id));
};

const putBehind = async (
  { options: { database, group, log } }: Consuming,
  readings: readonly Reading[],
): Promise<ReadonlySet<Reading>> => {
  const keys = readings.map(({ message }) => message.key);
  if ((await stoppedKeys(database, group, keys)).size === 0) return nothing;
  const taken = await database.transaction(async (tx) => {
    await takeLocks(tx, [lockOfDeadLetters(group)]);
    const stopped = await stoppedKeys(tx, group, keys);
    const found = readings.filter(({ message }) => stopped.has(message.key));
    await putAside(
      tx,
      group,
      found.map(({ message }) => behind(message)),
    );
    return found;
  });
  if (taken.length > 0) log.warn({ group, events: taken.length }, 'events wait behind a dead letter of their key');
  return new Set(taken);
};

/** Keeps the one message that failed alone, and stops its key. */
export const putAsidePoison = async (
  { options: { database, group, log }, onEarly }: Consuming,
  { message: said }: Reading,
  { failure, stops }: { readonly failure: unknown; readonly stops: Stops },
): Promise<void> => {
  const reason = failure instanceof NotYet ? 'early' : 'failed';
  const message = failure instanceof Disbelieved ? apart(said) : said;
  await database.transaction((tx) => putAside(tx, group, [{ message, reason, error: failureText(failure) }]));
  stops.keys.add(message.key);
  const details = { err: failure, group, eventId: message.id, type: message.type };
  if (reason === 'failed') log.error(details, 'put to the dead letters');
  else {
    log.warn({ ...details, events: 1 }, 'events came too early and are tried again by themselves');
    onEarly();
  }
};
