import { fact, siteSource, type ItemFacts } from '@huihuan/contracts-events';
import { Story } from './story.support.spec.ts';

export interface WholeStory {
  readonly story: Story;
  /** Went through all tiers and became the copper. */
  readonly fridge: ItemFacts;
  readonly copper: ItemFacts;
  readonly jobId: string;
  readonly shipmentId: string;
}

/** Everything that can happen to goods, once. */
export const tellWholeStory = (minutesApart = 1): WholeStory => {
  const story = new Story(minutesApart);
  const { point, otherPoint, station, centre, smelter } = story.sites;
  story.registry();
  const [fridge, second, missing, rejected, heavy, found, closed] = Array.from({ length: 7 }, (_, index) =>
    story.collect(point, story.item({ identifiers: [{ kind: 'serial', value: `SN-${1000 + index}` }] })),
  ) as [ItemFacts, ItemFacts, ItemFacts, ItemFacts, ItemFacts, ItemFacts, ItemFacts];
  for (let index = 0; index < 20; index += 1) story.collect(otherPoint, story.item({ grams: 1000 + index }));
  const corrected = story.correct(point, fridge, 51_000);

  const first = story.dispatch(point, station, [corrected, second, missing, rejected, heavy]);
  const way = [point, station] as const;
  const [a, b, c, d, e] = story.receive(way, first, ['accepted', 'accepted', 'missing', 'rejected']);
  story.settle(way, first.shipmentId, required(c), { kind: 'missing', place: 'closed' });
  const returned = story.settle(way, first.shipmentId, required(d), { kind: 'rejected', place: 'sender' });
  story.settle(way, first.shipmentId, required(e), { kind: 'weight', place: 'unchanged', correctionGrams: -700 });
  story.settle(way, first.shipmentId, found, { kind: 'unexpected', place: 'receiver' });
  story.close(point, [closed, returned], null, null);

  const members = [required(a), required(b)];
  const itemIds = members.map((item) => item.itemId);
  const containerId = story.log.id();
  const packed = { siteId: station, containerId, kind: 'pallet' as const, code: 'P-01', itemIds };
  story.log.tell(siteSource(station), fact('cn.huihuan.items.consolidated.v1', packed));
  const onward = story.dispatch(station, centre, members);
  const arrived = story.receive([station, centre], onward);
  story.log.tell(siteSource(centre), fact('cn.huihuan.items.released.v1', { siteId: centre, containerId, itemIds }));
  for (const [index, { itemId, classCode }] of arrived.entries()) {
    const grade = {
      outcome: index === 0 ? ('dismantle' as const) : ('reuse' as const),
      reason: '目测',
      measurements: {},
    };
    story.log.tell(
      siteSource(centre),
      fact('cn.huihuan.item.graded.v1', { siteId: centre, itemId, classCode, ...grade, staffId: null }),
    );
  }
  const copper = story.item({ tracking: 'lot', family: 'bulk', classCode: 'bulk.copper', grams: 1400 });
  const steel = story.item({ tracking: 'lot', family: 'bulk', classCode: 'bulk.steel', grams: 38_600 });
  const jobId = story.dismantle(centre, arrived, [copper, steel]);
  const sold = story.dispatch(centre, smelter, [copper]);
  story.close(centre, sold.items, sold.shipmentId, smelter);
  story.dispatch(otherPoint, station, [story.collect(otherPoint, story.item())]);
  return { story, fridge, copper, jobId, shipmentId: first.shipmentId };
};

const required = (item: ItemFacts | undefined): ItemFacts => {
  if (item === undefined) throw new Error('the story lost an item');
  return item;
};
