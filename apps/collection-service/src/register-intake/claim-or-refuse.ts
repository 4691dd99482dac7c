import { claimIdentifiers, knownSites, type Claimed } from '@huihuan/custody-service';
import { identifierActiveElsewhere, type Intake } from '@huihuan/intake-domain';
import { refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { Overtaken, type Tx } from '@huihuan/platform-persistence';
import type { AskedRow } from './earlier-answers.ts';

export interface Decided {
  readonly asked: AskedRow;
  readonly result: Result<Intake>;
}

/** By index, rows of a batch that lost an identifier to another item while others of the batch were refused for them. */
export type LostRows = Map<number, { readonly ok: false; readonly problem: Problem }>;

/**
 * Claims the identifiers of what was decided; an item that carries one of another is refused with the place of that one.
 * @param lost learns of the rows that stood in the way of others without a right to it
 * @throws Overtaken where it must be decided again
 */
export const claimOrRefuse = async (
  tx: Tx,
  siteId: string,
  decided: readonly Decided[],
  lost: LostRows,
): Promise<readonly Decided[]> => {
  const claims = decided.flatMap(({ result }) =>
    result.ok ? [{ item: result.value.fact.data.item, place: { kind: 'site', id: siteId } as const }] : [],
  );
  const taken = await claimIdentifiers(tx, claims);
  if (taken.size === 0) return decided;
  const site = await knownSites(
    tx,
    [...taken.values()].flat().map(({ place }) => (place.kind === 'site' ? place.id : null)),
  );
  const claimed = decided.map((each): Decided => {
    if (!each.result.ok) return each;
    const { item } = each.result.value.fact.data;
    const clash = taken.get(item.itemId)?.[0];
    if (clash === undefined) return each;
    if (clash.itemId === item.itemId) throw new Overtaken(`the hand-in ${item.itemId} at another site`);
    const index = item.identifiers.findIndex(({ kind, value }) => kind === clash.kind && value === clash.value);
    const name =
      clash.place.kind === 'site' ? (site(clash.place.id)?.name ?? clash.place.id) : `运单 ${clash.place.id}`;
    return { ...each, result: refuse(activeElsewhere(clash, name, `/identifiers/${index}/value`)) };
  });
  learnWhoWasInTheWay(claimed, taken, lost);
  return claimed;
};

/** A row was refused because an earlier one carries its number; but that one is refused as well, so it has no right to it. */
const learnWhoWasInTheWay = (
  claimed: readonly Decided[],
  taken: ReadonlyMap<string, readonly Claimed[]>,
  lost: LostRows,
): void => {
  const inTheWay = new Set(claimed.map(({ result }) => (result.ok ? undefined : result.problem.details?.['itemId'])));
  const found = claimed.filter(({ asked: { id } }) => id !== null && taken.has(id) && inTheWay.has(id));
  if (found.length === 0) return;
  for (const { asked, result } of found) if (!result.ok) lost.set(asked.index, result);
  throw new Overtaken('rows of the batch that have no right to their identifiers');
};

const activeElsewhere = (clash: Claimed, placeName: string, path: string): Problem => {
  const { kind, itemId, place } = clash;
  const problem = identifierActiveElsewhere(kind, { itemId, siteId: place.id, siteName: placeName });
  return { ...problem, path, details: { kind, itemId, place: { ...place, name: placeName } } };
};
