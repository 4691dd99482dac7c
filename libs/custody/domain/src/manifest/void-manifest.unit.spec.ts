import { describe, expect, it } from '@jest/globals';
import { nationalBook } from '@huihuan/rules-domain';
import { fridge, id, now, point, shipmentId, station } from '../testing/yard.support.spec.ts';
import { confirmManifest, recordManifest, voidManifest, type RecordContext } from './decide-manifest.ts';
import { askedOfManifest, manifestClock, type Manifest } from './manifest.ts';

const manifestId = id(70);
const wasteCode = '900-052-31';
const item = fridge(1, { classCode: 'light-battery.lead-acid', grams: 28_000 });
const context: RecordContext = {
  shipment: {
    ...{ shipmentId, fromSiteId: point.siteId, state: 'sealed', lines: [{ item, containerId: null }] },
    ...{ dispatchedAt: null, receivedAt: null },
  },
  ...{ now, manifests: [], heldBy: null, numberOf: null, wasteCodeOf: () => wasteCode },
  ...{ receiver: station, rules: nationalBook },
};
const stated: Manifest = {
  ...{ manifestId, shipmentId, wasteCode, number: 'L-1', transporter: 'x', grams: 28_000, openedOn: '2026-03-01' },
  ...{ confirmWithin: 5, confirmed: null, voided: null },
};
const taken: Manifest = { ...stated, voided: { cause: 'recorded-wrong', reason: 'x', voidedOn: '2026-03-01' } };
const given: Manifest = {
  ...stated,
  confirmed: { siteId: station.siteId, grams: 28_000, confirmedOn: '2026-03-01', remark: null },
};

const cancel = (manifests: readonly Manifest[], reason = '编号抄错') =>
  voidManifest({ manifestId, cause: 'recorded-wrong', reason, staffId: id(5) }, { ...context, manifests });
const record = (wanted: string, more: Partial<RecordContext>) =>
  recordManifest(
    { manifestId: wanted, wasteCode, number: 'L-2', transporter: 'x', openedOn: null, staffId: null },
    { ...context, ...more },
  );
const codeOf = (result: ReturnType<typeof cancel> | ReturnType<typeof record>) =>
  result.ok ? 'ok' : result.problem.code;

describe('a manifest that its sender takes back', () => {
  it('names the old one, why and who', () =>
    expect(cancel([stated])).toMatchObject({
      value: {
        type: 'cn.huihuan.manifest.voided.v1',
        data: {
          ...{ siteId: point.siteId, manifestId, shipmentId, number: 'L-1', wasteCode, grams: 28_000 },
          ...{ cause: 'recorded-wrong', reason: '编号抄错', staffId: id(5), voidedOn: '2026-03-01' },
        },
      },
    }));

  it('is taken back once, and not when it was confirmed, nor with a number of a person', () => {
    expect(codeOf(cancel([taken]))).toBe('manifest.void');
    expect(codeOf(cancel([given]))).toBe('manifest.confirmed');
    expect(codeOf(cancel([]))).toBe('manifest.unknown');
    expect(codeOf(cancel([stated], '电话 13800138000'))).toBe('manifest.personal');
  });

  it('lets another be recorded for its waste under a new id, and is itself neither put right nor confirmed', () => {
    expect(codeOf(record(id(71), { manifests: [stated] }))).toBe('manifest.exists');
    expect(codeOf(record(id(71), { manifests: [taken] }))).toBe('ok');
    expect(codeOf(record(manifestId, { manifests: [taken] }))).toBe('manifest.void');
    const command = { manifestId, grams: 28_000, confirmedOn: null, remark: null, staffId: null };
    const confirmed = confirmManifest(command, {
      ...{ ...context, manifests: [taken], bySiteId: station.siteId, side: 'receiver' },
    });
    expect(confirmed).toMatchObject({ problem: { code: 'manifest.void' } });
  });

  it('keeps its number for good', () =>
    expect(record(id(71), { manifests: [taken], numberOf: manifestId })).toMatchObject({
      problem: { code: 'manifest.number-used', path: '/number', details: { number: 'L-2', manifestId } },
    }));

  it('waits for nobody, also where its days would be over', () =>
    expect(manifestClock(taken, '2026-03-02', '2026-05-01')).toEqual({
      ...{ state: 'void', dueOn: null, isDueCertain: true, workingDaysLeft: null },
    }));
});

describe('a manifest whose list changed', () => {
  it.each([
    ['sealed', 28_000, null],
    ['in-transit', 28_000, null],
    ['draft', null, 'seal-or-void'],
    ['sealed', 29_000, 'record-anew'],
    ['sealed', null, 'void'],
    ['cancelled', null, 'void'],
  ] as const)('with the list %s and %s g of its waste asks: %s', (state, grams, asked) => {
    expect(askedOfManifest(stated, state, grams)).toBe(asked);
    expect(askedOfManifest(taken, state, grams)).toBeNull();
    expect(askedOfManifest(given, state, grams)).toBeNull();
  });
});
