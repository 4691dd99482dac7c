import pg from 'pg';
import { logChannel } from './log-schema.ts';

/** Wakes the readers of the log when something was committed. Losing a signal costs latency, never an event. */
export interface LogSignal {
  /** Resolves at the next commit with `true`, or after the time with `false`. */
  next(milliseconds: number): Promise<boolean>;
  /** Wakes everybody who waits now. */
  wake(): void;
  close(): Promise<void>;
}

export const listenToLog = (connection: pg.ClientConfig, channel = logChannel): LogSignal => {
  const sleepers = new Set<(signalled: boolean) => void>();
  const wake = (): void => {
    for (const sleeper of [...sleepers]) sleeper(true);
  };
  let closed = false;
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client(connection);
    client = fresh;
    fresh.on('notification', wake);
    fresh.on('error', () => undefined);
    fresh.on('end', reconnectLater);
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      wake();
    } catch {
      await fresh.end().catch(() => undefined);
      reconnectLater();
    }
  };
  const reconnectLater = (): void => {
    if (closed) return;
    clearTimeout(again);
    again = setTimeout(() => void connect(), 500);
  };
  void connect();

  return {
    wake,
    next: (milliseconds) =>
      new Promise((resolve) => {
        const sleeper = (signalled: boolean): void => {
          clearTimeout(timer);
          sleepers.delete(sleeper);
          resolve(signalled);
        };
        const timer = setTimeout(() => sleeper(false), milliseconds);
        sleepers.add(sleeper);
      }),
    close: async () => {
      closed = true;
      clearTimeout(again);
      wake();
      await client?.end().catch(() => undefined);
    },
  };
};
