import type { LogSignal, Outbox } from '@huihuan/messaging-core';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import type { NameBook } from './facts/name-book.ts';
import type { MapSettings } from './map/map-settings.ts';

/** What the regulator needs of the process that it runs in. */
export interface RegulatorOptions {
  /** Schema `regulator`, opened with `regulatorMigrations`. */
  readonly database: ServiceDatabase;
  readonly outbox: Outbox;
  /** Rings when a batch was projected: `listenToLog(database.connection, factChannel)`. */
  readonly factSignal: LogSignal;
  /** Rings when an alarm changed; without it that is seen a little later. */
  readonly alarmSignal?: LogSignal;
  readonly now: () => Date;
  /** Shared with whoever knows when sites and classes change; absent: names are read anew once a minute. */
  readonly names?: NameBook;
  /** Days after the end of a month at which its figures are kept as reported. */
  readonly monthClosesAfterDays: number;
  /** What the map shows first, and with which token and base map, if any. */
  readonly map: MapSettings;
}

/** Injection token of the options. */
export const regulatorToken = Symbol('huihuan:regulator');

/** All operations of this service lie below this path. */
export const regulatorPath = 'api/regulator';
