import { inspect } from 'node:util';
import type { EventType } from '@huihuan/contracts-events';
import { events } from '@huihuan/contracts-events';
import { isDatabaseAway, isWorthRetrying, takeLocks, type ServiceDatabase } from '@huihuan/platform-persistence';
import {
  deadLettersBehind,
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
  const behind = messages.filter((message) => stopped.has(message.key));
  if (behind.length > 0) {
    await options.database.transaction((tx) =>
      putAside(tx, options.group, behind, 'waits behind an earlier dead letter'),
    );
    options.log.warn({ group: options.group, events: behind.length }, 'events wait behind a dead letter of their key');
  }
  await applyOrHalve(options, behind.length > 0 ? messages.filter((message) => !stopped.has(message.key)) : messages);
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
  const error = inspect(failure);
  await options.database.transaction((tx) => putAside(tx, options.group, [message], error));
  options.log.error(
    { err: failure, group: options.group, eventId: message.id, type: message.type },
    'put to the dead letters',
  );
};

const retry = async (options: ConsumerOptions, eventId: string): Promise<number | null> => {
  const [first, ...rest] = await deadLettersBehind(options.database, options.group, eventId);
  if (first === undefined) return null;
  let done = 0;
  for (const letter of [first, ...rest]) {
    try {
      await apply(options, [letter]);
    } catch (failure) {
      if (isDatabaseAway(failure)) throw failure;
      await putAsidePoison(options, letter, failure);
      return done;
    }
    await markDone(options.database, options.group, letter.id);
    done += 1;
  }
  return done;
};
