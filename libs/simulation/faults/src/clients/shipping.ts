import { changeOutgoing } from '../books/change-outgoing.ts';
import type { OutgoingCommand } from '@huihuan/custody-domain';
import type { Json } from '@huihuan/kernel-domain';
import { command, type Request } from './request.ts';
import { act, type Act, type TierPeople } from './tier-people.ts';

const linesAtMost = 24;

const outgoing = (people: TierPeople, name: string, shipmentId: string, asked: OutgoingCommand): Request =>
  command(
    people.service,
    name,
    { id: people.world.newId(), content: { shipmentId, asked } as unknown as Json },
    (cause) => changeOutgoing(people.books, shipmentId, asked, cause),
  );

/** What a sender does with shipments, from the empty list to the gate. */
export const shipping = (people: TierPeople): readonly Act[] => {
  const { drafts, loaded, sealed } = people.lists;
  const fewDrafts = drafts.size < people.lists.sites.size * 3;
  return [
    act(4, fewDrafts, () => openShipment(people)),
    act(7, drafts.size > 0, () => addLines(people)),
    act(0.5, loaded.size > 0, () => removeLines(people)),
    act(6, loaded.size > 0, () => onOne(people, 'seal', { kind: 'seal' })),
    act(0.1, drafts.size > 0, () => onOne(people, 'seal an empty list', { kind: 'seal' }, drafts)),
    act(0.3, sealed.size > 0, () => onOne(people, 'unseal', { kind: 'unseal', reason: '清单有误' })),
    act(0.2, drafts.size > 0, () => onOne(people, 'cancel', { kind: 'cancel', reason: '车辆故障' }, drafts)),
    act(8, sealed.size > 0, () => onOne(people, 'dispatch', { kind: 'dispatch', dispatchedAt: null })),
  ];
};

const openShipment = (people: TierPeople): Request | null => {
  const { world, lists, truckIds } = people;
  const { acts } = world.chances;
  const fromSiteId = lists.sites.draw(acts);
  const destinations = people.destinations();
  if (fromSiteId === undefined || destinations.length === 0) return null;
  const shipmentId = world.newId();
  const truckId = acts.happens(0.3) ? null : acts.oneOf(truckIds);
  const parties = { shipmentId, fromSiteId, toSiteId: acts.oneOf(destinations) };
  return outgoing(people, 'open', shipmentId, { kind: 'open', ...parties, truckId, driverId: null, expectedAt: null });
};

const addLines = (people: TierPeople): Request | null => {
  const { world, lists, books } = people;
  const { acts } = world.chances;
  const shipmentId = lists.drafts.draw(acts);
  const shipment = shipmentId === undefined ? undefined : books.outgoing.get(shipmentId);
  if (shipment === undefined || shipmentId === undefined) return null;
  const stock = lists.free.get(shipment.fromSiteId);
  const addItems = (stock?.drawSome(acts, acts.between(1, linesAtMost)) ?? []).filter((itemId) =>
    mayGo(people, itemId),
  );
  const container = acts.happens(0.3) ? lists.containers.draw(acts) : undefined;
  const addContainers = container === undefined ? [] : [container];
  if (addItems.length + addContainers.length === 0) return null;
  const change = { addItems, addContainers, removeItems: [], removeContainers: [] };
  return outgoing(people, 'add lines', shipmentId, { kind: 'change-lines', ...change });
};

/** A sorting centre keeps what it will take apart. */
const mayGo = ({ books, lists }: TierPeople, itemId: string): boolean => {
  if (books.policy.tier !== 'sorting') return true;
  const [holding] = books.holdings.get(itemId) ?? [];
  return (
    holding !== undefined && lists.ungraded.get(holding.siteId)?.has(itemId) !== true && holding.grade !== 'dismantle'
  );
};

const removeLines = (people: TierPeople): Request | null => {
  const { world, lists, books } = people;
  const shipmentId = lists.drafts.draw(world.chances.acts);
  const shipment = shipmentId === undefined ? undefined : books.outgoing.get(shipmentId);
  if (shipment === undefined || shipmentId === undefined || shipment.lines.length === 0) return null;
  const line = world.chances.acts.oneOf(shipment.lines);
  const removeItems = line.containerId === null ? [line.item.itemId] : [];
  const removeContainers = line.containerId === null ? [] : [line.containerId];
  const change = { addItems: [], addContainers: [], removeItems, removeContainers };
  return outgoing(people, 'remove lines', shipmentId, { kind: 'change-lines', ...change });
};

const onOne = (
  people: TierPeople,
  name: string,
  asked: OutgoingCommand,
  list = asked.kind === 'seal' ? people.lists.loaded : people.lists.sealed,
): Request | null => {
  const shipmentId = list.draw(people.world.chances.acts);
  return shipmentId === undefined ? null : outgoing(people, name, shipmentId, asked);
};

/** A downstream enterprise keeps no books here: the sender says that its shipment arrived. */
export const delivery = (people: TierPeople): Act =>
  act(4, people.lists.onTheRoad.size > 0, () => {
    const shipmentId = people.lists.onTheRoad.draw(people.world.chances.acts);
    if (shipmentId === undefined) return null;
    const asked = { kind: 'deliver', outcome: 'recycled', documentReference: null, reason: '已送达' } as const;
    return outgoing(people, 'deliver', shipmentId, asked);
  });
