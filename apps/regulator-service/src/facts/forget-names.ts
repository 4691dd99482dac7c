import type { LogSignal } from '@huihuan/messaging-core';
import type { NameBook } from './name-book.ts';

const longest = 60_000;

/**
 * Whichever process projects a batch, the names of all of them are looked at again: the signal reaches everybody who
 * reads this database.
 * @returns ends it; the signal has to be closed after it
 */
export const forgetWhenFactsCome = (factSignal: LogSignal, names: NameBook): (() => void) => {
  const ending = new AbortController();
  const follow = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await factSignal.next(longest);
      names.doubt();
    }
  };
  void follow();
  return () => ending.abort();
};
