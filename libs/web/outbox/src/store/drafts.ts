import type { Json } from './json.ts';
import type { Store } from './open-store.ts';

/** What somebody types and has not recorded yet. */
export interface Drafts {
  /** Keeps it over other screens, a reload and a restart, for who types it alone. @param name of what it is about, such as `piece <id>` */
  keep(personId: string, name: string, value: Json): Promise<void>;
  /** What that person was typing; `null` where it was nothing, somebody else, or a day ago. */
  kept(personId: string, name: string): Promise<Json>;
  drop(personId: string, name: string): Promise<void>;
  /** Of everybody: nobody works here any more, or somebody else. */
  dropAll(): Promise<void>;
}

/** Rows of this kind among what is remembered: a page of before passes them by. */
const kind = 'draft ';

/** As long as photos that nothing was recorded with. */
const keptMilliseconds = 86_400_000;

interface Kept {
  readonly keptAt: number;
  readonly value: Json;
}

const keyOf = (personId: string, name: string): string => `${kind}${personId} ${name}`;

export const draftsIn = ({ remembered }: Pick<Store, 'remembered'>, now: () => number): Drafts => ({
  keep: async (personId, name, value) => {
    const row: Kept = { keptAt: now(), value };
    await remembered.put({ key: keyOf(personId, name), value: row });
  },
  kept: async (personId, name) => {
    const row = (await remembered.get(keyOf(personId, name)))?.value as Kept | undefined;
    return row === undefined || now() - row.keptAt > keptMilliseconds ? null : row.value;
  },
  drop: (personId, name) => remembered.delete(keyOf(personId, name)),
  dropAll: async () => {
    await remembered.where('key').startsWith(kind).delete();
  },
});
