const ofReport = `from suspicion_follow_up as added
  where added.report_id = suspicion.report_id and added.site_id = suspicion.site_id`;

export const followUpsSql = `(select count(*)::int ${ofReport})`;

export const addedSql = (columns: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object(${columns}) order by added.seq) ${ofReport}), '[]')`;

/** The digest of the fact behind a row, who signed it and what a tablet stated: found by its place in its chain. */
export const proofSql = (row: 'suspicion' | 'added'): string => `(
  select jsonb_build_object('hash', encode(fact.hash, 'hex'), 'signedBy', record::jsonb -> 'signature' ->> 'by',
           'kid', record::jsonb -> 'signature' ->> 'kid', 'statement', record::jsonb ->> 'statement')
    from chain join fact using (chain_no)
   where chain.site_id = ${row}.site_id and fact.seq = ${row}.seq and fact.id = ${row}.event_id)`;
