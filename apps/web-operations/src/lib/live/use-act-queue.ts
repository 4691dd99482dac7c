import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Override } from '@huihuan/contracts-events';
import { mayMendItself, newId, postJson } from '@huihuan/web-kit';
import { forgetAct, forgetQueue, onQueues, queueAct, queuedActs, type QueuedAct } from './act-queue.ts';
import { answeredFor } from './answered-for.ts';

const pauseMs = 1_500;

export interface ActQueue {
  readonly waiting: readonly QueuedAct[];
  readonly isCut: boolean;
  /** Why the server did not take what was done last. */
  readonly refusal: Error | null;
  /** What that was. */
  readonly refused: QueuedAct | null;
  /** Does what was refused again, with the supervisor who answers for it. */
  readonly override: (override: Override) => void;
}

interface Refused {
  readonly error: Error;
  readonly act: QueuedAct;
}

/**
 * Sends what was done, one act after the other and each until the server has answered; what no server answers is tried
 * again, also after a reload of the page.
 * @param onAnswer is told each answer before the act is forgotten
 */
export const useActQueue = (
  queue: string,
  onAnswer: (answer: unknown, act: QueuedAct) => Promise<void> | void,
): ActQueue => {
  const waiting = useSyncExternalStore(onQueues, () => queuedActs(queue));
  const [isCut, setCut] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [tries, setTries] = useState(0);
  const told = useRef(onAnswer);
  useEffect(() => {
    told.current = onAnswer;
  });
  const next = waiting[0];
  useEffect(() => {
    if (next === undefined) return undefined;
    let isOver = false;
    let timer = 0;
    const send = async (): Promise<void> => {
      try {
        const answer = await postJson<unknown>(next.path, next.body);
        await told.current(answer, next);
        setRefused(null);
      } catch (error) {
        if (mayMendItself(error)) {
          if (isOver) return;
          setCut(true);
          timer = window.setTimeout(() => setTries((before) => before + 1), pauseMs);
          return;
        }
        setRefused({ error: error as Error, act: next });
        if (next.opens === true) forgetQueue(queue);
      }
      setCut(false);
      forgetAct(queue, next.body.id);
    };
    void send();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [next, queue, tries]);
  const override = (by: Override): void => {
    if (refused === null) return;
    setRefused(null);
    queueAct(queue, answeredFor(refused.act, by, newId()));
  };
  return { waiting, isCut, refusal: refused?.error ?? null, refused: refused?.act ?? null, override };
};
