import { failureText } from '@huihuan/kernel-domain';
import { Overtaken, takeLocks, type Tx } from '@huihuan/platform-persistence';
import type { ConsumerOptions } from './consumer-options.ts';
import { takenBy, type Delivery, type Reading } from './delivery.ts';
import type { Inbox } from './inbox.ts';
import type { LetterReason } from './letters/dead-letter.ts';
import { freeKeys, lockOfDeadLetters, markDone, putAside, type Aside } from './letters/write-letters.ts';
import { NotYet } from './not-yet.ts';
import type { SkippedTypes } from './skipped-types.ts';

/** What the parts of a consumer share. */
export interface Consuming {
  readonly options: ConsumerOptions;
  readonly inbox: Inbox;
  readonly skipped: SkippedTypes;
  /** Told when something was put aside that is to be tried again by itself. */
  readonly onEarly: () => void;
}

export interface Stops {
  /** Keys with a letter that waits; what is put aside adds its own. */
  readonly keys: Set<string>;
  /** Whether the messages are letters already: then what only goes on waiting is not touched. */
  readonly areLetters: boolean;
}

/** An effect that names its early ones a few at a time is halved in the end. */
const mostRounds = 20;

/**
 * Gives messages their effect in one transaction, in which also those are put aside that cannot have it, as far as that is
 * known of each: unreadable ones, and those that an effect calls early. Those behind them by key wait with them. Letters
 * that have it are done.
 * @returns what had its effect
 * @throws Overtaken where one of the letters was settled by somebody else meanwhile: look again which are left
 * @throws whatever else an effect throws; then nothing has happened
 */
export const applyTogether = async (
  consuming: Consuming,
  readings: readonly Reading[],
  stops: Stops,
): Promise<readonly Reading[]> => {
  const unfit = new Map<Reading, Unfit>();
  for (const reading of readings) {
    const why = unfitAsRead(consuming.options, reading);
    if (why !== null) unfit.set(reading, why);
  }
  for (let round = 1; ; round += 1) {
    const parts = divide(readings, unfit, stops.keys);
    try {
      await transact(consuming, parts, stops);
      for (const { message } of parts.aside) stops.keys.add(message.key);
      return parts.rest;
    } catch (failure) {
      const early = failure instanceof NotYet ? namedBy(failure, parts.rest) : [];
      if (early.length === 0 || round === mostRounds) throw failure;
      for (const reading of early) unfit.set(reading, { reason: 'early', error: failureText(failure) });
    }
  }
};

type Unfit = Pick<Aside, 'reason' | 'error'>;

/**
 * A later version of what is known here is early: a replica that was upgraded already, or this one when it is, can read
 * it, and its facts are not lost meanwhile. Whoever keeps what it does not know keeps this too.
 */
const unfitAsRead = ({ effects, unknown }: ConsumerOptions, reading: Reading): Unfit | null => {
  if (reading.kind === 'refused') return { reason: reading.reason, error: reading.why };
  if (reading.kind === 'unreadable') return { reason: 'failed', error: reading.why };
  if (reading.kind !== 'newer' || unknown !== undefined) return null;
  const { today, why } = reading;
  const isWanted = effects.some(({ types }) => types === 'all' || types.some((type) => type === today));
  return isWanted ? { reason: 'early', error: why } : null;
};

const namedBy = ({ eventIds }: NotYet, readings: readonly Reading[]): readonly Reading[] => {
  const ids = new Set(eventIds);
  return readings.filter(({ message }) => ids.has(message.id));
};

interface Parts {
  readonly rest: readonly Reading[];
  readonly aside: readonly Aside[];
}

const divide = (
  readings: readonly Reading[],
  unfit: ReadonlyMap<Reading, Unfit>,
  stoppedKeys: ReadonlySet<string>,
): Parts => {
  const stopped = new Set(stoppedKeys);
  const rest: Reading[] = [];
  const aside: Aside[] = [];
  for (const reading of readings) {
    const { message } = reading;
    const why = unfit.get(reading);
    if (stopped.has(message.key)) aside.push(behind(message));
    else if (why === undefined) rest.push(reading);
    else {
      stopped.add(message.key);
      aside.push({ message, ...why });
    }
  }
  return { rest, aside };
};

export const behind = (message: Reading['message']): Aside => ({
  message,
  reason: 'behind',
  error: 'waits behind an earlier dead letter',
});

const transact = async (consuming: Consuming, { rest, aside }: Parts, stops: Stops): Promise<void> => {
  const { options, inbox, skipped } = consuming;
  const letters = stops.areLetters ? aside.filter(({ reason }) => reason !== 'behind') : aside;
  const read = rest.flatMap((reading) => (reading.kind === 'delivery' ? [reading.delivery] : []));
  const deliveries = read.filter((delivery) =>
    options.effects.some((effect) => takenBy(effect, [delivery]).length > 0),
  );
  const unknown = rest.flatMap((reading) => ('unknown' in reading ? [reading.unknown] : []));
  const isSaid = unknown.length > 0 && options.unknown !== undefined;
  const settled = stops.areLetters ? rest.map(({ message }) => message) : [];
  if (deliveries.length + letters.length + settled.length === 0 && !isSaid) {
    skipped.count(unknown);
    return;
  }

  const applied = await options.database.transaction(async (tx) => {
    const locks = options.effects.flatMap((effect) => effect.locks?.(takenBy(effect, deliveries)) ?? []);
    await takeLocks(tx, locks);
    if (unknown.length > 0) await options.unknown?.(tx, unknown);
    const fresh = deliveries.length > 0 ? await applyFresh(tx, options, await inbox.claim(tx, deliveries)) : [];
    if (letters.length + settled.length > 0) await writeLetters(tx, options.group, { letters, settled });
    return fresh;
  });
  skipped.count(unknown);
  tellAside(consuming, letters);
  if (applied.length > 0) options.onApplied?.(applied);
};

const applyFresh = async (
  tx: Tx,
  { effects }: ConsumerOptions,
  fresh: readonly Delivery[],
): Promise<readonly Delivery[]> => {
  for (const effect of effects) {
    const mine = takenBy(effect, fresh);
    if (mine.length > 0) await effect.apply(tx, mine);
  }
  return fresh;
};

/** Behind the effects, so that the lock of the dead letters is held for a moment only, and always taken last. */
const writeLetters = async (
  tx: Tx,
  group: string,
  { letters, settled }: { readonly letters: readonly Aside[]; readonly settled: readonly Reading['message'][] },
): Promise<void> => {
  await takeLocks(tx, [lockOfDeadLetters(group)]);
  if (letters.length > 0) await keep(tx, group, letters);
  const done = await markDone(tx, group, settled);
  if (done < settled.length) throw new Overtaken('a letter was settled meanwhile');
};

/** What is put behind a letter that another process has settled meanwhile goes on by itself. */
const keep = async (tx: Tx, group: string, letters: readonly Aside[]): Promise<void> => {
  await putAside(tx, group, letters);
  const followed = letters.filter(({ reason }) => reason === 'behind').map(({ message }) => message.key);
  if (followed.length > 0) await freeKeys(tx, group, followed);
};

const tellAside = ({ options: { log, group }, onEarly }: Consuming, letters: readonly Aside[]): void => {
  const of = (reason: LetterReason): readonly Aside[] => letters.filter((letter) => letter.reason === reason);
  for (const { message, error } of of('failed')) {
    log.error({ group, eventId: message.id, type: message.type, error }, 'put to the dead letters');
  }
  const [early, followers] = [of('early'), of('behind')];
  const [first] = early;
  if (first !== undefined) {
    const { message, error } = first;
    log.warn(
      { group, events: early.length, eventId: message.id, type: message.type, error },
      'events came too early and are tried again by themselves',
    );
    onEarly();
  }
  if (followers.length > 0) {
    log.warn({ group, events: followers.length }, 'events wait behind a dead letter of their key');
  }
};
