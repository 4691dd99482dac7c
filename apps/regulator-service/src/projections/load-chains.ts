import { siteOfSource } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { ChainRun, ChainState } from '@huihuan/regulator-domain';

/** The chains of a batch as they were before it. */
export interface KnownChains {
  numberOf(source: string): number;
  readonly states: ReadonlyMap<string, ChainState>;
}

interface ChainRow {
  readonly chain_no: number;
  readonly source: string;
  readonly head_seq: number;
  readonly head_hash: string;
  readonly runs: readonly (readonly [fromSeq: number, toSeq: number, firstPrevHash: string, lastHash: string])[] | null;
}

/** Reads the chains that a batch extends; a source that was never heard of begins one. */
export const chainsOf = async (
  tx: Tx,
  deliveries: readonly { readonly event: { readonly source: string } }[],
): Promise<KnownChains> => {
  const sources = [...new Set(deliveries.map(({ event }) => event.source))];
  let rows = await readChains(tx, sources);
  if (rows.length < sources.length) {
    const known = new Set(rows.map((row) => row.source));
    await beginChains(
      tx,
      sources.filter((source) => !known.has(source)),
    );
    rows = await readChains(tx, sources);
  }
  const numbers = new Map(rows.map((row) => [row.source, row.chain_no]));
  return {
    states: new Map(rows.map((row) => [row.source, stateOf(row)])),
    numberOf: (source) => {
      const number = numbers.get(source);
      if (number === undefined) throw new Error(`the chain of ${source} could not be begun`);
      return number;
    },
  };
};

const readChains = (tx: Tx, sources: readonly string[]): Promise<ChainRow[]> =>
  rowsOf<ChainRow>(
    tx,
    `select chain_no, source, head_seq, head_hash,
            case when max_seq > head_seq then
              (select json_agg(json_build_array(from_seq, to_seq, first_prev_hash, last_hash) order by from_seq)
                 from chain_run where chain_run.chain_no = chain.chain_no) end as runs
       from chain where source = any ($1::text[])`,
    [sources],
  );

const beginChains = (tx: Tx, sources: readonly string[]): Promise<unknown> =>
  tx.query(
    `insert into chain (source, site_id) select * from unnest($1::text[], $2::uuid[]) on conflict (source) do nothing`,
    [sources, sources.map(siteOfSource)],
  );

const stateOf = (row: ChainRow): ChainState => ({
  head: { seq: row.head_seq, hash: row.head_hash },
  runs: (row.runs ?? []).map(([fromSeq, toSeq, firstPrevHash, lastHash]): ChainRun => ({
    fromSeq,
    toSeq,
    firstPrevHash,
    lastHash,
  })),
});
