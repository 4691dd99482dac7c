import { isOfTheMessage, NotYet } from '../virtual/failures.ts';
import type { Carried } from '../store/carried.ts';
import type { LetterReason } from '../store/letters.ts';
import type { Replica, SimulatedService } from '../run/service.ts';
import { count } from '../run/tally.ts';
import { reach, suffer, type World } from '../run/world.ts';
import { isHeard, type Effect, type Heard } from './effect.ts';

/** Who handles messages: one process of one service. */
export interface Handling {
  readonly world: World;
  readonly service: SimulatedService;
  readonly replica: Replica;
}

/**
 * Hands a batch to the effects of a service: a failing one is halved until the poison stands alone and is put aside, what
 * waits behind a letter of its key is put behind it, and everybody else goes on.
 */
export const deliver = (handling: Handling, messages: readonly Carried[]): void => {
  const { letters } = handling.service.database;
  const keepsOrder = handling.world.options.flaw !== 'letters-lose-order';
  const behind = letters.count > 0 && keepsOrder ? messages.filter(({ key }) => letters.has(key)) : [];
  if (behind.length > 0) {
    putAside(handling, behind, { reason: 'behind', error: 'waits behind an earlier letter' });
    applyOrHalve(
      handling,
      messages.filter((message) => !behind.includes(message)),
    );
  } else applyOrHalve(handling, messages);
};

const applyOrHalve = (handling: Handling, messages: readonly Carried[]): void => {
  if (messages.length === 0) return;
  try {
    apply(handling, messages);
  } catch (failure) {
    if (!isOfTheMessage(failure)) throw failure;
    if (messages.length === 1) {
      putAside(handling, messages, letterOf(failure));
      return;
    }
    const middle = Math.ceil(messages.length / 2);
    applyOrHalve(handling, messages.slice(0, middle));
    // what stopped in the first half stops its key's messages in the second
    deliver(handling, messages.slice(middle));
  }
};

interface Why {
  readonly reason: LetterReason;
  readonly error: string;
}

const letterOf = (failure: unknown): Why => ({
  reason: failure instanceof NotYet ? 'early' : 'failed',
  error: failure instanceof Error ? failure.message : String(failure),
});

const putAside = ({ world, service, replica }: Handling, messages: readonly Carried[], why: Why): void => {
  const { database } = service;
  database.transaction(
    () => {
      for (const message of messages) database.letters.put(message, why.reason, why.error);
    },
    () => reach(world, replica, 'crash-before-commit'),
  );
  count(world.tally.machinery, `letters ${why.reason}`, messages.length);
};

/** The effects of messages and the memory that they had them, in one transaction. */
export const apply = ({ world, service, replica }: Handling, messages: readonly Carried[]): void => {
  const { database, effects, poisoned } = service;
  for (const message of messages) {
    if (!isHeard(message) && !message.isUnknownType) throw new Error(`nobody can read ${message.id}`);
    if (poisoned.has(message.id)) {
      suffer(world, 'poison', service.name);
      throw new Error(`the handler cannot digest ${message.id}`);
    }
  }
  const heard = messages.filter(isHeard);
  count(world.tally.machinery, 'unknown types passed over', messages.length - heard.length);
  database.transaction(
    () => {
      const fresh = claim(world, service, heard);
      for (const effect of effects) {
        const mine = matching(effect, fresh);
        if (mine.length > 0) effect.apply(mine);
      }
      database.hear(fresh);
    },
    () => reach(world, replica, 'crash-before-commit'),
  );
};

const matching = ({ types }: Effect, heard: readonly Heard[]): readonly Heard[] =>
  types === 'all' ? heard : heard.filter(({ event }) => types.includes(event.type));

/** Those that are new, each once. */
const claim = (world: World, service: SimulatedService, heard: readonly Heard[]): readonly Heard[] => {
  const { inbox } = service.database;
  const forgets = world.options.flaw === 'projection-forgets-inbox' && service.bearsAnyOrder;
  const fresh = heard.filter(({ id }) => {
    if (inbox.has(id) && !forgets) return false;
    inbox.set(id, world.clock.milliseconds());
    return true;
  });
  count(world.tally.machinery, 'duplicates absorbed', heard.length - fresh.length);
  count(world.tally.machinery, 'events taken', fresh.length);
  return fresh;
};
