import type { Bilingual } from '@huihuan/web-kit';

/** The services of the platform, in the order in which facts flow. */
export const services = ['registry', 'collection', 'transfer', 'sorting', 'regulator'] as const;
export type Service = (typeof services)[number];

/** `GET /api/<service>/health/ready`, also as the body of its 503. */
export interface Health {
  readonly status: 'ready' | 'not-ready';
  readonly checks: Readonly<Record<string, { readonly ok: boolean; readonly error?: string }>>;
}

/** What brings committed events to the bus, as the process that was asked has it. */
export interface Relay {
  readonly leader: boolean;
  readonly waiting: number;
  readonly oldestSeconds: number;
  readonly sentTotal: number;
  readonly lastError: string | null;
}

/** `GET /api/<service>/bus` */
export interface Bus {
  readonly engine: 'embedded' | 'kafka';
  /** Null where the service hears of nothing, or the bus cannot be asked. */
  readonly lag: { readonly events: number; readonly seconds: number } | null;
  readonly skipped: readonly { readonly type: string; readonly count: number }[];
  readonly relay: Relay | null;
  readonly broker: 'connected' | 'away' | null;
  readonly complaints: readonly Bilingual[];
}

/** `failed` needs a hand, `behind` waits for an earlier one of its key, `early` for something that was not heard yet. */
export type Reason = 'failed' | 'behind' | 'early';

export interface Letter {
  readonly eventId: string;
  readonly topic: string;
  readonly type: string;
  readonly key: string;
  readonly source: string;
  readonly siteSeq: number;
  readonly reason: Reason;
  /** In a list, the beginning of it. */
  readonly error: string;
  /** 0 for what only waits behind another. */
  readonly attempts: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly nextAttemptAt: string | null;
  /** Length of the record. */
  readonly bytes: number;
  readonly state: 'waiting' | 'discarded' | 'done';
  readonly discarded: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

/** How many letters there are; `failed` holds the `overdue` ones, which came early and have waited for too long. */
export type Counts = Readonly<Record<Reason | 'overdue' | 'discarded', number>>;

/** `GET /api/<service>/dead-letters` */
export interface LetterPage {
  readonly deadLetters: readonly Letter[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  readonly counts: Counts;
}

/** What a retry or a discard led to. */
export interface Outcome {
  /** Events that have had their effect. */
  readonly done: number;
  /** Events that still wait. */
  readonly waiting: number;
}
