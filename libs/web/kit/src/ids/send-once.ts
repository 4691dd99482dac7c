import { useState } from 'react';
import { RequestRefused } from '../http/problem.ts';
import { newId } from './new-id.ts';

/** Sends an act under an id of its own. @param said everything that the act says: the same twice is the same act */
export type SendOnce = <Answer>(said: unknown, send: (id: string) => Promise<Answer>) => Promise<Answer>;

/** Whether the server surely did nothing. After no answer, half of one or a failure nobody knows. */
const isRefusal = (error: unknown): boolean =>
  error instanceof RequestRefused && error.problem.status >= 400 && error.problem.status < 500;

/**
 * Keeps the id of an act until it is known what came of it: pressed again after a lost answer it is the same act, which the server does
 * once; after an answer, or with other content, it is another one.
 * @param make makes a UUIDv7
 */
export const createSendOnce = (make: () => string): SendOnce => {
  const ids = new Map<string, string>();
  return async (said, send) => {
    const key = JSON.stringify(said);
    const id = ids.get(key) ?? make();
    ids.set(key, id);
    try {
      const answer = await send(id);
      ids.delete(key);
      return answer;
    } catch (error) {
      if (isRefusal(error)) ids.delete(key);
      throw error;
    }
  };
};

/** The ids of the acts of one part of a screen, for as long as it is open. */
export const useSendOnce = (): SendOnce => useState(() => createSendOnce(newId))[0];
