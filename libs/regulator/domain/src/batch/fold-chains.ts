import { extendChain } from '../chains/extend-chain.ts';
import type { ChainFlaw, ChainLink, ChainState } from '../chains/chain-state.ts';

export interface ChainChange {
  readonly source: string;
  readonly before: ChainState;
  readonly after: ChainState;
  readonly flaws: readonly ChainFlaw[];
  readonly events: number;
}

/** An event as its chain sees it. */
export interface ArrivedLink extends ChainLink {
  readonly source: string;
  /** Its record is not what its digest was made of. */
  readonly forged: boolean;
}

export const foldChains = (
  links: readonly ArrivedLink[],
  known: ReadonlyMap<string, ChainState>,
): readonly ChainChange[] => {
  const bySource = new Map<string, ArrivedLink[]>();
  for (const link of links) {
    const group = bySource.get(link.source);
    if (group === undefined) bySource.set(link.source, [link]);
    else group.push(link);
  }
  return [...bySource].map(([source, arrived]) => {
    const before = known.get(source);
    if (before === undefined) throw new Error(`no chain of ${source} was given`);
    const { chain: after, flaws } = extendChain(before, arrived);
    const forged = arrived.filter((link) => link.forged).map(({ seq }): ChainFlaw => ({ seq, kind: 'forged' }));
    return { source, before, after, flaws: [...flaws, ...forged], events: arrived.length };
  });
};
