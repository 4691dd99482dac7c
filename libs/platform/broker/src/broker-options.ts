import { hostname } from 'node:os';
import type { End } from './broker-process.ts';
import type { BrokerStep } from './progress.ts';
import type { BrokerUser } from './scram.ts';

export interface BrokerOptions {
  /** Where everything of this broker is kept: made when missing. */
  readonly dataDir: string;
  /** Where the fetched jars are kept; below `dataDir` unless said. Several brokers can share it. */
  readonly jarsDir?: string;
  /** A port that must be this one; by default a free one is picked and kept. */
  readonly port?: number;
  /** The address to listen on: loopback unless said. `0.0.0.0` opens the broker to other machines. */
  readonly host?: string;
  /** What clients are told to connect to, where that is not `host`. */
  readonly advertisedHost?: string;
  /** Deletes the data of earlier runs first. */
  readonly reset?: boolean;
  /** Demands that clients sign in. The users are written when the data is made, and only then. */
  readonly sasl?: { readonly mechanism: 'SCRAM-SHA-512'; readonly users: readonly BrokerUser[] };
  /** Encrypts, with a certificate that the broker signs itself. */
  readonly tls?: boolean;
  /** Heap of the broker; the process takes about 100 MB more. */
  readonly heapMegabytes?: number;
  /** Settings of Kafka that win over ours, by name. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly onProgress?: (step: BrokerStep) => void;
  /** Each line of warning or error that Kafka writes; all of them are in `logFile`. */
  readonly log?: (line: string) => void;
  /** Called when the broker ended without being asked to. */
  readonly onUnexpectedEnd?: (end: End) => void;
}

/** The options with everything filled in that has a default. */
export interface Wanted extends BrokerOptions {
  readonly jarsDir: string;
  readonly host: string;
  readonly advertisedHost: string;
  readonly users: readonly BrokerUser[];
  readonly onProgress: (step: BrokerStep) => void;
}

const isAnyAddress = (host: string): boolean => host === '0.0.0.0' || host === '::';

export const wantedOf = (options: BrokerOptions, dataDir: string, jarsDir: string): Wanted => {
  const host = options.host ?? '127.0.0.1';
  return {
    ...options,
    dataDir,
    jarsDir,
    host,
    advertisedHost: options.advertisedHost ?? (isAnyAddress(host) ? hostname() : host),
    users: options.sasl?.users ?? [],
    onProgress: options.onProgress ?? (() => undefined),
  };
};
