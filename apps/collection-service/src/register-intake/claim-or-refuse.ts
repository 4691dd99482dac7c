import { claimIdentifiers, knownSites, type Claimed } from '@huihuan/custody-service';
import { identifierActiveElsewhere, type Intake } from '@huihuan/intake-domain';
import { refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import type { AskedRow } from './earlier-answers.ts';

export interface Decided {
  readonly asked: AskedRow;
  readonly result: Result<Intake>;
}

/** Claims the identifiers of what was decided; an item that carries one of another is refused with the place of that one. */
export const claimOrRefuse = async (
  tx: Tx,
  siteId: string,
  decided: readonly Decided[],
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
  return decided.map((each): Decided => {
    if (!each.result.ok) return each;
    const { item } = each.result.value.fact.data;
    const clash = taken.get(item.itemId)?.[0];
    if (clash === undefined) return each;
    const index = item.identifiers.findIndex(({ kind, value }) => kind === clash.kind && value === clash.value);
    const name =
      clash.place.kind === 'site' ? (site(clash.place.id)?.name ?? clash.place.id) : `运单 ${clash.place.id}`;
    return { ...each, result: refuse(activeElsewhere(clash, name, `/identifiers/${index}/value`)) };
  });
};

const activeElsewhere = (clash: Claimed, placeName: string, path: string): Problem => {
  const { kind, itemId, place } = clash;
  const problem = identifierActiveElsewhere(kind, { itemId, siteId: place.id, siteName: placeName });
  return { ...problem, path, details: { kind, itemId, place: { ...place, name: placeName } } };
};
