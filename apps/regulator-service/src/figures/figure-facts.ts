import type { ReadEvent } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { flowsOf, type FigureOutcome } from '@huihuan/regulator-domain';
import type { Amount } from '../answers/fields.ts';
import type { NameBook } from '../facts/name-book.ts';
import { archivedEvent, lineOf } from '../facts/read-facts.ts';
import { siteSeen } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';
import type { FigureFact, FigureFacts, FigureKind, OpenedKind } from './figures-schema.ts';
import type { Period } from './period.ts';
import { signedBy } from './signed-by.ts';

export interface FactsQuestion {
  readonly sight: Sight;
  readonly period: Period;
  readonly kind: OpenedKind;
  /** Of kind `outcome`: which one; all together where none is named. */
  readonly outcome?: FigureOutcome | undefined;
  readonly family?: string | undefined;
  readonly tier?: string | undefined;
  readonly siteId?: string | undefined;
  readonly before?: number | undefined;
}

/** One of a figure that flows are the sum of. */
export interface FlowQuestion extends FactsQuestion {
  readonly kind: FigureKind;
}

interface FactRow {
  readonly position: number;
  readonly hash: string;
  readonly record: string;
}
type LookedRow = (FactRow | { readonly position: null }) & { readonly through: number | null };

/** What may stand behind a figure: the sites and classes that it counts. */
interface Counted {
  readonly sites: ReadonlySet<string>;
  readonly classes: ReadonlySet<string> | null;
}

const pageSize = 50;
/** So that looking for the few facts of a month long ago never keeps the database for long: the reader asks to go on. */
const lookedAtOnce = 2_000;
const looks = 10;

const typeOf: Readonly<Record<FigureKind, string>> = {
  collected: 'item.collected',
  consumed: 'item.dismantled',
  produced: 'item.dismantled',
  closed: 'item.closed',
};

/**
 * The facts that make a figure, newest first. What a fact adds is told by the same rule that adds up the figures
 * (`flowsOf`), so the facts of a figure sum to it.
 */
export const readFigureFacts = async (tx: Tx, names: NameBook, question: FlowQuestion): Promise<FigureFacts> => {
  const counted = await readCounted(tx, question);
  const found: (FactRow & { readonly event: ReadEvent; readonly added: Amount })[] = [];
  let before: number | null = question.before ?? Number.MAX_SAFE_INTEGER;
  for (let look = 0; look < looks && before !== null && found.length < pageSize; look += 1) {
    const rows: readonly LookedRow[] = await rowsOf<LookedRow>(tx, figureFactsSql, [
      before,
      `%"type":"cn.huihuan.${typeOf[question.kind]}.v%`,
      [...counted.sites],
      lookedAtOnce,
    ]);
    before = rows[0]?.through ?? null;
    for (const row of rows) {
      if (row.position === null) continue;
      const event = archivedEvent(row.record);
      const added = addedBy(event, question, counted);
      if (added !== null) found.push({ ...row, event, added });
    }
  }
  const page = found.slice(0, pageSize);
  const summaries = await names.summaries(page.map(({ event }) => event));
  const facts = page.flatMap(({ event, added, ...row }, index): FigureFact[] => {
    const summary = summaries[index];
    return summary === undefined ? [] : [{ ...lineOf(row, event), summary, ...added, ...signedBy(row.record) }];
  });
  return { facts, before: found.length > pageSize ? (facts.at(-1)?.position ?? null) : before, stillReading: null };
};

const addedBy = (event: ReadEvent, { kind, period }: FlowQuestion, { sites, classes }: Counted): Amount | null => {
  const at = Date.parse(event.time);
  if (at < Date.parse(period.start) || at >= Date.parse(period.end)) return null;
  const flows = flowsOf(event).filter(
    (flow) => flow.kind === kind && sites.has(flow.siteId) && (classes?.has(flow.classCode) ?? true),
  );
  if (flows.length === 0) return null;
  return {
    items: flows.reduce((sum, flow) => sum + flow.items, 0),
    grams: flows.reduce((sum, flow) => sum + flow.grams, 0),
  };
};

const readCounted = async (tx: Tx, { sight, tier, siteId, family }: FactsQuestion): Promise<Counted> => {
  const sites = await rowsOf<{ siteId: string }>(tx, sitesSql, [sight, tier ?? null, siteId ?? null]);
  if (family === undefined) return { sites: new Set(sites.map((row) => row.siteId)), classes: null };
  const classes = await rowsOf<{ classCode: string }>(
    tx,
    'select class_code as "classCode" from goods_class where family = $1',
    [family],
  );
  return {
    sites: new Set(sites.map((row) => row.siteId)),
    classes: new Set(classes.map((row) => row.classCode)),
  };
};

const sitesSql = `
  select site_id as "siteId" from site
   where ${siteSeen('site_id', 1)} and ($2::text is null or kind = $2) and ($3::uuid is null or site_id = $3)`;

/** One row at least, which says how far was looked. */
export const figureFactsSql = `
  with looked as materialized (select position, chain_no from fact where position < $1 order by position desc limit $4)
  select last.through, position, encode(hash, 'hex') as hash, record
    from (select min(position) as through from looked) as last
    left join fact on position = any (array(
      select looked.position from looked
       where chain_no in (select chain_no from chain where site_id = any ($3::uuid[])))) and record like $2
   order by position desc`;
