import { describe, expect, it } from '@jest/globals';
import { audit, evidenceOf, violationsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

/** A day at whose end the centre sends waste with a manifest, as the story wants it. */
const codesOf = (tell: (desk: ReturnType<typeof deskOf>) => void): readonly string[] => {
  const day = madeUpDay();
  tell(deskOf(day));
  return violationsOf(audit(evidenceOf(day.network))).map(({ code }) => code);
};

const deskOf = ({ network }: ReturnType<typeof madeUpDay>) => {
  const { siteId } = siteOf(network.sites, 'centre');
  const shipmentId = network.clock.id();
  const manifest = (manifestId: string, number: string) => ({
    ...{ siteId, manifestId, shipmentId, number, wasteCode: '900-052-31', grams: 28_000, staffId: null },
  });
  return {
    record: (number: string, manifestId = network.clock.id()): string => {
      const data = { ...manifest(manifestId, number), transporter: 'x', openedOn: '2026-03-02' };
      network.logs.say('sorting', siteId, { type: 'cn.huihuan.manifest.recorded.v1', data });
      return manifestId;
    },
    cancel: (number: string, manifestId = network.clock.id()): string => {
      const said = { cause: 'recorded-wrong' as const, reason: '编号抄错', voidedOn: '2026-03-02' };
      const data = { ...manifest(manifestId, number), ...said };
      network.logs.say('sorting', siteId, { type: 'cn.huihuan.manifest.voided.v1', data });
      return manifestId;
    },
  };
};

describe('transfer manifests', () => {
  it('that are put right, voided and recorded anew under another number are right', () => {
    const codes = codesOf(({ record, cancel }) => {
      cancel('L-2', record('L-2', record('L-1')));
      record('L-3');
    });
    expect(codes).toEqual([]);
  });

  it.each([
    ['a number of a void one again', 'manifest.number-used-again', (desk) => desk.record('L-1', undefined)],
    ['itself again after it was void', 'manifest.recorded-after-void', (desk, id) => desk.record('L-2', id)],
    ['a second void', 'manifest.voided-twice', (desk, id) => desk.cancel('L-1', id)],
    ['a void of what nobody recorded', 'manifest.void-unknown', (desk) => desk.cancel('L-9')],
    ['a void under another number', 'manifest.void-differs', (desk) => desk.cancel('L-8', desk.record('L-7'))],
  ] as const satisfies readonly (readonly [string, string, (desk: ReturnType<typeof deskOf>, id: string) => string])[])(
    'find %s',
    (_name, code, act) => {
      expect(codesOf((desk) => void act(desk, desk.cancel('L-1', desk.record('L-1'))))).toEqual([code]);
    },
  );
});
