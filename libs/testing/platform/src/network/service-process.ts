import { runProgram, type Ending, type RunningProgram } from '../process/run-program.ts';

/** What is different at one start. */
export interface StartAs {
  readonly env?: Readonly<Record<string, string>>;
  /** Another program than the service as it is, such as a next version of it. */
  readonly main?: string;
}

/** One place where a process of a service runs, always on the same port. It can be empty. */
export interface ServiceProcess {
  readonly url: string;
  /** Starts the process and waits until it takes requests. */
  start(as?: StartAs): Promise<void>;
  /** Starts it and does not wait: it may be meant to die before. */
  launch(as?: StartAs): RunningProgram;
  isRunning(): boolean;
  pid(): number | undefined;
  ended(): Promise<Ending>;
  /** `kill -9` */
  kill(): Promise<void>;
  /** The end that was asked for. @returns how it ended */
  stop(): Promise<Ending>;
  said(): string;
}

export const serviceProcess = (main: string, url: string, env: NodeJS.ProcessEnv): ServiceProcess => {
  let program: RunningProgram | null = null;
  let running = false;
  const launch: ServiceProcess['launch'] = (as = {}) => {
    const launched = runProgram(as.main ?? main, { ...env, ...as.env });
    program = launched;
    running = true;
    void launched.ended.then(() => {
      if (program === launched) running = false;
    });
    return launched;
  };
  const current = (): RunningProgram => {
    if (program === null) throw new Error(`${main} was never started`);
    return program;
  };
  const end = (signal: NodeJS.Signals): Promise<Ending> => {
    current().child.kill(signal);
    return current().ended;
  };
  return {
    url,
    launch,
    start: async (as) => {
      await launch(as).ready;
    },
    isRunning: () => running,
    pid: () => current().child.pid,
    ended: () => current().ended,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    said: () => program?.said() ?? '',
  };
};
