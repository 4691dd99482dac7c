import { serviceSource } from '@huihuan/contracts-events';
import type { Outbox } from '@huihuan/messaging-core';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import type { KeyRing } from '@huihuan/platform-sealed-data';

/** What the registry needs of the process that it runs in. */
export interface RegistryOptions {
  /** Schema `registry`, opened with `registryMigrations` and `registryEntities`. */
  readonly database: ServiceDatabase;
  readonly outbox: Outbox;
  /** Under which the names of people are sealed. */
  readonly ring: KeyRing;
  /** A keyed digest of a text that nobody may try out. */
  readonly digestOf: (text: string) => string;
}

/** Injection token of the options. */
export const registryToken = Symbol('huihuan:registry');

/** All facts of the registry are one chain. */
export const registrySource = serviceSource('registry');

/** Whoever writes holds this lock: codes and plates are unique, and the order of transactions is the order of the chain. */
export const registryLock = 'registry';
