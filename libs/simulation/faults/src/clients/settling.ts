import type { Discrepancy } from '@huihuan/custody-domain';
import { allowedResolutions, needsItem } from '@huihuan/custody-domain';
import type { Resolution } from '@huihuan/contracts-events';
import { changeDiscrepancy } from '../books/change-discrepancy.ts';
import { command, type Request } from './request.ts';
import { act, type Act, type TierPeople } from './tier-people.ts';

type Open = Extract<Discrepancy, { state: 'open' }>;

/** Both sides of a difference: one proposes, the other agrees, now and then both propose at once. */
export const settling = (people: TierPeople): readonly Act[] => {
  const open = people.lists.differences.size;
  return [act(1 + Math.min(4, open / 20), open > 0, () => propose(people)), act(3, open > 0, () => agree(people))];
};

const drawOpen = ({ lists, books, world }: TierPeople): Open | null => {
  const id = lists.differences.draw(world.chances.acts);
  const found = id === undefined ? undefined : books.discrepancies.get(id);
  return found?.state === 'open' ? found : null;
};

/** The side that keeps its books here; where both do, either. */
const sideHere = ({ books, world }: TierPeople, { fromSiteId, toSiteId }: Open): string => {
  const ours = [fromSiteId, toSiteId].filter((siteId) => books.sites.get(siteId)?.facts.kind === books.policy.siteKind);
  return world.chances.acts.oneOf(ours.length === 0 ? [fromSiteId] : ours);
};

const namedBy = (
  { lists, world }: TierPeople,
  difference: Open,
  side: string,
  resolution: Resolution,
): string | null => {
  if (!needsItem(difference.kind, resolution) || side !== difference.fromSiteId) return null;
  return lists.free.get(side)?.draw(world.chances.acts) ?? null;
};

const propose = (people: TierPeople): Request | null => {
  const difference = drawOpen(people);
  if (difference === null) return null;
  const { acts } = people.world.chances;
  const bySiteId = sideHere(people, difference);
  const resolution = acts.oneOf(Object.keys(allowedResolutions[difference.kind]) as Resolution[]);
  const { discrepancyId } = difference;
  const id = people.world.newId();
  const itemId = namedBy(people, difference, bySiteId, resolution);
  const said = {
    kind: 'propose',
    proposalId: id,
    bySiteId,
    resolution,
    reason: '复核监控',
    itemId,
    staffId: null,
  } as const;
  return command(people.service, 'propose', { id, content: { discrepancyId, said } }, (cause) =>
    changeDiscrepancy(people.books, discrepancyId, said, cause),
  );
};

const agree = (people: TierPeople): Request | null => {
  const difference = drawOpen(people);
  if (difference?.proposal == null) return null;
  const { discrepancyId, proposal } = difference;
  const other = proposal.side === 'sender' ? difference.toSiteId : difference.fromSiteId;
  const isHere = people.books.sites.get(other)?.facts.kind === people.books.policy.siteKind;
  if (!isHere && people.world.chances.acts.happens(0.9)) return null;
  const itemId = namedBy(people, difference, other, proposal.resolution);
  const { proposalId } = proposal;
  const said = { kind: 'agree', proposalId, bySiteId: other, itemId, staffId: null } as const;
  const id = people.world.newId();
  return command(people.service, 'agree', { id, content: { discrepancyId, said } }, (cause) =>
    changeDiscrepancy(people.books, discrepancyId, said, cause),
  );
};
