import { failureText } from '@huihuan/kernel-domain';
import type { EventType } from '@huihuan/contracts-events';
import { events } from '@huihuan/contracts-events';
import { isDatabaseAway, isWorthRetrying, takeLocks, type ServiceDatabase } from '@huihuan/platform-persistence';
import {
  deadLettersOf,
  keyStoppedBy,
  lockOfDeadLetters,
  markDone,
  putAside,
  stoppedKeys,
  waitingDeadLetters,
  type DeadLetter,
} from './dead-letters.ts';
import { read, type Delivery, type Effect } from './delivery.ts';
import { tableInbox, type Inbox } from './inbox.ts';
import type { Lag, Message, Subscription, Transport } from './transport.ts';

export interface ConsumerOptions {
  readonly group: string;
  readonly database: ServiceDatabase;
  readonly transport: Transport;
  readonly effects: readonly Effect[];
  readonly inbox?: Inbox;
  readonly maximumBatch?: number;
  readonly log: ConsumerLog;
  /** Told after each committed batch; for live streams and tests. */
  readonly onApplied?: (deliveries: readonly Delivery[]) => void;
}

export interface ConsumerLog {
  warn(details: Record<string, unknown>, message: string): void;
  error(details: Record<string, unknown>, message: string): void;
}

export interface Consumer {
  lag(): Promise<Lag>;
  deadLetters(): Promise<readonly DeadLetter[]>;
  /**
   * Tries a dead letter and those behind it again, in order, and stops at the first that fails again.
   * @returns how many had their effect; `null` where no such dead letter waits
   */
  retry(eventId: string): Promise<number | null>;
  stop(): Promise<void>;
}

/** Runs the effects of a service over the events of the bus: each event once, poison put aside, neighbours unharmed. */
export const startConsumer = async (options: ConsumerOptions): Promise<Consumer> => {
  const subscription: Subscription = await options.transport.subscribe({
    group: options.group,
    types: typesOf(options.effects),
    maximumBatch: options.maximumBatch ?? 1000,
    handle: (messages) => handle(options, messages),
    onTrouble: (failure, waitMilliseconds) =>
      options.log.warn({ err: failure, group: options.group, waitMilliseconds }, 'cannot consume now, trying again'),
  });
  return {
    lag: () => subscription.lag(),
    stop: () => subscription.stop(),
    deadLetters: () => waitingDeadLetters(options.database, options.group),
    retry: (eventId) => retry(options, eventId),
  };
};

const typesOf = (effects: readonly Effect[]): readonly EventType[] => {
  if (effects.some((effect) => effect.types === 'all')) return Object.values(events).map((event) => event.type);
  return [...new Set(effects.flatMap((effect) => (effect.types === 'all' ? [] : effect.types)))];
};

const handle = async (options: ConsumerOptions, messages: readonly Message[]): Promise<void> => {
  const stopped = await stoppedKeys(options.database, options.group);
  const mayBeBehind = messages.some((message) => stopped.has(message.key));
  const behind = mayBeBehind ? await putBehind(options, messages) : new Set<Message>();
  await applyOrHalve(options, behind.size > 0 ? messages.filter((message) => !behind.has(message)) : messages);
};

/** Puts aside what waits behind a dead letter of its key. @returns which it was */
const putBehind = async (options: ConsumerOptions, messages: readonly Message[]): Promise<ReadonlySet<Message>> => {
  const { database, group, log } = options;
  const behind = await database.transaction(async (tx) => {
    await takeLocks(tx, [lockOfDeadLetters(group)]);
    const stopped = await stoppedKeys(tx, group);
    const found = messages.filter((message) => stopped.has(message.key));
    await putAside(tx, group, found, 'waits behind an earlier dead letter');
    return found;
  });
  const events = behind.length;
  if (events > 0) log.warn({ group, events }, 'events wait behind a dead letter of their key');
  return new Set(behind);
};

/** A failing batch is halved until the poison stands alone; everything before it is committed, in order. */
const applyOrHalve = async (options: ConsumerOptions, messages: readonly Message[]): Promise<void> => {
  if (messages.length === 0) return;
  try {
    await apply(options, messages);
  } catch (failure) {
    if (isDatabaseAway(failure) || isWorthRetrying(failure)) throw failure;
    const [first] = messages;
    if (messages.length === 1 && first !== undefined) return putAsidePoison(options, first, failure);
    const middle = Math.ceil(messages.length / 2);
    await applyOrHalve(options, messages.slice(0, middle));
    // What stopped in the first half stops its key's events in the second.
    await handle(options, messages.slice(middle));
  }
};

const apply = async (options: ConsumerOptions, messages: readonly Message[]): Promise<void> => {
  const deliveries = messages.map(read).filter((delivery) => delivery !== null);
  const matching = (effect: Effect, from: readonly Delivery[]): readonly Delivery[] => {
    const types = effect.types;
    return types === 'all' ? from : from.filter((delivery) => types.includes(delivery.event.type));
  };
  const applied = await options.database.transaction(async (tx) => {
    const locks = options.effects.flatMap((effect) => effect.locks?.(matching(effect, deliveries)) ?? []);
    await takeLocks(tx, locks);
    const fresh = await (options.inbox ?? tableInbox(options.group)).claim(tx, deliveries);
    for (const effect of options.effects) {
      const mine = matching(effect, fresh);
      if (mine.length > 0) await effect.apply(tx, mine);
    }
    return fresh;
  });
  if (applied.length > 0) options.onApplied?.(applied);
};

const putAsidePoison = async (options: ConsumerOptions, message: Message, failure: unknown): Promise<void> => {
  const error = failureText(failure);
  await options.database.transaction((tx) => putAside(tx, options.group, [message], error));
  options.log.error(
    { err: failure, group: options.group, eventId: message.id, type: message.type },
    'put to the dead letters',
  );
};

const retry = async (options: ConsumerOptions, eventId: string): Promise<number | null> => {
  const { database, group } = options;
  const key = await keyStoppedBy(database, group, eventId);
  if (key === null) return null;
  let done = 0;
  // While some have their effect, others may come behind them: the key is free when none is left.
  for (let letters = await deadLettersOf(database, group, key); letters.length > 0;) {
    for (const letter of letters) {
      if (!(await tryAgain(options, letter))) return done;
      done += 1;
    }
    letters = await deadLettersOf(database, group, key);
  }
  return done;
};

/** @returns whether the letter had its effect */
const tryAgain = async (options: ConsumerOptions, letter: DeadLetter): Promise<boolean> => {
  try {
    await apply(options, [letter]);
  } catch (failure) {
    if (isDatabaseAway(failure) || isWorthRetrying(failure)) throw failure;
    await putAsidePoison(options, letter, failure);
    return false;
  }
  await options.database.transaction(async (tx) => {
    await takeLocks(tx, [lockOfDeadLetters(options.group)]);
    await markDone(tx, options.group, letter.id);
  });
  return true;
};
