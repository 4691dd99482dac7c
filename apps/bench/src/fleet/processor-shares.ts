import { readFile } from 'node:fs/promises';
import { familyOf } from '../place/process-family.ts';
import { processorTimeOf } from '../place/processor-time.ts';

/** Milliseconds of processor time by the name of who used them. */
export type Shares = Readonly<Record<string, number>>;

export interface Watched {
  /** The program that started the services. */
  readonly pid: number;
  readonly brokerPid: number;
  readonly dataDirectory: string;
}

/** How long each process of the fleet, the broker, the database server and this process have kept a processor busy so far. */
export const processorShares = async ({ pid, brokerPid, dataDirectory }: Watched): Promise<Shares> => {
  const shares: Record<string, number> = {};
  for (const member of await familyOf(pid)) {
    const { node } = await processorTimeOf(member, dataDirectory);
    const name = await nameOf(member);
    shares[name] = (shares[name] ?? 0) + node;
  }
  const { node: kafka, postgres } = await processorTimeOf(brokerPid, dataDirectory);
  const { user, system } = process.cpuUsage();
  return { ...shares, Kafka: kafka, PostgreSQL: postgres, 'the sender of the load': (user + system) / 1000 };
};

/** The folder of the app that a process runs. */
const nameOf = async (pid: number): Promise<string> => {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return /apps\/([^/]+)\/dist\/main\.js/.exec(command)?.[1] ?? 'other';
};

/** What 1,000 things cost between two readings, the most expensive first, for people. */
export const sharesInWords = (before: Shares, after: Shares, things: number): string =>
  Object.entries(after)
    .map(([name, time]) => [name, ((time - (before[name] ?? 0)) / things) * 1000] as const)
    .sort(([, one], [, other]) => other - one)
    .filter(([, milliseconds]) => milliseconds >= 1)
    .map(([name, milliseconds]) => `${name} ${Math.round(milliseconds)} ms`)
    .join(', ');
