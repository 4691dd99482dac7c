import { describe, expect, it } from '@jest/globals';
import type { EventData, ItemFacts } from '@huihuan/contracts-events';
import { openBooks, openComparison, reportOf, takeEvent, type ClassTolerances, type ServiceName } from './index.ts';
import { audit, evidenceOf, kindsOf, type Turns } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';
import type { MadeUpSite } from './testing/made-up-sites.support.spec.ts';
import { change } from './testing/made-up-tables.support.spec.ts';

type Amended = EventData<'cn.huihuan.item.amended.v1'>;
type Changed = Partial<Pick<ItemFacts, 'grams' | 'classCode' | 'identifiers'>>;

const vin = (value: string): ItemFacts['identifiers'] => [{ kind: 'vin', value }];
const [wrong, right, other] = ['LSVAA4185PA000777', 'LSVAA4180PA000778', 'LSVAA4185PA000779'];
const services: readonly ServiceName[] = ['registry', 'collection', 'transfer', 'sorting', 'regulator'];

interface Words {
  readonly by: MadeUpSite;
  readonly before: ItemFacts;
  /** What is agreed and said. */
  readonly after: Changed;
  /** The site whose proposal the other agrees to by amending; null for one alone. */
  readonly proposedBy: MadeUpSite | null;
  /** What the event says that was not agreed. */
  readonly more?: { readonly before?: Changed; readonly item?: Changed };
  readonly place?: Amended['place'];
  readonly corrects: string;
}

/** A day, and a car that went from the point to the station there. */
const carAtStation = () => {
  const { network } = madeUpDay();
  const { collect, dispatch, receive, logs, clock, tables } = network;
  const site = (name: string): MadeUpSite => siteOf(network.sites, name);
  const [point, station] = [site('pointA'), site('station')];
  const last = (service: ServiceName): string =>
    (JSON.parse(logs.logs[service].at(-1)?.record ?? '{}') as { id: string }).id;
  const handed = collect(point, { classCode: 'vehicle.car', grams: 1_200_000, identifiers: vin(wrong) });
  const handIn = last('collection');
  const [car] = receive(dispatch(point, station, [handed]), []).accepted;
  if (car === undefined) throw new RangeError('no car');

  const amend = ({ by, before, after, proposedBy, more, place = 'stock', corrects }: Words): ItemFacts => {
    const correctionId = clock.id();
    const { itemId, family, classCode, grams, identifiers } = before;
    if (proposedBy !== null)
      logs.say(proposedBy.service ?? 'registry', proposedBy.siteId, {
        type: 'cn.huihuan.correction.proposed.v1',
        data: {
          ...{ correctionId, itemId, bySiteId: proposedBy.siteId, withSiteId: by.siteId, holderSiteId: by.siteId },
          ...{ corrects, before: {}, after, reason: '看错', staffId: null },
        },
      });
    const item = { ...before, ...after, ...more?.item, custodySeq: before.custodySeq + 1 };
    const said = { family, classCode, grams, identifiers, ...more?.before };
    const parties = { correctionId, proposedBy: proposedBy?.siteId ?? null, agreedBy: by.siteId };
    const alone = { correctionId: null, proposedBy: null, agreedBy: null };
    const { time } = logs.say(by.service ?? 'registry', by.siteId, {
      type: 'cn.huihuan.item.amended.v1',
      data: {
        ...{ siteId: by.siteId, item, before: said, place, jobId: null, corrects, reason: '看错', staffId: null },
        ...(proposedBy === null ? alone : parties),
      },
    });
    if (place !== 'stock') {
      if (by.service !== null && tables.holdings[by.service].has(itemId))
        change(tables.holdings[by.service], itemId, { item });
      change(tables.items, itemId, { item });
      return item;
    }
    if (by.service !== null) tables.place(by.service, by.siteId, item);
    const isOther = item.classCode !== classCode;
    if (isOther) {
      tables.flow(time, 'corrected', by.siteId, { classCode, items: -1, grams: -grams });
      tables.flow(time, 'corrected', by.siteId, { classCode: item.classCode, items: 1, grams: item.grams });
    } else if (item.grams !== grams)
      tables.flow(time, 'corrected', by.siteId, { classCode, items: 0, grams: item.grams - grams });
    return item;
  };
  const found = (turns?: Turns): readonly string[] => kindsOf(audit(evidenceOf(network), turns));
  return { network, site, point, station, car, handIn, amend, found };
};

describe('what an amendment says that was before', () => {
  it('is right where the facts below it say so, in whichever order the logs are read', () => {
    const { network, point, station, car, handIn, amend, found } = carAtStation();
    const parties = { by: station, proposedBy: point, corrects: handIn };
    const first = amend({ ...parties, before: car, after: { identifiers: vin(right), classCode: 'appliance.fridge' } });
    amend({ ...parties, before: first, after: { identifiers: vin(other), grams: 1_190_000 } });
    expect(found()).toEqual([]);
    const { logs } = network.logs;
    expect(found(services.toReversed().flatMap((service) => logs[service].map(() => service)))).toEqual([]);
  });

  it('is found where identifiers or a class stand in it that nobody had said', () => {
    const identifiers = vin(other);
    for (const more of [
      { before: { identifiers }, item: { identifiers } },
      { before: { classCode: 'appliance.fridge' }, item: { classCode: 'appliance.fridge' } },
    ]) {
      const { point, station, car, handIn, amend, found } = carAtStation();
      const after = { grams: 1_190_000 };
      amend({ by: station, before: car, after, proposedBy: point, corrects: handIn, more });
      expect(found()).toContain('5 amendment.other-before');
    }
  });

  it('may lack what a settled conflict took, and nothing else', () => {
    const kept = (identifiers: ItemFacts['identifiers']): readonly string[] => {
      const { network, point, station, car, handIn, amend, found } = carAtStation();
      const [identifier] = car.identifiers;
      if (identifier === undefined) throw new RangeError('no number');
      const itemIds = [car.itemId, network.clock.id()];
      const said = { conflictId: network.clock.id(), identifier, itemIds, genuineItemId: null, reason: '核对' };
      network.logs.say('regulator', null, { type: 'cn.huihuan.conflict.settled.v1', data: said });
      const after = { grams: 1_190_000 };
      const before = { ...car, identifiers };
      amend({ by: station, before, after, proposedBy: point, corrects: handIn });
      return found().filter((kind) => kind.startsWith('5 amendment'));
    };
    expect(kept([])).toEqual([]);
    expect(kept(vin(other))).toEqual(['5 amendment.other-before']);
  });
});

describe('the word of the other side', () => {
  it('counts only of a site that had the goods', () => {
    const { site, station, car, handIn, amend, found } = carAtStation();
    const proposedBy = site('centre');
    amend({ by: station, before: car, after: { identifiers: vin(right) }, proposedBy, corrects: handIn });
    expect(found()).toContain('5 amendment.not-agreed');
  });

  it('is answered, of goods that are gone, by the site that had them last', () => {
    const words = (isByHolder: boolean): readonly string[] => {
      const { network, point, station, car, handIn, amend, found } = carAtStation();
      network.close(station, car);
      const before = { ...car, custodySeq: car.custodySeq + 1 };
      const [by, proposedBy] = isByHolder ? [station, point] : [point, station];
      const of = { by, proposedBy, place: 'closed', corrects: handIn } as const;
      const once = amend({ ...of, before, after: { identifiers: vin(right) } });
      amend({ ...of, before: once, after: { identifiers: vin(other) } });
      return found();
    };
    expect(words(true)).toEqual([]);
    expect(words(false)).toContain('5 amendment.not-by-holder');
  });
});

describe('a receipt before an amendment of the class', () => {
  const strict: ClassTolerances = { handover: { ratio: 0, floorGrams: 100 }, balance: { ratio: 0, floorGrams: 100 } };
  const wide: ClassTolerances = { handover: { ratio: 0, floorGrams: 900 }, balance: { ratio: 0, floorGrams: 900 } };

  /** 400 g more than were sent, with no difference opened, of goods whose class is amended after. */
  const receivedAs = (isStrict: boolean): readonly string[] => {
    const { network, point, station, handIn, amend } = carAtStation();
    const [sentAs, amendedTo] = ['appliance.fridge', 'vehicle.car'];
    const sent = network.collect(point, { classCode: sentAs, grams: 50_000 });
    const [before] = network.receive(network.dispatch(point, station, [sent]), [
      { finding: 'accepted', grams: 50_400 },
    ]).accepted;
    if (before === undefined) throw new RangeError('nothing was received');
    amend({ by: station, before, after: { classCode: amendedTo }, proposedBy: point, corrects: handIn });
    const tolerances = [isStrict ? strict : wide, isStrict ? wide : strict] as const;
    const books = openBooks(
      new Map([
        [sentAs, tolerances[0]],
        [amendedTo, tolerances[1]],
      ]),
    );
    for (const service of services) for (const row of network.logs.logs[service]) takeEvent(books, service, row);
    openComparison(books);
    return reportOf(books)
      .rules.flatMap(({ violations }) => violations)
      .flatMap(({ code, itemId }) => (itemId === sent.itemId ? [code] : []));
  };

  it('is judged by the class that was sent, so that honest ones stay so and missing differences are found', () => {
    expect(receivedAs(false)).not.toContain('receipt.difference-unsaid');
    expect(receivedAs(true)).toContain('receipt.difference-unsaid');
  });
});
