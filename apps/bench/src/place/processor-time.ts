import { readFile } from 'node:fs/promises';
import { familyOf, postmasterPid } from './process-family.ts';

/** Processor time in milliseconds, user and system together. */
export interface ProcessorTime {
  readonly node: number;
  readonly postgres: number;
}

/** What Linux counts in, whatever the kernel ticks by. */
const millisecondsOfTick = 10;
const ownFields = [11, 12];
/** Of children that have ended: the server keeps the time of connections that were closed. */
const endedFields = [13, 14];

const ticksOf = async (pid: number, counted: readonly number[]): Promise<number> => {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // the name of the program stands in brackets and may hold anything
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return counted.reduce((sum, field) => sum + Number(fields[field] ?? 0), 0);
};

/** How long the platform and its database have kept a processor busy so far. */
export const processorTimeOf = async (nodePid: number, postgresDataDirectory: string): Promise<ProcessorTime> => {
  const server = await postmasterPid(postgresDataDirectory);
  const living = await Promise.all((await familyOf(server)).map((pid) => ticksOf(pid, ownFields)));
  const ended = await ticksOf(server, endedFields);
  return {
    node: (await ticksOf(nodePid, ownFields)) * millisecondsOfTick,
    postgres: living.reduce((sum, each) => sum + each, ended) * millisecondsOfTick,
  };
};

/** Adds up the processor time of many pieces of work. */
export class ProcessorMeter {
  private readonly read: () => Promise<ProcessorTime>;
  private node = 0;
  private postgres = 0;
  private things = 0;

  constructor(read: () => Promise<ProcessorTime>) {
    this.read = read;
  }

  /** @param count of rows or facts that the work handles */
  async during<Value>(count: number, work: () => Promise<Value>): Promise<Value> {
    const before = await this.read();
    const value = await work();
    const after = await this.read();
    this.node += after.node - before.node;
    this.postgres += after.postgres - before.postgres;
    this.things += count;
    return value;
  }

  /** Milliseconds for a thousand. */
  perThousand(): ProcessorTime {
    const thousands = this.things / 1000;
    return { node: Math.round(this.node / thousands), postgres: Math.round(this.postgres / thousands) };
  }
}
