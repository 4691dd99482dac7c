import { maxSeqOf, type ChainChange } from '@huihuan/regulator-domain';
import type { KnownChains } from './load-chains.ts';
import type { Statement } from './statement.ts';

type NumberOf = KnownChains['numberOf'];

/** Heads move with every batch; runs and flaws exist only where something is missing or wrong. */
export const writeChains = (changes: readonly ChainChange[], numberOf: NumberOf): readonly (Statement | null)[] => [
  moveHeads(changes, numberOf),
  forgetRuns(changes, numberOf),
  rememberRuns(changes, numberOf),
  rememberFlaws(changes, numberOf),
];

const moveHeads = (changes: readonly ChainChange[], numberOf: NumberOf): Statement | null =>
  changes.length === 0
    ? null
    : {
        sql: `
    update chain set head_seq = moved.seq, head_hash = moved.hash, max_seq = moved.max_seq, events = chain.events + moved.events
      from unnest($1::int[], $2::bigint[], $3::text[], $4::bigint[], $5::bigint[]) as moved (chain_no, seq, hash, max_seq, events)
     where chain.chain_no = moved.chain_no`,
        parameters: [
          changes.map((change) => numberOf(change.source)),
          changes.map((change) => change.after.head.seq),
          changes.map((change) => change.after.head.hash),
          changes.map((change) => maxSeqOf(change.after)),
          changes.map((change) => change.events),
        ],
      };

const forgetRuns = (changes: readonly ChainChange[], numberOf: NumberOf): Statement | null => {
  const split = changes.filter(({ before }) => before.runs.length > 0);
  if (split.length === 0) return null;
  return {
    sql: 'delete from chain_run where chain_no = any ($1::int[])',
    parameters: [split.map((change) => numberOf(change.source))],
  };
};

const rememberRuns = (changes: readonly ChainChange[], numberOf: NumberOf): Statement | null => {
  const runs = changes.flatMap(({ source, after }) => after.runs.map((run) => ({ chainNo: numberOf(source), ...run })));
  if (runs.length === 0) return null;
  return {
    sql: `
      insert into chain_run (chain_no, from_seq, to_seq, first_prev_hash, last_hash)
      select "chainNo", "fromSeq", "toSeq", "firstPrevHash", "lastHash" from json_to_recordset($1)
        as run ("chainNo" int, "fromSeq" bigint, "toSeq" bigint, "firstPrevHash" text, "lastHash" text)`,
    parameters: [JSON.stringify(runs)],
  };
};

const rememberFlaws = (changes: readonly ChainChange[], numberOf: NumberOf): Statement | null => {
  const flaws = changes.flatMap((change) =>
    change.flaws.map((flaw) => ({ chainNo: numberOf(change.source), ...flaw })),
  );
  if (flaws.length === 0) return null;
  return {
    sql: `
      insert into chain_flaw (chain_no, seq, kind)
      select "chainNo", seq, kind from json_to_recordset($1) as flaw ("chainNo" int, seq bigint, kind text)
      on conflict do nothing`,
    parameters: [JSON.stringify(flaws)],
  };
};
