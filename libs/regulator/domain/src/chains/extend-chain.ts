import type { ChainFlaw, ChainLink, ChainRun, ChainState } from './chain-state.ts';

/**
 * Adds events to what has arrived of a chain, in any order: a late one closes its gap. Flaws are found where two neighbours
 * meet, whichever came first.
 */
export const extendChain = (
  chain: ChainState,
  links: readonly ChainLink[],
): { readonly chain: ChainState; readonly flaws: readonly ChainFlaw[] } => {
  const flaws: ChainFlaw[] = [];
  let head = chain.head;
  const runs: ChainRun[] = [];
  for (const run of inOrder(chain.runs, links)) {
    const last = runs.at(-1);
    const end = last === undefined ? head : { seq: last.toSeq, hash: last.lastHash };
    if (run.fromSeq <= end.seq) {
      flaws.push({ seq: run.fromSeq, kind: 'duplicate' });
      continue;
    }
    if (run.fromSeq > end.seq + 1) {
      runs.push(run);
      continue;
    }
    if (run.firstPrevHash !== end.hash) flaws.push({ seq: run.fromSeq, kind: 'broken-link' });
    if (last === undefined) head = { seq: run.toSeq, hash: run.lastHash };
    else runs[runs.length - 1] = { ...last, toSeq: run.toSeq, lastHash: run.lastHash };
  }
  return { chain: { head, runs }, flaws };
};

/** Known runs before new events of the same number: only what is new can be the duplicate, and it is one number long. */
const inOrder = (runs: readonly ChainRun[], links: readonly ChainLink[]): readonly ChainRun[] => {
  const arrived = links.map(({ seq, hash, prevHash }): ChainRun => ({
    fromSeq: seq,
    toSeq: seq,
    firstPrevHash: prevHash,
    lastHash: hash,
  }));
  return [...runs, ...arrived].sort((a, b) => a.fromSeq - b.fromSeq);
};
