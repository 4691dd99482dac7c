import { fact, serviceSource, type Fact, type ItemFacts, type SiteFacts } from '@huihuan/contracts-events';
import { accept } from '@huihuan/kernel-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { changeContainer } from '../containers/change-container.ts';
import { changeItems } from './item-acts.support.spec.ts';
import { dayActs } from './day-acts.support.spec.ts';
import type { Act } from './virtual-network.support.spec.ts';

/**
 * A day on which everything happens between three tiers: differences of each kind settled each way, a pallet, a way back,
 * a conflict about a number, a correction, goods that end at each tier.
 */
export const longDay = (): readonly Act[] => {
  const day = dayActs();
  const { id, acts, collect, send, receive, propose, agree } = day;
  const site = (code: string, kind: SiteFacts['kind']): SiteFacts => ({
    ...{ siteId: id(), code, name: code, nameEn: '', kind, form: null, areaCode: '410122', lon: 114, lat: 34.7 },
    ...{ coordinateSystem: 'WGS84', approximate: true, capacityGrams: 1_000_000, areaSquareMetres: 100 },
    ...{ acceptsFamilies: [], licences: [], active: true },
  });
  const sites = [
    site('P-1', 'collection-point'),
    site('P-2', 'collection-point'),
    site('T-1', 'transfer-station'),
    site('T-2', 'transfer-station'),
    site('S-1', 'sorting-centre'),
  ];
  const [point, other, station, second, centre] = sites.map(({ siteId }) => siteId) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const always = () => Promise.resolve(accept(null));
  day.say('the registry', serviceSource('registry'), registryFacts(sites, id), always);

  const fridge = (serial = `SN-${id()}`): ItemFacts => ({
    ...{ itemId: id(), tracking: 'item', family: 'appliance', classCode: 'appliance.refrigerator', grams: 50_000 },
    ...{ identifiers: [{ kind: 'serial', value: serial }], custodySeq: 1 },
  });
  const [a, b, c, d, e, f, g, h, i, j] = Array.from({ length: 10 }, () => fridge()) as [
    ...[ItemFacts, ItemFacts, ItemFacts, ItemFacts, ItemFacts],
    ...[ItemFacts, ItemFacts, ItemFacts, ItemFacts, ItemFacts],
  ];
  // The regulator is told of two fridges with one number: h carries its own and that of i.
  const twice = { kind: 'serial', value: i.identifiers[0]?.value ?? '' } as const;
  const impostor = { ...h, identifiers: [...h.identifiers, twice] };
  collect(point, [a, b, c, d, e, f, g, i]);
  day.state('collection', other, [collectedAt(other, impostor), collectedAt(other, j)], [h, j]);
  const conflict = { conflictId: id(), identifier: twice, itemIds: [h.itemId, i.itemId].sort() };
  const settled = { ...conflict, genuineItemId: i.itemId, reason: '核对实物' };
  day.say(
    'the regulator',
    serviceSource('regulator'),
    [fact('cn.huihuan.conflict.opened.v1', conflict), fact('cn.huihuan.conflict.settled.v1', settled)],
    async ({ books }) =>
      (await rowsOf(books.collection.database, 'select 1 from holding where item_id = $1', [h.itemId])).length > 0
        ? accept(null)
        : day.notYet('the goods are not there'),
  );

  const ship = send(
    'collection',
    [point, station],
    [a, b, c, d, e, i].map(({ itemId }) => itemId),
  );
  receive(
    'transfer',
    ship,
    [
      { itemId: b.itemId, finding: 'missing' },
      { itemId: c.itemId, finding: 'missing' },
      { itemId: d.itemId, finding: 'rejected' },
      { itemId: e.itemId, finding: 'accepted', measuredGrams: 70_000 },
    ],
    true,
  );
  const about = (kind: string, item?: ItemFacts) => ({
    shipmentId: ship,
    kind,
    ...(item === undefined ? {} : { itemId: item.itemId }),
  });
  const lost = propose('transfer', about('missing', b), { bySiteId: station, resolution: 'lost' });
  const back = propose('transfer', about('rejected', d), { bySiteId: station, resolution: 'returned' });
  const weight = propose('transfer', about('weight', e), { bySiteId: station, resolution: 'sender-weight' });
  agree('collection', about('missing', b), point, lost);
  agree('collection', about('rejected', d), point, back);
  agree('collection', about('weight', e), point, weight);
  const stayed = propose('collection', about('missing', c), { bySiteId: point, resolution: 'returned' });
  propose('collection', about('unexpected'), { bySiteId: point, resolution: 'accepted', itemId: g.itemId });
  const named = propose('collection', about('unexpected'), {
    bySiteId: point,
    resolution: 'accepted',
    itemId: f.itemId,
  });
  agree('transfer', about('missing', c), station, stayed);
  agree('transfer', about('unexpected'), station, named);

  const again = send(
    'collection',
    [point, station],
    [c, d, g].map(({ itemId }) => itemId),
  );
  receive('transfer', again, []);
  const straight = sendWhenSettled(day, [other, centre], h.itemId);
  changeItems(day, { point: other, close: j.itemId });

  const palletId = id();
  const packing = id();
  day.act('transfer', 'a pallet', ({ books }) =>
    changeContainer(books.transfer, {
      ...{ id: packing, correlationId: 'day' },
      command: {
        ...{ kind: 'consolidate', containerId: palletId, siteId: station, containerKind: 'pallet', code: 'P-01' },
        itemIds: [a.itemId, c.itemId],
      },
    }),
  );
  const between = send(
    'transfer',
    [station, second],
    [e, f, i].map(({ itemId }) => itemId),
    [palletId],
  );
  receive('transfer', between, [{ itemId: f.itemId, finding: 'missing' }]);
  const inside = { shipmentId: between, kind: 'missing', itemId: f.itemId };
  const found = propose('transfer', inside, { bySiteId: station, resolution: 'accepted' });
  agree('transfer', inside, second, found);
  const onward = send(
    'transfer',
    [second, centre],
    [a, c, e, f, i].map(({ itemId }) => itemId),
  );
  receive('sorting', straight, []);
  receive('sorting', onward, [{ itemId: f.itemId, finding: 'rejected' }]);
  const refused = { shipmentId: onward, kind: 'rejected', itemId: f.itemId };
  const home = propose('transfer', refused, { bySiteId: second, resolution: 'returned' });
  agree('sorting', refused, centre, home);
  changeItems(day, { centre, dismantle: a, close: c.itemId });
  return acts;
};

const sendWhenSettled = (day: ReturnType<typeof dayActs>, way: readonly [string, string], itemId: string): string => {
  // On the list as it is after the settlement: what the list says must not depend on when it was written.
  day.act('collection', 'the settlement', async ({ books }) =>
    (await rowsOf(books.collection.database, 'select 1 from lost_identifier where item_id = $1', [itemId])).length > 0
      ? accept(null)
      : day.notYet('the conflict is not settled'),
  );
  return day.send('collection', way, [itemId]);
};

const collectedAt = (siteId: string, item: ItemFacts): Fact =>
  fact('cn.huihuan.item.collected.v1', {
    ...{ siteId, item, consignor: { kind: 'anonymous', pseudonym: null }, paidFen: 0, evidence: [] },
    ...{ occurredAt: '2026-03-02T09:00:00.000Z', attendantId: null, warnings: [], override: null },
  });

const registryFacts = (sites: readonly SiteFacts[], id: () => string): readonly Fact[] => {
  const tolerance = { ratio: 0.02, floorGrams: 200 };
  const [first] = sites;
  return [
    ...sites.map((data) => fact('cn.huihuan.site.registered.v1', data)),
    fact('cn.huihuan.catalogue.class-registered.v1', {
      ...{ classCode: 'appliance.refrigerator', family: 'appliance', tracking: 'item' },
      ...{ nameZh: '电冰箱', nameEn: 'refrigerator', validFrom: '2020-01-01', validTo: null, wasteCode: null },
      ...{ plausibleGrams: { min: 1000, typical: 50_000, max: 200_000 }, identifierKinds: ['serial'] },
      ...{
        toleranceHandover: tolerance,
        toleranceBalance: tolerance,
        requiredIdentifiers: [],
        expectedIdentifiers: [],
      },
    }),
    fact('cn.huihuan.staff.registered.v1', { staffId: id(), role: 'attendant', siteIds: [], active: true }),
    fact('cn.huihuan.truck.registered.v1', {
      ...{ truckId: id(), plate: '豫AD12345', capacityGrams: 5_000_000, homeSiteId: null, active: true },
    }),
    ...(first === undefined
      ? []
      : ['改名一次', '改名两次'].map((name) =>
          fact('cn.huihuan.site.changed.v1', { site: { ...first, name }, reason: '变更登记' }),
        )),
  ];
};
