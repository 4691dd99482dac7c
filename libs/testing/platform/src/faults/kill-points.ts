import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Where a process can be made to kill itself, so exactly that nothing happens in between:
 * - `before-commit`: it is about to send the COMMIT of a transaction that stated facts
 * - `after-commit`: that COMMIT was answered; nobody was told, and the relay has not acted
 * - `after-publish`: Kafka acknowledged a batch of the relay, whose offset is not stored yet
 * - `before-effect`: it is about to send the COMMIT of a transaction that gave events their effect
 * - `after-effect`: that COMMIT was answered, and the offset of the consumer is not stored yet
 */
export const killPoints = ['before-commit', 'after-commit', 'after-publish', 'before-effect', 'after-effect'] as const;
export type KillPoint = (typeof killPoints)[number];

export interface KillOrder {
  readonly point: KillPoint;
  /** The process dies when it comes there this often. */
  readonly nth: number;
  /** Only what this service does counts, where one process is several; everybody’s unless said. */
  readonly schema?: string;
}

/** What a process wrote down with its last breath. */
export interface KillMark extends KillOrder {
  readonly pid: number;
}

/** Name of the variable that carries the order to the process. */
export const orderVariable = 'HUIHUAN_TEST_KILL';

export interface SentOrder extends KillOrder {
  readonly file: string;
}

export interface Armed {
  /** For the environment of the process. */
  readonly env: Readonly<Record<string, string>>;
  /** Takes what it wrote before it died at its point; `null` where it never came there. */
  takeMark(): KillMark | null;
}

const preload = fileURLToPath(new URL('../../dist/faults/kill-preload.js', import.meta.url));

/** Makes a process kill itself. The program knows nothing of it: a preload watches its database and its broker. */
export const arm = (order: KillOrder): Armed => {
  const file = join(tmpdir(), `huihuan-kill-${randomUUID()}.json`);
  const sent: SentOrder = { ...order, file };
  return {
    env: { NODE_OPTIONS: `--import=${pathToFileURL(preload).href}`, [orderVariable]: JSON.stringify(sent) },
    takeMark: () => {
      if (!existsSync(file)) return null;
      const mark = JSON.parse(readFileSync(file, 'utf8')) as KillMark;
      rmSync(file);
      return mark;
    },
  };
};
