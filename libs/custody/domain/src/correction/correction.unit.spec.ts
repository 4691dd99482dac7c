import { describe, expect, it } from '@jest/globals';
import type { Fact } from '@huihuan/contracts-events';
import { accept } from '@huihuan/kernel-domain';
import { blockedByConflict, blockedByDiscrepancy, newHolding, type Holding } from '../holding/holding.ts';
import { custodyOfFact } from '../ledger/custody-of-fact.ts';
import { flowsOfFact } from '../ledger/flows-of-fact.ts';
import { centre, fridge, id, point, station } from '../testing/yard.support.spec.ts';
import type { RuleFinding } from '../rules/rule-finding.ts';
import type { JudgeItem } from './amendment.ts';
import { agreeToCorrection, declineCorrection, settleCorrection } from './answer-correction.ts';
import type { Correction, CorrectionFact } from './correction.ts';
import { evolveCorrection } from './evolve-correction.ts';
import { proposeCorrection, type ProposeContext, type ProposeCorrection } from './propose-correction.ts';

const item = fridge(1);
const right = [{ kind: 'serial' as const, value: 'SN-RIGHT' }];
const [correctionId, corrects] = [id(800), id(801)];
const judge: JudgeItem = (wanted) => accept({ item: wanted, findings: [] });
const staff = () => undefined;

const said: Fact = {
  type: 'cn.huihuan.item.corrected.v1',
  data: { siteId: station.siteId, corrects: id(1), item, beforeGrams: 1, reason: '复称', staffId: null },
};
const at = (siteId: string, more: Partial<Holding> = {}): Holding => ({ ...newHolding(siteId, item), ...more });

const propose = (more: Partial<ProposeCorrection> = {}, context: Partial<ProposeContext> = {}) =>
  proposeCorrection(
    {
      ...{ correctionId, itemId: item.itemId, siteId: station.siteId, corrects, wanted: { identifiers: right } },
      ...{ withSiteId: null, reason: '铭牌抄错', staffId: null, override: null, ...more },
    },
    {
      ...{ holding: at(station.siteId), words: { said, last: corrects }, hasMoved: true, otherSide: point.siteId },
      ...{ open: null, isTaken: false, personId: null, judge, staff, ...context },
    },
  );
const outcome = (result: ReturnType<typeof propose>): string =>
  result.ok ? result.value.fact.type.split('.')[3]! : result.problem.code;

/** A correction that the station, which has the item, proposed to the point; or the point to the station. */
const open = (by: 'holder' | 'other', more: Partial<Correction> = {}): Correction => {
  const [bySiteId, withSiteId] = by === 'holder' ? [station, point] : [point, station];
  return {
    ...{ correctionId, itemId: item.itemId, bySiteId: bySiteId.siteId, withSiteId: withSiteId.siteId, corrects },
    ...{ holderSiteId: station.siteId, before: { identifiers: item.identifiers }, after: { identifiers: right } },
    ...{ reason: '铭牌抄错', staffId: null, state: 'open', ending: null, judged: {}, ...more },
  };
};
const yesOf = (correction: Correction, siteId: string, holding: Holding | undefined = at(siteId)) => {
  const answered = agreeToCorrection(
    correction,
    { siteId, staffId: null, override: null },
    { holding, judge, staff, personId: null },
  );
  return answered.ok ? answered.value.fact : answered.problem.code;
};
const settled = (holding: Holding | undefined) => settleCorrection(open('holder'), point.siteId, { holding, judge });

describe('a correction is proposed', () => {
  it('to the other side once goods have moved, and said at once while nobody else ever had them', () => {
    expect(outcome(propose())).toBe('proposed');
    expect(outcome(propose({}, { hasMoved: false, otherSide: null }))).toBe('amended');
    expect(propose()).toMatchObject({
      value: {
        fact: { data: { withSiteId: point.siteId, holderSiteId: station.siteId, after: { identifiers: right } } },
      },
    });
    const gone = at(station.siteId, { state: 'handed-over' });
    expect(propose({}, { holding: gone, otherSide: centre.siteId })).toMatchObject({
      value: { fact: { data: { withSiteId: centre.siteId, holderSiteId: centre.siteId } } },
    });
  });

  it.each<[string, Partial<ProposeCorrection>, Partial<ProposeContext>]>([
    ['item.unknown', {}, { holding: undefined }],
    ['correction.on-the-way', {}, { holding: at(station.siteId, { state: 'in-transit' }) }],
    ['item.on-shipment', {}, { holding: at(station.siteId, { state: 'reserved' }) }],
    ['correction.weight-of-ended', { wanted: { grams: 1 } }, { holding: at(station.siteId, { state: 'consumed' }) }],
    ['item.in-process', { wanted: { grams: 1 } }, { holding: at(station.siteId, { state: 'in-process' }) }],
    [
      'correction.class-of-packed',
      { wanted: { classCode: 'appliance.tv' } },
      { holding: at(station.siteId, { state: 'packed', containerId: id(70) }) },
    ],
    ['correction.changes-nothing', { wanted: { grams: item.grams } }, {}],
    ['correction.of-nothing', {}, { words: { said: null, last: null } }],
    ['correction.outdated', {}, { words: { said, last: id(9) } }],
    ['correction.open-already', {}, { open: id(9) }],
    ['correction.other-side-unknown', {}, { holding: at(station.siteId, { state: 'handed-over' }), otherSide: null }],
    ['item.blocked', {}, { holding: at(station.siteId, { blockedBy: [blockedByDiscrepancy(id(7))] }) }],
  ])('or refused with %s', (code, more, context) => {
    expect(outcome(propose(more, context))).toBe(code);
  });

  it('where a conflict of identifiers holds the item, of these alone', () => {
    const holding = at(station.siteId, { blockedBy: [blockedByConflict(id(7))] });
    expect(outcome(propose({}, { holding }))).toBe('proposed');
    expect(outcome(propose({ wanted: { grams: 1 } }, { holding }))).toBe('item.blocked');
  });
});

describe('a proposed correction', () => {
  it('is amended by the yes of the holder, and by the books of the holder after the yes of the other', () => {
    expect(yesOf(open('other'), station.siteId)).toMatchObject({
      ...{ type: 'cn.huihuan.item.amended.v1' },
      data: {
        ...{ proposedBy: point.siteId, agreedBy: station.siteId, before: { identifiers: item.identifiers } },
        item: { identifiers: right, custodySeq: item.custodySeq + 1 },
      },
    });
    expect(yesOf(open('holder'), point.siteId)).toMatchObject({ type: 'cn.huihuan.correction.agreed.v1' });
    expect(settled(at(station.siteId))).toMatchObject({
      data: { agreedBy: point.siteId, item: { identifiers: right } },
    });
  });

  it('is outdated where the item left or changed, and says so', () => {
    const changed = at(station.siteId, { item: { ...item, identifiers: right } });
    for (const holding of [at(station.siteId, { state: 'in-transit' }), changed, undefined]) {
      expect(settled(holding)).toMatchObject({ data: { ending: 'outdated', bySiteId: station.siteId } });
      if (holding !== undefined) expect(yesOf(open('other'), station.siteId, holding)).toBe('correction.outdated');
    }
  });

  it('is outdated where rules stand against it by now and nobody answered for that, and keeps what they say', () => {
    const by = (effect: RuleFinding['effect'], code: string): RuleFinding => ({
      effect,
      problem: { code, kind: 'conflict', zh: '不行', en: 'no' },
    });
    const supervisor = { supervisorId: id(90), reason: '已复核' };
    const settle = (finding: RuleFinding, judged: Correction['judged'] = {}) =>
      settleCorrection(open('holder', { judged }), point.siteId, {
        holding: at(station.siteId),
        judge: (wanted) => accept({ item: wanted, findings: [finding] }),
      });
    const ended = { data: { ending: 'outdated', reason: '不行 · no' } };
    expect(settle(by('refuse', 'licence.missing'))).toMatchObject(ended);
    expect(settle(by('supervisor', 'storage.full'))).toMatchObject(ended);
    const other = { warnings: ['weight.implausible'], override: supervisor };
    expect(settle(by('supervisor', 'storage.full'), other)).toMatchObject(ended);
    expect(settle(by('refuse', 'storage.full'), { ...other, warnings: ['storage.full'] })).toMatchObject(ended);
    const answered = { warnings: ['storage.full'], override: supervisor };
    expect(settle(by('supervisor', 'storage.full'), answered)).toMatchObject({ data: { ...answered } });
    expect(settle(by('warn', 'storage.soon-full'))).toMatchObject({ data: { warnings: ['storage.soon-full'] } });
  });

  it('of the class waits until the goods are out of their container, whoever says yes', () => {
    const wanted = { before: { classCode: item.classCode }, after: { classCode: 'appliance.tv' } };
    const packed = at(station.siteId, { state: 'packed', containerId: id(70) });
    expect(yesOf(open('other', wanted), station.siteId, packed)).toBe('correction.class-of-packed');
    const settle = settleCorrection(open('holder', wanted), point.siteId, { holding: packed, judge });
    expect(settle).toMatchObject({ data: { ending: 'outdated' } });
    expect(outcome(propose({}, { holding: packed }))).toBe('proposed');
  });

  it('is answered by the other side alone, once', () => {
    expect(yesOf(open('holder'), station.siteId)).toBe('correction.own-proposal');
    expect(yesOf(open('holder'), centre.siteId)).toBe('correction.not-a-party');
    expect(yesOf(open('holder', { state: 'agreed' }), point.siteId)).toBe('correction.agreed-already');
    expect(yesOf(open('holder', { state: 'declined' }), point.siteId)).toBe('correction.ended');
    const no = (siteId: string) => declineCorrection(open('holder'), { siteId, reason: '核对无误', staffId: null });
    expect(no(point.siteId)).toMatchObject({ value: { data: { ending: 'declined' } } });
    expect(no(station.siteId)).toMatchObject({ value: { data: { ending: 'withdrawn' } } });
  });

  it('is kept with who proposed it, and not agreed to by the same person; nor is an id used twice', () => {
    const personId = id(900);
    expect(propose({}, { personId })).toMatchObject({ value: { fact: { data: { personId } } } });
    expect(outcome(propose({}, { isTaken: true }))).toBe('correction.id-taken');
    const by = (who: string | null) => {
      const said = { siteId: point.siteId, staffId: null, override: null };
      const context = { holding: at(point.siteId), judge, staff, personId: who };
      const answered = agreeToCorrection(open('holder', { personId }), said, context);
      return answered.ok ? answered.value.fact.type : answered.problem.code;
    };
    expect([personId, id(901), null].map(by)).toEqual([
      'correction.same-person',
      ...['cn.huihuan.correction.agreed.v1', 'cn.huihuan.correction.agreed.v1'],
    ]);
  });

  it('ends as the holder says, whatever crossed it, and however often that comes', () => {
    const amended = yesOf(open('other'), station.siteId) as CorrectionFact;
    const declined = declineCorrection(open('other'), { siteId: point.siteId, reason: '撤回', staffId: null });
    const words: readonly CorrectionFact[] = [...(declined.ok ? [declined.value] : []), amended];
    for (const order of [words, words.toReversed(), [...words, ...words]])
      expect(order.reduce<Correction | null>((book, fact) => evolveCorrection(book, fact), open('other'))?.state).toBe(
        'amended',
      );
    expect(evolveCorrection(null, amended)).toBeNull();
  });
});

describe('an amendment in the ledger', () => {
  const amend = (wanted: object, more: Partial<Holding> = {}) => {
    const made = propose({ wanted }, { holding: at(station.siteId, more), hasMoved: false, otherSide: null });
    return made.ok ? made.value.fact : ({} as never);
  };
  const flows = (fact: Fact): readonly string[] =>
    flowsOfFact(fact).map(({ classCode, kind, items, grams }) => `${classCode} ${kind} ${items} ${grams}`);

  it('moves grams, or the item from class to class; numbers alone move nothing, nor does what is gone', () => {
    expect(flows(amend({ grams: 51_000 }))).toEqual(['appliance.refrigerator corrected 0 1000']);
    expect(flows(amend({ classCode: 'appliance.tv', grams: 51_000 }))).toEqual([
      'appliance.refrigerator corrected -1 -50000',
      'appliance.tv corrected 1 51000',
    ]);
    expect(flows(amend({ identifiers: right }))).toEqual([]);
    const gone = amend({ classCode: 'appliance.tv' }, { state: 'consumed', jobId: id(60) });
    expect([flows(gone), custodyOfFact(gone)[0]?.place]).toEqual([[], { kind: 'consumed', jobId: id(60) }]);
  });
});
