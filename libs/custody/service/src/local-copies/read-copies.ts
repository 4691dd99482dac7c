import type { CatalogueClassFacts, SiteFacts } from '@huihuan/contracts-events';
import type { KnownStaff, KnownTruck } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

type Lookup<Value> = (id: string) => Value | undefined;

const lookup = async <Value>(tx: Tx, sql: string, ids: readonly (string | null)[]): Promise<Lookup<Value>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return () => undefined;
  const rows = await rowsOf<{ id: string; facts: Value }>(tx, sql, [wanted]);
  const found = new Map(rows.map((row) => [row.id, row.facts]));
  return (id) => found.get(id);
};

export const knownSites = (tx: Tx, ids: readonly (string | null)[]): Promise<Lookup<SiteFacts>> =>
  lookup(tx, 'select site_id as id, facts from site where site_id = any ($1)', ids);

export const knownTrucks = (tx: Tx, ids: readonly (string | null)[]): Promise<Lookup<KnownTruck>> =>
  lookup(tx, 'select truck_id as id, facts from truck where truck_id = any ($1)', ids);

export const knownStaff = (tx: Tx, ids: readonly (string | null)[]): Promise<Lookup<KnownStaff>> =>
  lookup(tx, 'select staff_id as id, facts from staff where staff_id = any ($1)', ids);

/** All classes with all their validities, or those under these codes: a single hand-in must not read some dozens. */
export const knownClasses = async (tx: Tx, codes?: readonly string[]): Promise<readonly CatalogueClassFacts[]> => {
  const rows = await rowsOf<{ facts: CatalogueClassFacts }>(
    tx,
    'select facts from catalogue_class where $1::text[] is null or class_code = any ($1)',
    [codes === undefined ? null : [...new Set(codes)]],
  );
  return rows.map((row) => row.facts);
};
