import { isOfTheMessage } from '../virtual/failures.ts';
import type { Letter } from '../store/letters.ts';
import { count } from '../run/tally.ts';
import { apply, type Handling } from './deliver.ts';

/**
 * Tries the letters of one key again, in order, up to the first that fails again. Who discards, throws away what nobody can
 * read.
 * @returns how many had their effect or were thrown away
 */
export const retryLetters = (handling: Handling, key: string): number => {
  let done = 0;
  for (const letter of handling.service.database.letters.of(key)) {
    if (!tryAgain(handling, letter)) return done;
    done += 1;
  }
  return done;
};

const tryAgain = (handling: Handling, letter: Letter): boolean => {
  const { service, world } = handling;
  const { message } = letter;
  const isReadable = message.event !== null || message.isUnknownType;
  if (isReadable) {
    try {
      apply(handling, [message]);
    } catch (failure) {
      if (!isOfTheMessage(failure)) throw failure;
      const error = failure instanceof Error ? failure.message : String(failure);
      service.database.transaction(() => service.database.letters.put(message, letter.reason, error));
      return false;
    }
  } else service.discarded.add(message.id);
  service.database.transaction(() => service.database.letters.take(message));
  count(world.tally.machinery, isReadable ? 'letters retried' : 'letters discarded');
  return true;
};
