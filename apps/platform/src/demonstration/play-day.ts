import { fork, type ChildProcess } from 'node:child_process';
import type { Log } from '@huihuan/platform-http';
import { newsSchema, type Day } from './day.ts';

/** Enough that each tier has something to do, and few enough that the last part is sold within two minutes. */
const handIns = 120;
const handInsPerSecond = 3;
const rideSeconds = 15;

export interface DayPlayer {
  day(): Day;
  /** Begins, unless it is being played. The same seed plays the same goods. */
  play(seed: string): void;
  /** Ends the day with the platform that plays it. */
  leave(): void;
}

export interface PlayerOptions {
  readonly isOffered: boolean;
  /** The compiled command line, which plays by the public API alone. */
  readonly program: string;
  /** Where the platform listens; known once it does. */
  readonly url: () => string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
}

const words = (seed: string): readonly string[] => [
  ...['simulate', '--json', '--items', String(handIns), '--rate', String(handInsPerSecond)],
  ...['--ride-seconds', String(rideSeconds), '--seed', seed],
];

/** What the program is told of our environment: how to start and where sign-ins are, and no key of a service. */
const needed = (env: PlayerOptions['env']): PlayerOptions['env'] =>
  Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'LANG', 'XDG_CONFIG_HOME', 'HUIHUAN_DATA', 'HUIHUAN_DEMO_KEY']
      .filter((name) => env[name] !== undefined)
      .map((name) => [name, env[name]]),
  );

/** Plays the day in a process of its own, as `npm run simulate` does: the services see requests, and no shortcut. */
export const openDayPlayer = ({ isOffered, program, url, env, log }: PlayerOptions): DayPlayer => {
  let day: Day = {
    ...({ isOffered, state: 'not-yet', handIns } as const),
    ...{ collected: 0, shipped: 0, received: 0, dismantled: 0 },
  };
  let child: ChildProcess | null = null;
  const ended = (code: number | null): void => {
    child = null;
    day = { ...day, state: code === 0 ? 'played' : 'failed' };
    log.log({ msg: 'the demonstration day ended', code, ...day }, 'Demonstration');
  };
  return {
    day: () => day,
    play: (seed) => {
      if (child !== null) return;
      const begun = fork(program, [...words(seed)], {
        env: { ...needed(env), HUIHUAN_URL: url() },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        execArgv: [],
      });
      child = begun;
      day = { ...day, state: 'playing', collected: 0, shipped: 0, received: 0, dismantled: 0 };
      child.on('message', (said) => {
        const news = newsSchema.safeParse(said);
        if (news.success) day = { ...day, ...news.data };
      });
      child.once('error', (error) => {
        log.error(error, 'Demonstration');
        // what could not even begin has no exit
        if (begun.pid === undefined) ended(null);
      });
      child.once('exit', ended);
    },
    leave: () => {
      child?.kill('SIGTERM');
    },
  };
};
