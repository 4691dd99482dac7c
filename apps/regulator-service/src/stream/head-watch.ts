import { orAborted } from '@huihuan/platform-patience';
import type { LogSignal } from '@huihuan/messaging-core';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

/** Knows the last position of the archive and wakes those who wait for the next. */
export interface HeadWatch {
  /** The last position now. */
  head(): Promise<number>;
  /** Resolves with the head as soon as it lies beyond a position, or with `null` when the wait is given up. */
  beyond(position: number, givenUp: AbortSignal): Promise<number | null>;
}

/** A signal may get lost with its connection; so the head is looked at this often anyway while somebody waits. */
const lookAnyway = 1_000;

const headSql = 'select position from projection_head';

/** One query for all who wait, however many they are. */
export const watchHead = (tx: Tx, signal: LogSignal, sql = headSql): HeadWatch => {
  let looking: Promise<number> | null = null;
  const readHead = async (): Promise<number> => {
    const [row] = await rowsOf<{ position: number }>(tx, sql);
    return row?.position ?? 0;
  };
  const look = (): Promise<number> => {
    looking ??= readHead().finally(() => {
      looking = null;
    });
    return looking;
  };
  return {
    head: readHead,
    beyond: async (position, givenUp) => {
      while (!givenUp.aborted) {
        // Asked for before looking, so that what is committed in between rings.
        const rung = signal.next(lookAnyway);
        const head = await look();
        if (head > position) return head;
        await orAborted(rung, givenUp);
      }
      return null;
    },
  };
};
