import type { ChainHead } from '@huihuan/contracts-events';
import type { ServiceName } from '@huihuan/verification-domain';
import { Away } from '../virtual/failures.ts';
import type { VirtualClock } from '../virtual/clock.ts';
import type { Carried } from './carried.ts';
import { openEventLog, type EventLog } from './event-log.ts';
import { openJournal } from './journal.ts';
import { openLetters, type Letters } from './letters.ts';
import { openOutbox, type Outbox } from './outbox.ts';
import { openTable, type Table } from './table.ts';

/** What a transaction has brought: events of its own, and events of others that had their effect. */
export interface Commit {
  readonly database: Database;
  readonly stated: readonly Carried[];
  readonly heard: readonly Carried[];
}

export interface Answered {
  readonly digest: string;
  readonly answer: string;
  readonly at: number;
}

/** The database of one service: all of a transaction happens, or nothing. */
export interface Database {
  readonly name: string;
  readonly service: ServiceName;
  isUp: boolean;
  readonly log: EventLog;
  readonly outbox: Outbox;
  /** Under `relay`: the position up to which the relay has marked its events as sent. */
  readonly relayed: Table<number>;
  /** Events that had their effect, with the time of it. */
  readonly inbox: Table<number>;
  readonly letters: Letters;
  /** What was answered to requests, by their ids. */
  readonly answers: Table<Answered>;
  table<Value>(): Table<Value>;
  /**
   * Runs work as one transaction. @throws Away while the database is down; whatever the work throws, after undoing it
   * @param beforeCommit the last moment at which a crash leaves nothing behind
   */
  transaction<Value>(work: () => Value, beforeCommit?: () => void): Value;
  /** Notes, in a transaction, that an event has its effect by it. */
  hear(events: readonly Carried[]): void;
}

export interface DatabaseParts {
  readonly name: string;
  readonly service: ServiceName;
  readonly clock: VirtualClock;
  readonly newId: () => string;
  readonly onCommit: (commit: Commit) => void;
  /** Sees events that a transaction states before it is committed. */
  readonly onStaged?: ((events: readonly Carried[]) => void) | undefined;
}

export const openDatabase = ({ name, service, clock, newId, onCommit, onStaged }: DatabaseParts): Database => {
  const journal = openJournal();
  const log = openEventLog();
  let stated: Carried[] = [];
  let heard: Carried[] = [];
  const heads = openTable<ChainHead>(journal);
  const database: Database = {
    name,
    service,
    isUp: true,
    log,
    outbox: openOutbox({ heads, clock, newId, stage: (events) => stated.push(...events) }),
    relayed: openTable(journal),
    inbox: openTable(journal),
    letters: openLetters(journal),
    answers: openTable(journal),
    table: () => openTable(journal),
    hear: (events) => heard.push(...events),
    transaction: (work, beforeCommit) => {
      if (!database.isUp) throw new Away(`the database ${name} is down`);
      [stated, heard] = [[], []];
      journal.begin();
      let value;
      try {
        value = work();
        onStaged?.(stated);
        beforeCommit?.();
      } catch (failure) {
        journal.rollback();
        throw failure;
      }
      for (const event of stated) event.isCommitted = true;
      log.append(stated);
      journal.commit();
      onCommit({ database, stated, heard });
      return value;
    },
  };
  return database;
};
