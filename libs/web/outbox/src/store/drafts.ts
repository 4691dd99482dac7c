import type { Json } from './json.ts';
import type { Store } from './open-store.ts';

/** What somebody types and has not recorded yet. */
export interface Drafts {
  /** Keeps it over other screens, a reload and a restart, for who types it alone. @param name of what it is about, such as `piece <id>` */
  keep(personId: string, name: string, value: Json): Promise<void>;
  /** What that person was typing; `null` where it was nothing, somebody else, or a day ago. */
  kept(personId: string, name: string): Promise<Json>;
  drop(personId: string, name: string): Promise<void>;
  /** All of that person, who works here no more; what others typed stays theirs. */
  dropOf(personId: string): Promise<void>;
  /** Takes from the disk what is too old to be given back to anybody. */
  dropOld(): Promise<void>;
}

/** Rows of this kind among what is remembered: a page of before passes them by. */
const kind = 'draft ';

/** As long as photos that nothing was recorded with. */
const keptMilliseconds = 86_400_000;

interface Kept {
  readonly keptAt: number;
  readonly value: Json;
}

const startOf = (personId: string): string => `${kind}${personId} `;
const keyOf = (personId: string, name: string): string => startOf(personId) + name;
const isOld = ({ keptAt }: Kept, now: number): boolean => now - keptAt > keptMilliseconds;

export const draftsIn = ({ remembered }: Pick<Store, 'remembered'>, now: () => number): Drafts => ({
  keep: async (personId, name, value) => {
    const row: Kept = { keptAt: now(), value };
    await remembered.put({ key: keyOf(personId, name), value: row });
  },
  kept: async (personId, name) => {
    const row = (await remembered.get(keyOf(personId, name)))?.value as Kept | undefined;
    return row === undefined || isOld(row, now()) ? null : row.value;
  },
  drop: (personId, name) => remembered.delete(keyOf(personId, name)),
  dropOf: async (personId) => {
    await remembered.where('key').startsWith(startOf(personId)).delete();
  },
  dropOld: async () => {
    const drafts = remembered.where('key').startsWith(kind);
    await drafts.filter(({ value }) => isOld(value as Kept, now())).delete();
  },
});
