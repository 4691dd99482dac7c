import { describe, expect, it } from '@jest/globals';
import { nationalBook, type RuleBook } from '@huihuan/rules-domain';
import { fridge, id, now, point, shipmentId, smelter, station } from '../testing/yard.support.spec.ts';
import {
  confirmManifest,
  recordManifest,
  type ConfirmContext,
  type RecordContext,
  type RecordManifest,
} from './decide-manifest.ts';
import { confirmationOf, manifestClock, manifestOf, type Manifest } from './manifest.ts';

const goods = (number: number, classCode: string, grams: number) => ({
  item: fridge(number, { classCode, grams }),
  containerId: null,
});
const lines = [
  goods(1, 'light-battery.lead-acid', 28_000),
  goods(2, 'light-battery.lead-acid-starter', 16_000),
  goods(3, 'hazardous.circuit-board', 5_000),
  goods(4, 'appliance.refrigerator', 50_000),
];
const codes: Readonly<Record<string, string>> = {
  'light-battery.lead-acid': '900-052-31',
  'light-battery.lead-acid-starter': '900-052-31',
  'hazardous.circuit-board': '900-045-49',
};
const shipment = { shipmentId, fromSiteId: point.siteId, state: 'sealed', lines, dispatchedAt: null, receivedAt: null };
const context: RecordContext = {
  ...{
    now,
    shipment,
    manifests: [],
    heldBy: null,
    numberOf: null,
    wasteCodeOf: (classCode) => codes[classCode] ?? null,
  },
  ...{ receiver: station, rules: nationalBook },
};
const manifestId = id(70);
const command: RecordManifest = {
  ...{ manifestId, wasteCode: '900-052-31', number: '2026410122000017', transporter: '演示危废运输有限公司' },
  ...{ openedOn: null, staffId: null },
};

const recorded = (more: Partial<RecordManifest> = {}, held: Partial<RecordContext> = {}) =>
  recordManifest({ ...command, ...more }, { ...context, ...held });
const refusal = (result: ReturnType<typeof recorded> | ReturnType<typeof confirmed>) =>
  result.ok ? result.value.type : result.problem.code;
const kept = (more: Partial<RecordManifest> = {}): Manifest => {
  const result = recorded(more);
  if (!result.ok) throw new Error(result.problem.en);
  return manifestOf(result.value.data);
};

const here = { ...shipment, dispatchedAt: '2026-02-26T16:00:00.000Z', receivedAt: '2026-02-28T16:00:00.000Z' };
const confirming = (
  more: Partial<ConfirmContext>,
  confirmedOn: string | null = null,
  { grams = 43_800, remark = '途中漏液' }: { readonly grams?: number; readonly remark?: string | null } = {},
) =>
  confirmManifest(
    { manifestId, grams, confirmedOn, remark, staffId: null },
    { ...context, ...{ manifests: [kept()], shipment: here, bySiteId: station.siteId, side: 'receiver', ...more } },
  );
const confirmed = (grams: number, confirmedOn: string | null, manifests: readonly Manifest[] = [kept()]) =>
  confirming({ manifests }, confirmedOn, { grams });

describe('a transfer manifest', () => {
  it('is of one waste of a sealed list, with the weight of all its classes and the days of the rule', () =>
    expect(recorded()).toMatchObject({
      ok: true,
      value: {
        type: 'cn.huihuan.manifest.recorded.v1',
        data: {
          ...{ siteId: point.siteId, shipmentId, wasteCode: '900-052-31', grams: 44_000 },
          ...{ openedOn: '2026-03-01', confirmWithin: 5 },
        },
      },
    }));

  it('has the days that the place of the receiver sets', () => {
    const stricter = (siteId: string): RuleBook => ({
      ...nationalBook,
      local: [
        {
          ...{ versionId: id(71), ruleId: 'light-battery.note-confirmed', validFrom: '2026-01-01', validTo: null },
          ...{ scope: { kind: 'site', siteId }, effect: 'clock', parameters: { days: 3 }, document: 'x', clause: null },
        },
      ],
    });
    const within = (siteId: string) => recorded({}, { rules: stricter(siteId) });
    expect(within(station.siteId)).toMatchObject({ value: { data: { confirmWithin: 3 } } });
    expect(within(point.siteId)).toMatchObject({ value: { data: { confirmWithin: 5 } } });
  });

  it('says no days on a day before the rule', () => {
    const before = { now: '2021-12-31T15:00:00.000Z' };
    const told = recorded({}, before);
    expect(told.ok && 'confirmWithin' in told.value.data).toBe(false);
    expect(recorded({}, { now: '2021-12-31T16:00:00.000Z' })).toMatchObject({ value: { data: { confirmWithin: 5 } } });
  });

  it('is refused for an open list, a waste that is not on it, and a day to come', () => {
    for (const state of ['draft', 'cancelled'])
      expect(refusal(recorded({}, { shipment: { ...shipment, state } }))).toBe('manifest.list-not-sealed');
    expect(recorded({ wasteCode: '900-214-08' })).toMatchObject({
      problem: { code: 'manifest.no-such-waste', details: { codes: ['900-052-31', '900-045-49'] } },
    });
    expect(refusal(recorded({ openedOn: '2026-03-02' }))).toBe('day.in-future');
    expect(refusal(recorded({ transporter: '张 13800138000' }))).toBe('manifest.personal');
  });

  it('does not take the id of a manifest of another shipment', () => {
    expect(recorded({}, { heldBy: id(99) })).toMatchObject({
      problem: { code: 'manifest.exists', path: '/manifestId', details: { manifestId } },
    });
    expect(recorded({}, { heldBy: shipmentId })).toMatchObject({ ok: true });
  });

  it('is one for each waste, put right under its own id until it is confirmed', () => {
    const manifests = [kept()];
    expect(refusal(recorded({ manifestId: id(72) }, { manifests }))).toBe('manifest.exists');
    expect(refusal(recorded({ wasteCode: '900-045-49' }, { manifests }))).toBe('manifest.exists');
    expect(recorded({ number: '2026410122000018' }, { manifests })).toMatchObject({
      value: { data: { manifestId, number: '2026410122000018' } },
    });
    expect(recorded({ manifestId: id(72), wasteCode: '900-045-49' }, { manifests })).toMatchObject({ ok: true });
    const confirmation = { siteId: station.siteId, grams: 44_000, confirmedOn: '2026-03-01', remark: null };
    expect(refusal(recorded({}, { manifests: [{ ...kept(), confirmed: confirmation }] }))).toBe('manifest.confirmed');
  });
});

describe('its confirmation', () => {
  it('says what the receiver took, once', () => {
    const first = confirmed(43_800, null);
    expect(first).toMatchObject({
      value: {
        type: 'cn.huihuan.manifest.confirmed.v1',
        data: { siteId: station.siteId, number: '2026410122000017', grams: 43_800, confirmedOn: '2026-03-01' },
      },
    });
    if (!first.ok) return;
    const again = [{ ...kept(), confirmed: confirmationOf(first.value.data) }];
    expect(refusal(confirmed(43_800, null, again))).toBe('manifest.confirmed');
  });

  it.each([
    [43_800, null, 'manifest.remark-missing'],
    [43_800, '  ', 'manifest.remark-missing'],
    [43_800, '途中漏液', 'cn.huihuan.manifest.confirmed.v1'],
    [44_000, null, 'cn.huihuan.manifest.confirmed.v1'],
  ])('of 44,000 g that is confirmed with %d g and the words %j is %s', (grams, remark, said) =>
    expect(refusal(confirming({}, null, { grams, remark }))).toBe(said),
  );

  it('is refused for a manifest that nobody recorded, for no weight, and for days that cannot be', () => {
    expect(refusal(confirmed(1, null, []))).toBe('manifest.unknown');
    expect(refusal(confirmed(0, null))).toBe('weight.invalid');
    expect(refusal(confirmed(1, '2026-02-28'))).toBe('manifest.confirmed-before-opened');
    expect(refusal(confirmed(1, '2026-03-02'))).toBe('day.in-future');
  });

  it('is refused as long as the goods are not there, and for a day before they were', () => {
    const open = { openedOn: '2026-02-27' };
    const early = (more: Partial<ConfirmContext>, day: string | null = null) =>
      refusal(confirming({ manifests: [kept(open)], ...more }, day));
    expect(early({ shipment: { ...here, receivedAt: null } })).toBe('manifest.goods-not-received');
    expect(early({}, '2026-02-28')).toBe('manifest.confirmed-before-goods');
    expect(early({}, '2026-03-01')).toBe('cn.huihuan.manifest.confirmed.v1');
    const waiting = { ...here, receivedAt: null };
    expect(early({ side: 'sender', shipment })).toBe('manifest.goods-not-dispatched');
    expect(early({ side: 'sender', shipment: waiting }, '2026-02-27')).toBe('cn.huihuan.manifest.confirmed.v1');
  });

  // received on the Friday before the spring festival of 2026; the Saturday after it is worked in exchange
  it.each([
    ['2026-02-13', 'waiting', 5],
    ['2026-02-25', 'waiting', 2],
    ['2026-02-26', 'due-soon', 1],
    ['2026-02-27', 'due-soon', 0],
    ['2026-02-28', 'overdue', -1],
    ['2026-03-02', 'overdue', -2],
  ])('on %s is %s: five working days over the spring festival', (today, state, workingDaysLeft) =>
    expect(manifestClock({ confirmWithin: 5, confirmed: null, voided: null }, '2026-02-13', today)).toEqual({
      ...{ state, dueOn: '2026-02-27', isDueCertain: true, workingDaysLeft },
    }),
  );

  it('has no last day before the goods were received or without a rule, and none to fear once it was given', () => {
    const open = { confirmWithin: 5, confirmed: null, voided: null };
    expect(manifestClock(open, null, '2030-01-01')).toMatchObject({ state: 'waiting', dueOn: null });
    expect(manifestClock({ ...open, confirmWithin: null }, '2026-02-13', '2030-01-01')).toMatchObject({ dueOn: null });
    const given = { ...open, confirmed: { siteId: smelter.siteId, grams: 1, confirmedOn: '2026-03-20', remark: null } };
    expect(manifestClock(given, '2026-02-13', '2030-01-01').state).toBe('confirmed');
    expect(manifestClock(open, '2026-12-31', '2027-01-20')).toMatchObject({ state: 'overdue', isDueCertain: false });
  });
});
