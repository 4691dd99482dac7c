import { caughtUp, testId, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork } from './demo-network.support.spec.ts';
import { openDesk } from './desk.support.spec.ts';
import { fridge } from './goods.support.spec.ts';

/** Sites, people and goods that wrong requests refer to; filled in when the platform runs. */
export const here = { point: '', small: '', station: '', centre: '', smelter: '' };
export const people = { supervisor: '', attendant: '', strange: '' };
/** An item in stock, the event of another one, an empty draft, a shipment under way, a received one. */
export const known = { item: '', otherEvent: '', row: fridge(), draft: '', underWay: '', received: '' };

export const prepare = async (platform: PlatformProcess): Promise<void> => {
  const desk = openDesk(() => platform.url);
  const network = await readDemoNetwork(platform.url);
  here.point = network.sites('collection-point', 'vehicle')[0]!.siteId;
  here.small = network
    .sites('collection-point', 'appliance')
    .find(({ acceptsFamilies }) => !acceptsFamilies.includes('vehicle'))!.siteId;
  here.station = network.sites('transfer-station', 'vehicle')[0]!.siteId;
  here.centre = network.sites('sorting-centre', 'vehicle')[0]!.siteId;
  here.smelter = network.sites('downstream', 'bulk')[0]!.siteId;
  people.supervisor = network.person('supervisor', here.point);
  people.attendant = network.person('attendant', here.point);
  people.strange = network.person('supervisor', here.station);
  known.item = await desk.intake(here.point, known.row);
  const [left, arrived] = await desk.intakes(here.point, [fridge(), fridge()]);
  const other = { siteId: here.point, ...fridge() };
  known.otherEvent = (await desk.post<{ eventId: string }>('/api/collection/intakes', other)).eventId;
  known.draft = testId();
  await desk.post('/api/collection/shipments', { id: known.draft, fromSiteId: here.point, toSiteId: here.station });
  const way = [here.point, here.station] as const;
  known.underWay = await desk.send(['collection', 'transfer'], way, [left!]);
  known.received = await desk.send(['collection', 'transfer'], way, [arrived!]);
  await desk.receive('transfer', known.received);
  await caughtUp(platform.url);
};

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly path?: string;
}

/** A request that is wrong: what is wrong with it, what is sent, and how it is refused. */
export type WrongRequest = [name: string, request: () => { path: string; body: unknown }, expected: Refusal];

export const intake = (row: () => Record<string, unknown>) => () => ({
  path: '/api/collection/intakes',
  body: { siteId: here.point, ...row() },
});
