import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { gapsOf, type ChainFlawKind } from '@huihuan/regulator-domain';
import { siteSeen } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';
import { problemOf, type ChainStateView, type ChainView } from './chain-view.ts';

interface ChainRow {
  readonly source: string;
  readonly site_id: string | null;
  readonly head_seq: number;
  readonly head_hash: string;
  readonly max_seq: number;
  readonly events: number;
  readonly runs: readonly { readonly from: number; readonly to: number }[] | null;
  readonly flaws:
    | readonly {
        readonly seq: number;
        readonly kind: ChainFlawKind;
        readonly ids: readonly string[];
        readonly reordered: boolean;
      }[]
    | null;
  readonly unread: readonly { readonly type: string; readonly events: number }[] | null;
}

/** A link that names an event which stands elsewhere in the same chain was moved, not lost. */
export const chainSql = (where: string): string => `
  select source, site_id, head_seq, head_hash, max_seq, events,
    (select json_agg(json_build_object('from', from_seq, 'to', to_seq) order by from_seq)
       from chain_run where chain_run.chain_no = chain.chain_no) as runs,
    (select json_agg(json_build_object('seq', seq, 'kind', kind,
         'ids', array(select id from fact where fact.chain_no = flaw.chain_no and fact.seq = flaw.seq order by id),
         'reordered', kind = 'broken-link' and exists (
           select 1 from fact as wrong join fact as named on named.chain_no = wrong.chain_no
              and named.hash = decode(wrong.record::json ->> 'prevhash', 'hex')
            where wrong.chain_no = flaw.chain_no and wrong.seq = flaw.seq and named.seq <> flaw.seq - 1)) order by seq, kind)
       from (select * from chain_flaw where chain_flaw.chain_no = chain.chain_no order by seq limit 100) as flaw) as flaws,
    (select json_agg(json_build_object('type', type, 'events', events) order by type)
       from (select type, count(*) as events from unread_fact where unread_fact.chain_no = chain.chain_no group by type) as kind) as unread
    from chain where ${where} order by source`;

const broken = `(head_seq <> max_seq or exists (select 1 from chain_flaw where chain_flaw.chain_no = chain.chain_no))`;

/** Services belong to no area: their chains are for whoever sees the whole network. */
export const chainsSql = {
  all: chainSql(siteSeen('site_id', 1)),
  broken: chainSql(`${broken} and ${siteSeen('site_id', 1)}`),
} as const;

export const readChains = async (tx: Tx, state: 'broken' | 'all', sight: Sight): Promise<ChainView[]> =>
  (await rowsOf<ChainRow>(tx, chainsSql[state], [sight])).map(viewOf);

export const readChainOfSite = async (tx: Tx, siteId: string): Promise<ChainView | null> => {
  const [row] = await rowsOf<ChainRow>(tx, chainSql('site_id = $1'), [siteId]);
  return row === undefined ? null : viewOf(row);
};

/** The short form for the page of a site. */
export const readChainState = async (tx: Tx, siteId: string): Promise<ChainStateView> => {
  const chain = await readChainOfSite(tx, siteId);
  if (chain === null) return { state: 'none', seq: 0 };
  const { state, seq, problem } = chain;
  return { state, seq, ...(problem === undefined ? {} : { problem }) };
};

const viewOf = (row: ChainRow): ChainView => {
  const runs = (row.runs ?? []).map(({ from, to }) => ({ fromSeq: from, toSeq: to, firstPrevHash: '', lastHash: '' }));
  const gaps = gapsOf({ head: { seq: row.head_seq, hash: row.head_hash }, runs });
  const flaws = (row.flaws ?? []).map(({ seq, kind, ids, reordered }) => ({
    seq,
    kind: reordered ? ('reordered' as const) : kind,
    eventIds: [...ids],
  }));
  const problem = problemOf(gaps, flaws);
  return {
    source: row.source,
    siteId: row.site_id,
    state: problem === undefined ? 'complete' : 'broken',
    seq: row.head_seq,
    hash: row.head_hash,
    maxSeq: row.max_seq,
    events: row.events,
    gaps: [...gaps],
    flaws,
    unread: [...(row.unread ?? [])],
    ...(problem === undefined ? {} : { problem }),
  };
};
