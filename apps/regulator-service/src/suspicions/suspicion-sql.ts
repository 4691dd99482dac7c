const ofReport = `from suspicion_follow_up as added
  where added.report_id = suspicion.report_id and added.site_id = suspicion.site_id`;

const lastSaid = (member: 'number' | 'outcome'): string => `coalesce(
  (select added.${member} ${ofReport} and added.${member} is not null order by added.seq desc limit 1),
  suspicion.first_${member})`;

/** The last that its site said of the number and of the goods, for a row of `suspicion`. */
export const numberSql = lastSaid('number');
export const outcomeSql = lastSaid('outcome');

export const followUpsSql = `(select count(*)::int ${ofReport})`;

export const addedSql = (columns: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object(${columns}) order by added.seq) ${ofReport}), '[]')`;
