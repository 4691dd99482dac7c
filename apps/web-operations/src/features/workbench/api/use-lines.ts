import { useCallback, useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { mayMendItself, newId, postJson, RequestRefused } from '@huihuan/web-kit';
import { keyOfMine } from '../../../lib/live/whose.ts';
import { jobKey } from './job-queries.ts';
import type { Job } from './job-types.ts';
import { keep, kept, useKept } from './kept.ts';
import type { Waiting } from './waiting-lines.ts';

const nothing: readonly Waiting[] = [];
const again = 1_500;
/** What one person weighed is sent by that person. */
const keyOf = (jobId: string): string => keyOfMine('huihuan.workbench.', `${jobId}.waiting`);

export interface Lines {
  readonly waiting: readonly Waiting[];
  readonly isLost: boolean;
  readonly add: (act: Partial<Pick<Waiting, 'put' | 'remove' | 'loss'>>) => void;
  /** Takes off what was refused. */
  readonly giveUp: (id: string) => void;
}

/** Sends what is weighed as it is weighed, in order; what the server does not have yet is kept on this machine. */
export const useLines = (jobId: string): Lines => {
  const client = useQueryClient();
  const [waiting] = useKept(keyOf(jobId), nothing);
  const [isLost, setLost] = useState(false);
  const change = useCallback(
    (how: (before: readonly Waiting[]) => readonly Waiting[]): void => {
      const after = how(kept(keyOf(jobId), nothing));
      keep(keyOf(jobId), after.length === 0 ? null : after);
    },
    [jobId],
  );
  const next = waiting.find(({ refused }) => refused === null);
  const nextId = next?.id;
  useEffect(() => {
    if (nextId === undefined) return undefined;
    const act = kept(keyOf(jobId), nothing).find(({ id }) => id === nextId);
    if (act === undefined) return undefined;
    let timer = 0;
    const { refused: _, ...body } = act;
    const send = async (): Promise<void> => {
      try {
        const job = await postJson<Job>(`/api/sorting/jobs/${jobId}/output-changes`, body);
        setLost(false);
        await client.cancelQueries({ queryKey: jobKey(jobId) });
        client.setQueryData(jobKey(jobId), job);
        change((before) => before.filter(({ id }) => id !== nextId));
      } catch (error) {
        if (error instanceof RequestRefused && !mayMendItself(error)) {
          const { problem } = error;
          change((before) => before.map((one) => (one.id === nextId ? { ...one, refused: problem } : one)));
          return;
        }
        setLost(true);
        timer = window.setTimeout(() => void send(), again);
      }
    };
    void send();
    return () => window.clearTimeout(timer);
  }, [jobId, nextId, client, change]);
  return {
    waiting,
    isLost,
    add: (act) =>
      change((before) => [...before, { id: newId(), put: [], remove: [], loss: null, ...act, refused: null }]),
    giveUp: (gone) => change((before) => before.filter(({ id }) => id !== gone)),
  };
};
