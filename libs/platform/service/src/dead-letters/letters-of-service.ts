import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import {
  noLetters,
  type Consumer,
  type DeadLetter,
  type Discard,
  type LettersQuery,
  type LetterSummary,
} from '@huihuan/messaging-core';
import { createTurns, runCommand, type ServiceDatabase } from '@huihuan/platform-persistence';
import type { z } from 'zod';
import { alreadyDiscarded, alreadyDone, unknownLetter } from './letter-problems.ts';
import type { listLetters, letterSchema, wholeLetterSchema } from './letter-operations.ts';

type LetterView = z.output<typeof letterSchema>;
export type WholeLetterView = z.output<typeof wholeLetterSchema>;
export type LettersView = z.output<typeof listLetters.answer>;

export interface Tried {
  readonly done: number;
  readonly waiting: number;
}

/** The dead letters of a service as its routes tell them. A service that hears nothing has none. */
export interface LettersOfService {
  list(query: LettersQuery): Promise<LettersView>;
  one(eventId: string): Promise<Result<WholeLetterView>>;
  /** `id` names the act: the same request again gets the first answer. */
  retry(id: string, eventId: string): Promise<Result<Tried>>;
  retryAll(id: string): Promise<Result<Tried>>;
  discard(id: string, eventId: string, words: Discard): Promise<Result<Tried>>;
}

export const lettersOfService = (database: ServiceDatabase, consumer: () => Consumer | null): LettersOfService => {
  const waiting = async (): Promise<number> => {
    const { failed, behind, early } = (await consumer()?.letterCounts()) ?? noLetters;
    return failed + behind + early;
  };
  const tried = async (eventId: string, done: number | null | undefined): Promise<Result<Tried>> =>
    done == null ? refuse(await whyNot(consumer(), eventId)) : accept({ done, waiting: await waiting() });
  const takeTurn = createTurns(1);
  /**
   * The answer is remembered; the work has transactions of its own, one for each batch of effects. No locks: while the
   * answer is awaited they would stand before those transactions. One after the other: each keeps a connection while its
   * work needs more, and so many at once would leave none for anybody.
   */
  const once = async (id: string, operation: string, request: unknown, work: () => Promise<Result<Tried>>) => {
    const giveBack = await takeTurn();
    try {
      return await runCommand(database, { id, operation, request, locks: [] }, work);
    } finally {
      giveBack();
    }
  };

  return {
    list: async (query) => {
      const running = consumer();
      if (running === null) return { deadLetters: [], next: null, counts: noLetters };
      const [{ letters, next }, counts] = await Promise.all([running.letters(query), running.letterCounts()]);
      return { deadLetters: letters.map(viewOf), next, counts };
    },
    one: async (eventId) => {
      const letter = (await consumer()?.letter(eventId)) ?? null;
      return letter === null ? refuse(unknownLetter(eventId)) : accept({ ...viewOf(letter), record: letter.record });
    },
    retry: (id, eventId) =>
      once(id, 'dead-letter.retry', { eventId }, async () => tried(eventId, await consumer()?.retry(eventId))),
    retryAll: (id) =>
      once(id, 'dead-letter.retry-all', {}, async () =>
        accept({ done: (await consumer()?.retryAll()) ?? 0, waiting: await waiting() }),
      ),
    discard: (id, eventId, words) =>
      once(id, 'dead-letter.discard', { eventId, ...words }, async () =>
        tried(eventId, await consumer()?.discard(eventId, words)),
      ),
  };
};

const viewOf = (letter: LetterSummary): LetterView => {
  const { id, topic, type, key, source, siteSeq, reason, error, attempts, bytes, state, discarded } = letter;
  const { firstAt, lastAt, nextAttemptAt } = letter;
  return {
    ...{ eventId: id, topic, type, key, source, siteSeq, reason, error, attempts, firstAt, lastAt, nextAttemptAt },
    ...{ bytes, state, discarded },
  };
};

const whyNot = async (consumer: Consumer | null, eventId: string) => {
  const letter: DeadLetter | null = (await consumer?.letter(eventId)) ?? null;
  if (letter?.discarded != null) return alreadyDiscarded(eventId, letter.discarded);
  return letter?.state === 'done' ? alreadyDone(eventId) : unknownLetter(eventId);
};
