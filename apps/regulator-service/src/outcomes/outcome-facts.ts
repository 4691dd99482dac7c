import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { figureOutcomes } from '@huihuan/regulator-domain';
import { readStillReading } from '../answers/still-reading.ts';
import type { NameBook } from '../facts/name-book.ts';
import { archivedEvent, lineOf } from '../facts/read-facts.ts';
import type { FactsQuestion } from '../figures/figure-facts.ts';
import type { FigureFact, FigureFacts } from '../figures/figures-schema.ts';
import { signedBy } from '../figures/signed-by.ts';
import { siteSeen } from '../places/seen-sql.ts';

interface Row {
  readonly position: number;
  readonly hash: string;
  readonly record: string;
  readonly items: number;
  readonly grams: number;
}

const pageSize = 50;

/** The facts by which goods ended, newest first: of the rows that the figures add up, so they sum to them. */
export const readOutcomeFacts = async (tx: Tx, names: NameBook, question: FactsQuestion): Promise<FigureFacts> => {
  const { sight, period, outcome, family, tier, siteId, before } = question;
  const stillReading = await readStillReading(tx, 'outcome_head');
  const rows = await rowsOf<Row>(tx, outcomeFactsSql, [
    sight,
    period.start,
    period.end,
    outcome === undefined ? figureOutcomes : [outcome],
    family ?? null,
    tier ?? null,
    siteId ?? null,
    before ?? Number.MAX_SAFE_INTEGER,
    pageSize + 1,
  ]);
  const page = rows.slice(0, pageSize).map((row) => ({ row, event: archivedEvent(row.record) }));
  const summaries = await names.summaries(page.map(({ event }) => event));
  const facts = page.flatMap(({ row, event }, index): FigureFact[] => {
    const summary = summaries[index];
    const { items, grams } = row;
    return summary === undefined ? [] : [{ ...lineOf(row, event), summary, items, grams, ...signedBy(row.record) }];
  });
  return { facts, before: rows.length > pageSize ? (page.at(-1)?.row.position ?? null) : null, stillReading };
};

export const outcomeFactsSql = `
  with shown as (
    select position, sum(items)::bigint as items, sum(grams)::bigint as grams
      from outcome_fact left join site using (site_id) left join goods_class using (class_code)
     where at >= $2::timestamptz and at < $3::timestamptz and outcome = any ($4::text[])
       and ($5::text is null or goods_class.family = $5) and ($6::text is null or site.kind = $6)
       and ($7::uuid is null or outcome_fact.site_id = $7) and position < $8::bigint
       and ${siteSeen('outcome_fact.site_id', 1)}
     group by position order by position desc limit $9::int)
  select position, items, grams, encode(hash, 'hex') as hash, record
    from shown join fact using (position) order by position desc`;
