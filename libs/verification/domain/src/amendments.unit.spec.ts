import { describe, expect, it } from '@jest/globals';
import type { EventData, ItemFacts } from '@huihuan/contracts-events';
import { audit, evidenceOf, kindsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

type Amended = EventData<'cn.huihuan.item.amended.v1'>;

const vin = (value: string): ItemFacts['identifiers'] => [{ kind: 'vin', value }];
const [wrong, right] = ['LSVAA4185PA000777', 'LSVAA4180PA000778'];

interface Way {
  /** Who proposed it, and whether the other side said yes where that takes a word of its own. */
  readonly by: 'holder' | 'sender';
  readonly isAnswered?: boolean;
  readonly more?: Partial<Amended>;
  /** An amendment of what nobody else had is said without the other side. */
  readonly isAlone?: boolean;
}

/** A car that the station got from the point, or that the point still has, and what is amended of it. @returns what is found */
const amended = ({ by, isAnswered = true, more = {}, isAlone = false }: Way, hasMoved = true): readonly string[] => {
  const { network } = madeUpDay();
  const { collect, dispatch, receive, logs, clock, tables } = network;
  const [point, station] = [siteOf(network.sites, 'pointA'), siteOf(network.sites, 'station')];
  const car = collect(point, { classCode: 'vehicle.car', grams: 1_200_000, identifiers: vin(wrong) });
  const holder = hasMoved ? station : point;
  const before = hasMoved ? receive(dispatch(point, station, [car]), []).accepted[0]! : car;
  const service = hasMoved ? 'transfer' : 'collection';
  const [from, to] = by === 'holder' ? [station, point] : [point, station];
  const correctionId = clock.id();
  const corrects = (JSON.parse(logs.logs[service].at(-1)?.record ?? '{}') as { id: string }).id;
  const said = (
    JSON.parse(logs.logs.collection.find(({ record }) => record.includes(car.itemId))!.record) as { id: string }
  ).id;
  const parties = { correctionId, itemId: car.itemId, bySiteId: from.siteId, withSiteId: to.siteId };
  const cited = by === 'holder' ? corrects : said;
  if (!isAlone) {
    logs.say(from.service!, from.siteId, {
      type: 'cn.huihuan.correction.proposed.v1',
      data: {
        ...{ ...parties, holderSiteId: holder.siteId, corrects: cited, before: { identifiers: vin(wrong) } },
        ...{ after: { identifiers: vin(right) }, reason: '看错', staffId: null },
      },
    });
    if (by === 'holder' && isAnswered)
      logs.say('collection', point.siteId, {
        type: 'cn.huihuan.correction.agreed.v1',
        data: { ...parties, bySiteId: point.siteId, withSiteId: station.siteId, staffId: null },
      });
  }
  const { family, classCode, grams, identifiers } = before;
  const item = { ...before, identifiers: vin(right), custodySeq: before.custodySeq + 1, ...more.item };
  const named = isAlone ? { correctionId: null, proposedBy: null, agreedBy: null } : undefined;
  logs.say(service, holder.siteId, {
    type: 'cn.huihuan.item.amended.v1',
    data: {
      ...{ siteId: holder.siteId, before: { family, classCode, grams, identifiers }, place: 'stock', jobId: null },
      ...{ corrects: cited, correctionId, proposedBy: from.siteId, agreedBy: to.siteId, reason: '看错', staffId: null },
      ...{ ...named, ...more, item },
    },
  });
  tables.place(service, holder.siteId, item);
  return kindsOf(audit(evidenceOf(network)));
};

describe('amendments of goods', () => {
  it('are right where both sides said so, whoever proposed it, and alone where nobody else had them', () => {
    expect(amended({ by: 'holder' })).toEqual([]);
    expect(amended({ by: 'sender' })).toEqual([]);
    expect(amended({ by: 'holder', isAlone: true }, false)).toEqual([]);
  });

  it('are found without the word of the other side', () => {
    expect(amended({ by: 'holder', isAnswered: false })).toContain('5 amendment.not-agreed');
    expect(amended({ by: 'holder', isAlone: true })).toContain('5 amendment.not-agreed');
  });

  it('are found where they change more than was agreed', () => {
    const item = { classCode: 'appliance.fridge' } as ItemFacts;
    expect(amended({ by: 'sender', more: { item } })).toContain('5 amendment.other-than-agreed');
  });

  it('are found where they name an event of other goods', () => {
    const corrects = '0190a5b2-0000-7000-8000-00000000dead';
    expect(amended({ by: 'sender', more: { corrects } })).toEqual(
      expect.arrayContaining(['5 amendment.other-than-agreed', '5 correction.of-nothing']),
    );
  });
});
