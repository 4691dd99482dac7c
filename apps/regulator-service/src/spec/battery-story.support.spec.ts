import { fact, siteSource } from '@huihuan/contracts-events';
import type { Story } from './story.support.spec.ts';

/** Traction batteries that come to a centre and leave it, one by a settlement, one back to it; and their reports, some with a number. */
export const tellBatteries = (story: Story): void => {
  const { station, centre, smelter } = story.sites;
  const pack = { family: 'traction-battery', classCode: 'traction-battery.pack', grams: 60_000 } as const;
  const [one, missing, third] = [1, 2, 3].map(() => story.collect(station, story.item(pack)));
  if (one === undefined || missing === undefined || third === undefined) throw new Error('three batteries');
  const shipment = story.dispatch(station, centre, [one, missing, third]);
  const way = [station, centre] as const;
  const came = story.receive(way, shipment, ['accepted', 'missing', 'rejected']);
  const found = story.settle(way, shipment.shipmentId, came[1] ?? missing, { kind: 'missing', place: 'receiver' });
  story.settle(way, shipment.shipmentId, came[2] ?? third, { kind: 'rejected', place: 'sender' });
  const file = (itemIds: string[], filingId: string, receiptNumber: string | null, ofId?: string): void => {
    const named = itemIds.map((itemId) => ({ move: 'received' as const, itemId, ofId: ofId ?? '' }));
    const moves = ofId === undefined ? {} : { moves: named };
    const filing = { filingId, platform: 'traction-battery-traceability', itemIds, submittedOn: '2026-03-03' };
    const said = { siteId: centre, ...filing, ...moves, receiptNumber, staffId: null };
    story.log.tell(siteSource(centre), fact('cn.huihuan.filing.recorded.v1', said));
  };
  const filingId = story.log.id();
  file([one.itemId], filingId, null, shipment.shipmentId);
  file([one.itemId], filingId, 'SY-1', shipment.shipmentId);
  file([found.itemId], story.log.id(), 'SY-2');
  story.dispatch(centre, smelter, [came[0] ?? one]);
};
