import type { ItemFacts } from '@huihuan/contracts-events';
import { madeUpNetwork } from './made-up-network.support.spec.ts';
import type { MadeUpSite } from './made-up-sites.support.spec.ts';

export const siteOf = (sites: Readonly<Record<string, MadeUpSite>>, name: string): MadeUpSite => {
  const site = sites[name];
  if (site === undefined) throw new RangeError(name);
  return site;
};

/** One day in which everything happens once: differences of each kind, a correction, a job out of balance, a delivery. */
export const madeUpDay = () => {
  const network = madeUpNetwork();
  const { collect, correct, close, dispatch, receive, settle, start, cancel, dismantle, deliver } = network;
  const site = (name: string): MadeUpSite => siteOf(network.sites, name);
  const [point, station, centre, smelter] = [site('pointA'), site('station'), site('centre'), site('smelter')];
  const fridges = Array.from({ length: 6 }, (_, index) =>
    collect(point, {
      classCode: 'appliance.fridge',
      grams: 50_000 + index,
      identifiers: [{ kind: 'serial', value: `SN-${index}` }],
    }),
  );
  const car = collect(point, {
    classCode: 'vehicle.car',
    grams: 1_200_000,
    identifiers: [{ kind: 'vin', value: 'LSVAA4185PA000123' }],
  });
  const [first, ...others] = fridges;
  if (first === undefined) throw new RangeError('no fridge');
  const collected = JSON.parse(network.logs.logs.collection[0]?.record ?? '{}') as { id: string };
  const corrected = correct(point, first, 51_000, collected.id);
  close(site('pointA'), collect(point, { classCode: 'appliance.fridge', grams: 1 }));
  const waiting = collect(site('pointB'), { classCode: 'appliance.fridge', grams: 45_000 });
  const morning = dispatch(point, station, [corrected, ...others, car]);
  const { accepted, differences } = receive(morning, [
    { finding: 'accepted', grams: 51_100 },
    { finding: 'missing' },
    { finding: 'missing' },
    { finding: 'rejected' },
    { finding: 'accepted', grams: 40_000 },
    { finding: 'accepted', grams: 58_000 },
  ]);
  const settled = differences.map((difference, index): ItemFacts | null => {
    const resolution = (['lost', 'accepted', 'returned', 'sender-weight', null] as const)[index] ?? null;
    return resolution === null ? null : settle(difference, resolution);
  });
  const onward = dispatch(station, centre, [
    ...accepted,
    ...settled.filter((item, index) => item !== null && index === 1),
  ] as ItemFacts[]);
  const arrived = receive(onward, []).accepted;
  const manifest = { manifestId: network.clock.id(), shipmentId: onward.shipmentId, number: 'D-1', staffId: null };
  const waste = { wasteCode: '900-052-31', grams: 28_000 };
  network.logs.say('transfer', station.siteId, {
    type: 'cn.huihuan.manifest.recorded.v1',
    data: {
      ...{ ...manifest, ...waste, siteId: station.siteId, transporter: '危货运输公司' },
      ...{ openedOn: '2026-03-02', confirmWithin: 5 },
    },
  });
  network.logs.say('sorting', centre.siteId, {
    type: 'cn.huihuan.manifest.confirmed.v1',
    data: { ...manifest, ...waste, siteId: centre.siteId, confirmedOn: '2026-03-02' },
  });
  cancel(centre, start(centre, arrived), arrived);
  const outputs = dismantle(centre, arrived, 60_000);
  deliver(dispatch(centre, smelter, outputs.slice(0, 1)));
  dispatch(centre, smelter, outputs.slice(1));
  return { network, waiting, car, morning, onward, outputs, fridges };
};
export type MadeUpDay = ReturnType<typeof madeUpDay>;
