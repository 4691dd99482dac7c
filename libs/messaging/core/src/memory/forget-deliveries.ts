import { rowsOf, type ServiceDatabase } from '@huihuan/platform-persistence';

/** What a consumer group forgets in one transaction. */
export interface Forgetting {
  readonly group: string;
  /** Rows from before are forgotten. */
  readonly before: Date;
  /** So many of a kind at most. */
  readonly limit: number;
}

/**
 * Forgets which single events of long ago had their effect, and notes for each chain up to which number all had it. It holds only
 * where nothing that was sent as long ago still waits to be heard: ask the lag before. A chain is not forgotten beyond a letter that
 * waits.
 * @returns how many
 */
export const forgetDeliveries = async (
  database: ServiceDatabase,
  { group, before, limit }: Forgetting,
): Promise<number> => {
  const [row] = await database.transaction((tx) =>
    rowsOf<{ count: number }>(
      tx,
      `with old as (
         select event_id, source, site_seq from inbox
          where consumer_group = $1 and at < $2 and source is not null
            and not exists (select 1 from dead_letter as letter
                             where letter.consumer_group = $1 and letter.done_at is null and letter.discarded_at is null
                               and letter.source = inbox.source and letter.site_seq <= inbox.site_seq)
          order by at limit $3 for update skip locked),
       raised as (
         insert into inbox_through as known (consumer_group, source, site_seq)
         select $1, source, max(site_seq) from old group by source order by source
         on conflict (consumer_group, source) do update set site_seq = greatest(known.site_seq, excluded.site_seq)),
       gone as (
         delete from inbox using old where inbox.consumer_group = $1 and inbox.event_id = old.event_id returning 1)
       select count(*)::int as count from gone`,
      [group, before, limit],
    ),
  );
  return row?.count ?? 0;
};

/** Deletes letters that had their effect long ago. One that somebody gave up is a decision, and stays. @returns how many */
export const forgetLetters = async (database: ServiceDatabase, { group, before, limit }: Forgetting): Promise<number> =>
  (
    await rowsOf(
      database,
      `delete from dead_letter where consumer_group = $1 and event_id in
         (select event_id from dead_letter where consumer_group = $1 and done_at < $2
           order by done_at limit $3 for update skip locked)
       returning event_id`,
      [group, before, limit],
    )
  ).length;
