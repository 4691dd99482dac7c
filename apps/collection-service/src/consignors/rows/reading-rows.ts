import { rowsOf, type Tx } from '@huihuan/platform-persistence';

/** Who saw plain values, when, which, what for, from where. */
export interface ReadingView {
  readingId: string;
  consignorId: string;
  siteId: string;
  byPersonId: string;
  deviceId: string | null;
  fields: string[];
  purpose: string;
  words: string;
  address: string;
  at: string;
}

type ReadingRow = Omit<ReadingView, 'at'> & { readonly at: Date };

const selectSql = `
  select reading_id as "readingId", consignor_id as "consignorId", site_id as "siteId", by_person_id as "byPersonId",
         device_id as "deviceId", fields, purpose, words, address, at
    from personal_data_reading`;

const viewOf = ({ at, ...row }: ReadingRow): ReadingView => ({ ...row, at: at.toISOString() });

export const readingsOf = async (tx: Tx, consignorId: string): Promise<ReadingView[]> =>
  (await rowsOf<ReadingRow>(tx, `${selectSql} where consignor_id = $1 order by reading_id`, [consignorId])).map(viewOf);

/** Where somebody may look: areas by the beginning of their code (`''` is everywhere), and single sites. */
export interface Sight {
  readonly areas: readonly string[];
  readonly sites: readonly string[];
}

export interface ReadingQuery {
  readonly siteId: string | null;
  readonly consignorId: string | null;
  readonly after: string | null;
  readonly limit: number;
}

/** Readings at the sites in sight, one more than the limit where there is one. */
export const readingsInSight = async (tx: Tx, { areas, sites }: Sight, query: ReadingQuery): Promise<ReadingView[]> =>
  (
    await rowsOf<ReadingRow>(
      tx,
      `${selectSql}
        where ('' = any($1::text[]) or site_id = any($2::uuid[])
               or exists (select 1 from site where site.site_id = personal_data_reading.site_id
                            and exists (select 1 from unnest($1::text[]) as area (code) where starts_with(site.area_code, area.code))))
          and ($3::uuid is null or site_id = $3)
          and ($4::uuid is null or consignor_id = $4)
          and ($5::uuid is null or reading_id > $5)
        order by reading_id limit $6`,
      [areas, sites, query.siteId, query.consignorId, query.after, query.limit + 1],
    )
  ).map(viewOf);
