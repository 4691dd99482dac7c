import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { dataKeysOf, makeDataKeys, openText, sealText, type KeyRing } from '@huihuan/platform-sealed-data';

/** Stands for a name that was erased, or whose key is not there. */
export const erasedName = '已删除 · erased';
export const unreadableName = '无法读取 · unreadable';

const placeOf = (personId: string) => ({ table: 'person', record: personId, field: 'display_name' });

interface NameRow {
  readonly personId: string;
  readonly sealed: Buffer | null;
  readonly isErased: boolean;
}

/** The names of these people, opened for somebody who may see them. */
export const namesOf = async (
  tx: Tx,
  ring: KeyRing,
  personIds: readonly string[],
): Promise<(personId: string) => string> => {
  const rows = await rowsOf<NameRow>(
    tx,
    `select person_id as "personId", sealed_name as sealed, erased_at is not null as "isErased"
       from person where person_id = any($1::uuid[])`,
    [personIds],
  );
  const keys = await dataKeysOf(tx, ring, personIds);
  const names = new Map(
    rows.map(({ personId, sealed, isErased }) => {
      if (isErased) return [personId, erasedName];
      const key = keys.get(personId);
      const name = key === undefined || sealed === null ? null : openText(key, sealed, placeOf(personId));
      return [personId, name ?? unreadableName];
    }),
  );
  return (personId) => names.get(personId) ?? unreadableName;
};

export const nameOf = async (tx: Tx, ring: KeyRing, personId: string): Promise<string> =>
  (await namesOf(tx, ring, [personId]))(personId);

export interface NamedPerson {
  readonly personId: string;
  readonly displayName: string;
}

/** Names of people who have keys by now, sealed in their order. @throws Error where a key cannot be had */
const sealedNames = async (tx: Tx, ring: KeyRing, people: readonly NamedPerson[]): Promise<readonly Buffer[]> => {
  const keys = await makeDataKeys(
    tx,
    ring,
    people.map(({ personId }) => personId),
  );
  return people.map(({ personId, displayName }) => {
    const key = keys.get(personId);
    if (key === undefined) throw new Error(`the data key of ${personId} cannot be had: is a key of the ring missing?`);
    return sealText(key, displayName, placeOf(personId));
  });
};

/** Writes people who are not there yet, their names sealed. */
export const insertPeople = async (
  tx: Tx,
  ring: KeyRing,
  people: readonly NamedPerson[],
  registeredBy: string | null,
): Promise<void> => {
  const known = await rowsOf<{ id: string }>(
    tx,
    'select person_id as id from person where person_id = any($1::uuid[])',
    [people.map(({ personId }) => personId)],
  );
  const fresh = people.filter(({ personId }) => !known.some(({ id }) => id === personId));
  if (fresh.length === 0) return;
  await tx.query(
    `insert into person (person_id, sealed_name, registered_by)
     select person_id, sealed_name, $3::uuid from unnest($1::uuid[], $2::bytea[]) as row (person_id, sealed_name)
     on conflict (person_id) do nothing`,
    [fresh.map(({ personId }) => personId), await sealedNames(tx, ring, fresh), registeredBy],
  );
};

const batch = 500;

/** Seals the names that a version before kept in plain. Processes that start together take different rows. */
export const sealEarlierNames = async (tx: Tx, ring: KeyRing): Promise<number> => {
  for (let sealed = 0; ;) {
    const people = await rowsOf<NamedPerson>(
      tx,
      `select person_id as "personId", display_name as "displayName" from person
        where display_name is not null order by person_id limit ${batch} for update skip locked`,
    );
    if (people.length === 0) return sealed;
    await tx.query(
      `update person set sealed_name = row.sealed_name, display_name = null
         from unnest($1::uuid[], $2::bytea[]) as row (person_id, sealed_name) where person.person_id = row.person_id`,
      [people.map(({ personId }) => personId), await sealedNames(tx, ring, people)],
    );
    sealed += people.length;
  }
};
