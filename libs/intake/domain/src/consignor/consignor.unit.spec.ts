import { describe, expect, it } from '@jest/globals';
import { personalFields, type PersonalField } from '@huihuan/contracts-events';
import { makeBankAccount, makePhone, makeResidentId, makeUscc } from '@huihuan/identifiers-domain';
import { readConsignorFields, type GivenField } from './consignor-fields.ts';
import { decideErasure } from './decide-erasure.ts';
import { keepingPurposes, keepingRules, ruleOf, rulesWith } from './keeping-rules.ts';
import { purposeToKeep, wantedData } from './wanted-data.ts';

const at = new Date('2026-03-01T08:00:00Z');
const random = (): number => 0.3;
const good: Readonly<Record<PersonalField, string>> = {
  ...{ name: '张三', phone: makePhone(random), idNumber: makeResidentId(random), uscc: makeUscc(random) },
  ...{ bankAccount: makeBankAccount(random), payeeReference: 'wx-0001' },
};
const bad: Readonly<Record<Exclude<PersonalField, 'payeeReference'>, string>> = {
  ...{ name: `张三 ${makePhone(random)}`, phone: '1001234567', idNumber: `${makeResidentId(random).slice(0, 17)}?` },
  ...{ uscc: '91350100M000100Y44', bankAccount: '99-00' },
};

describe('what is kept of a consignor', () => {
  it.each(keepingPurposes.flatMap((purpose) => personalFields.map((field) => [purpose, field] as const)))(
    'for %s: %s, where the purpose has a use for it',
    (purpose, field) => {
      const read = readConsignorFields([{ field, purpose, value: good[field] }], at);
      const isOfUse = ruleOf(keepingRules, purpose).fields.includes(field);
      expect(read.ok ? 'kept' : read.problem.code).toBe(isOfUse ? 'kept' : 'consignor.purpose');
    },
  );

  it.each(Object.entries(bad))('is no wrong %s, and the refusal does not repeat it', (field, value) => {
    const purpose = keepingRules.find(({ fields }) => fields.includes(field as PersonalField))?.purpose ?? 'contact';
    const read = readConsignorFields([{ field: field as PersonalField, purpose, value }], at);
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toContain(value);
  });

  it('is brought into one form', () => {
    const given: GivenField[] = [{ field: 'phone', purpose: 'contact', value: '+86 100-1234 5678' }];
    expect(readConsignorFields(given, at)).toMatchObject({ ok: true, value: [{ value: '10012345678' }] });
  });

  it('is each field once', () => {
    const phone: GivenField = { field: 'phone', purpose: 'contact', value: good.phone };
    expect(readConsignorFields([phone, phone], at)).toMatchObject({ problem: { code: 'consignor.field-twice' } });
  });
});

describe('least data', () => {
  const fieldsOf = (classCode: string, paidFen: number) => wantedData({ classCode, paidFen }).map(({ field }) => field);

  it('asks for no number where neither goods nor money want one', () => {
    expect(fieldsOf('appliance.refrigerator', 0)).toEqual(['name', 'phone']);
    expect(fieldsOf('bulk.paper', 0)).toEqual(['name', 'phone']);
  });

  it('asks for the ID number of whoever brings a vehicle or metal, and for an account where something is paid', () => {
    expect(fieldsOf('vehicle.passenger-car', 0)).toContain('idNumber');
    expect(fieldsOf('bulk.copper', 0)).toContain('idNumber');
    expect(fieldsOf('bulk.copper', 0)).not.toContain('bankAccount');
    expect(fieldsOf('bulk.paper', 100)).toContain('bankAccount');
  });

  it('keeps a field for the purpose that asks longest, and not at all without one', () => {
    expect(purposeToKeep('idNumber', { classCode: 'appliance.refrigerator', paidFen: 0 })).toBeNull();
    expect(purposeToKeep('idNumber', { classCode: 'vehicle.motorcycle', paidFen: 0 })).toBe('vehicle-certificate');
    expect(purposeToKeep('phone', { classCode: 'bulk.paper', paidFen: 0 })).toBe('contact');
  });
});

describe('erasure', () => {
  const lastAt = new Date('2026-03-01T00:00:00Z');
  const decide = (purposes: Parameters<typeof decideErasure>[0]['purposes'], now: string, days = {}) =>
    decideErasure({ purposes, lastAt }, rulesWith(days), new Date(now));

  it('is done at once where consent was the only ground', () => {
    expect(decide(['contact', 'payment'], '2026-03-01T00:00:01Z')).toEqual({ ok: true, value: null });
  });

  it('waits for the law, and says which, how sure that is and until when', () => {
    expect(decide(['contact', 'scrap-metal-record', 'vehicle-certificate'], '2026-03-02T00:00:00Z')).toMatchObject({
      problem: {
        code: 'personal-data.must-be-kept',
        details: {
          until: '2031-02-28T00:00:00.000Z',
          grounds: [
            { purpose: 'scrap-metal-record', keepDays: 730, isLocalRule: false, until: '2028-02-29T00:00:00.000Z' },
            { purpose: 'vehicle-certificate', keepDays: 1825, isLocalRule: true },
          ],
        },
      },
    });
  });

  it('is free from the moment that the last ground is over', () => {
    expect(decide(['scrap-metal-record'], '2028-02-28T23:59:59.999Z')).toMatchObject({ ok: false });
    expect(decide(['scrap-metal-record'], '2028-02-29T00:00:00.000Z')).toMatchObject({ ok: true });
  });

  it('follows what the installation says', () => {
    expect(decide(['vehicle-certificate'], '2026-03-02T00:00:00Z', { 'vehicle-certificate': 0 }).ok).toBe(true);
  });
});
