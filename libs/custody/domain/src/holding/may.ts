import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Holding } from './holding.ts';
import { itemBlocked, itemElsewhere, itemNotReady, itemUnknown } from './holding-problems.ts';
import type { HoldingState } from './holding-state.ts';

/** Whether a site may do something with an item: it must be there, ready for it, and not blocked. */
export type HoldingGuard = (holding: Holding, siteId: string) => Result<Holding>;

const readyIn =
  (...states: readonly HoldingState[]): HoldingGuard =>
  (holding, siteId) => {
    if (holding.siteId !== siteId) return refuse(itemElsewhere(holding, siteId));
    if (!states.includes(holding.state)) return refuse(itemNotReady(holding));
    if (holding.blockedBy.length > 0) return refuse(itemBlocked(holding));
    return accept(holding);
  };

export const mayReserve = readyIn('in-stock');
export const mayPack = readyIn('in-stock');
export const mayProcess = readyIn('in-stock');
export const mayClose = readyIn('in-stock');
/** Not while it is on a list: both sides sign the weight that stands there. */
export const mayCorrect = readyIn('in-stock', 'packed');
export const mayGrade = readyIn('in-stock', 'packed');
/** Still fit to leave with the shipment that reserved it: it may have been blocked since. */
export const mayDispatch = readyIn('reserved');

/** Known better, or a step done to it: as long as the site has it, whatever blocks it, and after it was taken apart there. */
export const mayDescribe: HoldingGuard = (holding, siteId) => {
  if (holding.siteId !== siteId) return refuse(itemElsewhere(holding, siteId));
  return described.includes(holding.state) ? accept(holding) : refuse(itemNotReady(holding));
};

const described: readonly HoldingState[] = ['in-stock', 'packed', 'reserved', 'in-process', 'consumed', 'closed'];

/** Taken apart by the job that has it on the line, and by no other. */
export const mayConsume =
  (jobId: string): HoldingGuard =>
  (holding, siteId) => {
    const ready = readyIn('in-process')(holding, siteId);
    return ready.ok && holding.jobId !== jobId ? refuse(itemNotReady(holding)) : ready;
  };

/** Members of a container go onto a list together, never alone. */
export const mayReserveInContainer =
  (containerId: string): HoldingGuard =>
  (holding, siteId) => {
    const ready = readyIn('packed')(holding, siteId);
    return ready.ok && holding.containerId !== containerId ? refuse(itemNotReady(holding)) : ready;
  };

/** The sender may name an item of its stock as the unexpected goods; one that this very difference holds already as well. */
export const mayNameAsUnexpected =
  (blockedBy: string): HoldingGuard =>
  (holding, siteId) =>
    mayReserve({ ...holding, blockedBy: holding.blockedBy.filter((by) => by !== blockedBy) }, siteId);

/** Finds an item in the books and asks a guard; a stranger is refused with `item.unknown`. */
export const guarded =
  (find: (itemId: string) => Holding | undefined, guard: HoldingGuard, siteId: string) =>
  (itemId: string): Result<Holding> => {
    const holding = find(itemId);
    return holding === undefined ? refuse(itemUnknown(itemId)) : guard(holding, siteId);
  };
