import { say } from './say.ts';

/** Something that is open and has to be closed. */
export interface Stoppable {
  stop(): Promise<void>;
}

/** Ctrl-C reaches us from the terminal and once more through npm: two signals so close together are one wish. */
const sameWishMilliseconds = 1_000;

/** Thrown by what opens where it was asked to stop on the way: what is open by then is stopped. */
export class AskedToStop extends Error {}

/**
 * Opens everything and keeps it until Ctrl-C, SIGTERM or the loss of the parent; then stops it, the last first, and exits with 0.
 * What fails to open ends with 1 after the rest was stopped. A second signal exits at once, and whatever was started notices
 * that and ends by itself.
 * @param open calls `goOn` between its steps, which throws `AskedToStop` where nothing more should be opened
 */
export const runUntilAsked = (
  open: (opened: Stoppable[], goOn: () => void) => Promise<void>,
  tellFailure: (failure: unknown) => void,
): void => {
  const opened: Stoppable[] = [];
  let askedAt: number | null = null;

  const stopAll = async (): Promise<void> => {
    for (let last = opened.pop(); last !== undefined; last = opened.pop()) {
      await last.stop().catch((failure: unknown) => console.error(failure));
    }
  };

  const goOn = (): void => {
    if (askedAt !== null) throw new AskedToStop();
  };

  const opening = open(opened, goOn).catch(async (failure: unknown) => {
    // what fails while it is asked to stop is stopped by `stop`, which waits for us
    if (askedAt !== null) return;
    tellFailure(failure);
    await stopAll();
    process.exit(1);
  });

  const stop = async (): Promise<void> => {
    say('正在结束：完成手头的工作', 'stopping: finishing what was begun');
    // what is just being opened has to be open before it can be stopped
    await opening;
    await stopAll();
    say('已全部停止，数据已保存', 'all stopped, the data is kept');
    process.exit(0);
  };

  const ask = (): void => {
    if (askedAt === null) {
      askedAt = performance.now();
      void stop();
    } else if (performance.now() - askedAt > sameWishMilliseconds) process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  process.on('disconnect', () => {
    if (askedAt === null) ask();
  });
};
