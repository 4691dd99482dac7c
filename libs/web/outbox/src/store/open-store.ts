import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Act } from './act.ts';
import type { KnownPerson } from './device.ts';
import type { Photo, PhotoBytes } from './photo.ts';
import type { Reference } from './reference.ts';

/** One thing that this tablet remembers under a name. */
export interface Remembered {
  readonly key: string;
  readonly value: unknown;
}

export type Store = Dexie & {
  readonly acts: EntityTable<Act, 'id'>;
  readonly photos: EntityTable<Photo, 'photoId'>;
  readonly photoBytes: EntityTable<PhotoBytes, 'photoId'>;
  readonly reference: EntityTable<Reference, 'name'>;
  readonly people: EntityTable<KnownPerson, 'personId'>;
  readonly remembered: Table<Remembered, string>;
};

/** Of the tables as this version of the page writes them. Another shape of a row is another number, with an `upgrade`. */
export const storeVersion = 1;

export const storeName = 'huihuan.outbox';

export interface StoreParts {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/** A newer version of the page has written here: this one must be loaded again before it touches anything. */
export class StoreIsNewer extends Error {}

/**
 * Opens what the tablet keeps. A write is done when it is on the disk (`strict`): a battery that dies a moment later takes
 * nothing with it.
 * @throws StoreIsNewer where a newer version of the page has been here
 */
export const openStore = async (parts: StoreParts, name = storeName): Promise<Store> => {
  const store = new Dexie(name, { ...parts, chromeTransactionDurability: 'strict', autoOpen: false }) as Store;
  store.version(storeVersion).stores({
    acts: 'id, &order, state, [state+order], recordedAt, *photoIds',
    photos: 'photoId, state, sha256',
    photoBytes: 'photoId',
    reference: 'name',
    people: 'personId',
    remembered: 'key',
  });
  await store.open();
  if (store.backendDB().version > storeVersion * 10) {
    store.close();
    throw new StoreIsNewer('a newer version of the page has written here');
  }
  return store;
};
