import type { Grant, Role, Scope } from '@huihuan/identity-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

interface GrantRow {
  readonly grant_id: string;
  readonly person_id: string;
  readonly role: Role;
  readonly scope_kind: Scope['kind'];
  readonly site_id: string | null;
  readonly area_code: string | null;
  readonly valid_from: Date;
  readonly valid_to: Date | null;
}

const selectSql =
  'select grant_id, person_id, role, scope_kind, site_id, area_code, valid_from, valid_to from role_grant';

/** All grants of a person, also those that are over. */
export const grantsOfPerson = async (tx: Tx, personId: string): Promise<readonly Grant[]> =>
  (await rowsOf<GrantRow>(tx, `${selectSql} where person_id = $1 order by grant_id`, [personId])).map(grantOf);

export const grantById = async (tx: Tx, grantId: string): Promise<Grant | null> => {
  const [row] = await rowsOf<GrantRow>(tx, `${selectSql} where grant_id = $1`, [grantId]);
  return row === undefined ? null : grantOf(row);
};

/** What stands in the tables and in no event yet. */
export const untoldGrants = async (tx: Tx): Promise<readonly Grant[]> =>
  (await rowsOf<GrantRow>(tx, `${selectSql} where not told order by grant_id`)).map(grantOf);

/** How many other persons are system administrators from that moment on. */
export const otherAdministrators = async (tx: Tx, personId: string, at: Date): Promise<number> => {
  const [row] = await rowsOf<{ rows: number }>(
    tx,
    `select count(distinct role_grant.person_id) as rows
       from role_grant join person using (person_id)
      where role = 'system-administrator' and person_id <> $1 and person.active
        and valid_from <= $2 and (valid_to is null or valid_to > $2)`,
    [personId, at],
  );
  return row?.rows ?? 0;
};

/** Writes grants whose events stand in the same transaction. */
export const insertGrants = async (tx: Tx, grants: readonly Grant[], givenBy: string | null): Promise<void> => {
  if (grants.length === 0) return;
  await tx.query(
    `insert into role_grant (grant_id, person_id, role, scope_kind, site_id, area_code, valid_from, valid_to, given_by, told)
     select *, $9::uuid, true
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::timestamptz[], $8::timestamptz[])`,
    [
      grants.map(({ grantId }) => grantId),
      grants.map(({ personId }) => personId),
      grants.map(({ role }) => role),
      grants.map(({ scope }) => scope.kind),
      grants.map(({ scope }) => (scope.kind === 'site' ? scope.siteId : null)),
      grants.map(({ scope }) => (scope.kind === 'area' ? scope.areaCode : null)),
      grants.map(({ from }) => from.toISOString()),
      grants.map(({ to }) => to?.toISOString() ?? null),
      givenBy,
    ],
  );
};

/** A grant that has not begun ends as it begins: it holds at no moment. */
export const endGrant = (tx: Tx, grantId: string, endsAt: string): Promise<unknown> =>
  tx.query('update role_grant set valid_to = greatest($2::timestamptz, valid_from) where grant_id = $1', [
    grantId,
    endsAt,
  ]);

const grantOf = (row: GrantRow): Grant => ({
  ...{ grantId: row.grant_id, personId: row.person_id, role: row.role, from: row.valid_from, to: row.valid_to },
  scope: scopeOf(row),
});

const scopeOf = ({ scope_kind: kind, site_id: siteId, area_code: areaCode }: GrantRow): Scope => {
  if (kind === 'site' && siteId !== null) return { kind, siteId };
  if (kind === 'area' && areaCode !== null) return { kind, areaCode };
  return { kind: kind === 'self' ? 'self' : 'network' };
};
