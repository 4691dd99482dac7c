import type { Holding } from '@huihuan/custody-domain';
import { id } from '../testing/line.support.spec.ts';
import { allBooks, sites, type Books, type Network } from './network.support.spec.ts';

/** Numbers out of which a move picks sites, items and shipments; many picks are nonsense, and have to be refused. */
export interface Dice {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export type Move = (network: Network, dice: Dice) => void;

export const nobody = id(1);
export const pick = <Element>(from: readonly Element[], by: number): Element | undefined => from[by % from.length];
export const anyBooks = (network: Network, by: number): Books => pick(allBooks(network), by)!;
export const anySite = (by: number): string => pick(sites, by)?.siteId ?? nobody;
export const anyItem = (network: Network, by: number): string => pick([...network.ledger.custody.keys()], by) ?? nobody;
export const anyHolding = (books: Books, by: number): Holding | undefined => pick([...books.holdings.values()], by);
