import { rowsOf, type Tx } from '@huihuan/platform-persistence';

export interface PersonRow {
  readonly personId: string;
  readonly active: boolean;
  readonly isErased: boolean;
  readonly registeredBy: string | null;
  readonly login: string | null;
}

const selectSql = `
  select person.person_id as "personId", active, erased_at is not null as "isErased", registered_by as "registeredBy", login
    from person left join credential_password using (person_id)`;

export const personById = async (tx: Tx, personId: string): Promise<PersonRow | null> =>
  (await rowsOf<PersonRow>(tx, `${selectSql} where person.person_id = $1`, [personId]))[0] ?? null;

/** One row more than the limit, where there is one. */
export const allPeople = (tx: Tx, after: string | null, limit: number): Promise<PersonRow[]> =>
  rowsOf<PersonRow>(
    tx,
    `${selectSql} where ($1::uuid is null or person.person_id > $1) order by person.person_id limit $2`,
    [after, limit + 1],
  );

/** Those who hold a role at a site, now or later. */
export const peopleOfSite = (
  tx: Tx,
  { siteId, at, after, limit }: { siteId: string; at: Date; after: string | null; limit: number },
): Promise<PersonRow[]> =>
  rowsOf<PersonRow>(
    tx,
    `${selectSql}
      where person.person_id in
              (select person_id from role_grant where site_id = $1 and (valid_to is null or valid_to > $2))
        and ($3::uuid is null or person.person_id > $3)
      order by person.person_id limit $4`,
    [siteId, at, after, limit + 1],
  );

export const insertLogin = (tx: Tx, personId: string, login: string): Promise<unknown> =>
  tx.query('insert into credential_password (person_id, login) values ($1, $2)', [personId, login]);
