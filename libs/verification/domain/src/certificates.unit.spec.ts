import { describe, expect, it } from '@jest/globals';
import { audit, evidenceOf, kindsOf, violationsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

/** A day at whose end the centre certifies, as the story wants it. */
const certified = (tell: (desk: ReturnType<typeof deskOf>) => void) => {
  const day = madeUpDay();
  tell(deskOf(day));
  return audit(evidenceOf(day.network));
};

const deskOf = ({ network, car, fridges }: ReturnType<typeof madeUpDay>) => {
  const { siteId } = siteOf(network.sites, 'centre');
  const kind = 'vehicle-recovery' as const;
  const common = (sequence: number, certificateId: string, itemId: string) => ({
    ...{ siteId, certificateId, kind, year: 2026, sequence, itemId, number: `C-V2026-${sequence}` },
  });
  return {
    car: car.itemId,
    other: fridges[0]!.itemId,
    stranger: network.clock.id(),
    issue: (sequence: number, itemId: string, certificateId = network.clock.id(), vin?: string): string => {
      const identifiers = vin === undefined ? [] : [{ kind: 'vin' as const, value: vin }];
      network.logs.say('sorting', siteId, {
        type: 'cn.huihuan.certificate.issued.v1',
        data: {
          ...common(sequence, certificateId, itemId),
          ...{ classCode: 'vehicle.car', identifiers, stated: {}, issuedOn: '2026-03-02', staffId: null },
          replaces: null,
        },
      });
      return certificateId;
    },
    cancel: (sequence: number, certificateId: string, itemId: string): void => {
      network.logs.say('sorting', siteId, {
        type: 'cn.huihuan.certificate.voided.v1',
        data: { ...common(sequence, certificateId, itemId), reason: '打印错误', staffId: null },
      });
    },
  };
};

describe('certificates', () => {
  it('one after the other, one that counts for each item, are right', () => {
    const report = certified(({ car, other, issue, cancel }) => {
      cancel(1, issue(1, car), car);
      issue(2, car);
      issue(3, other);
    });
    expect(kindsOf(report)).toEqual([]);
    const without = certified(() => undefined);
    const checked = (of: typeof report, rule: number) => of.rules.find((each) => each.rule === rule)?.checked ?? 0;
    expect(checked(report, 5) - checked(without, 5)).toBeGreaterThanOrEqual(3);
  });

  it('a number that is left out is named', () => {
    const report = certified(({ car, other, issue }) => {
      issue(1, car);
      issue(3, other);
    });
    expect(kindsOf(report)).toEqual(['5 certificate.number-gap']);
    expect(violationsOf(report)).toMatchObject([{ expected: '2', found: '3', eventId: expect.any(String) }]);
  });

  it('numbers that do not begin with one have a gap as well', () =>
    expect(kindsOf(certified(({ car, issue }) => void issue(2, car)))).toEqual(['5 certificate.number-gap']));

  it('a number that was given twice', () =>
    expect(
      kindsOf(
        certified(({ car, other, issue }) => {
          issue(1, car);
          issue(1, other);
        }),
      ),
    ).toEqual(['7 certificate.number-twice']));

  it('two that count for one item', () => {
    const report = certified(({ car, issue }) => {
      issue(1, car);
      issue(2, car);
    });
    expect(kindsOf(report)).toEqual(['1 certificate.lives-twice']);
  });

  it('two that count for one vehicle, which came in again under its VIN as another item', () => {
    const vin = 'LSVAA4185PA000123';
    const again = certified(({ car, other, issue }) => {
      issue(1, car, undefined, vin);
      issue(2, other, undefined, vin);
    });
    expect(kindsOf(again)).toEqual(['1 certificate.vehicle-lives-twice']);
    expect(violationsOf(again)).toMatchObject([{ subject: `vin:${vin}`, expected: '1', found: '2' }]);
    const mended = certified(({ car, other, issue, cancel }) => {
      cancel(1, issue(1, car, undefined, vin), car);
      issue(2, other, undefined, vin);
      issue(3, car, undefined, 'LSVAA4185PA000124');
    });
    expect(kindsOf(mended)).toEqual([]);
  });

  it('one that was voided twice, and one that nobody issued', () => {
    const report = certified(({ car, stranger, issue, cancel }) => {
      const id = issue(1, car);
      cancel(1, id, car);
      cancel(1, id, car);
      cancel(9, stranger, car);
    });
    expect(kindsOf(report).toSorted()).toEqual(['5 certificate.void-unknown', '7 certificate.voided-twice']);
  });

  it('one for an item that nobody knows', () => {
    const report = certified(({ stranger, issue }) => void issue(1, stranger));
    expect(kindsOf(report)).toEqual(['6 certificate.item-unknown']);
  });
});
