import { describe, expect, it } from '@jest/globals';
import { makePhone, makeResidentId } from '@huihuan/identifiers-domain';
import { checkConsignor } from './check-consignor.ts';
import type { IntakeRow } from './intake-row.ts';
import { parseIntakeRow } from './parse-intake-row.ts';
import { car, context, fridge, id, knownConsignors, knownPhone, newConsignor } from './testing/counter.support.spec.ts';

const random = (): number => 0.7;
const [idNumber, phone] = [makeResidentId(random), makePhone(random)];
const consent = { version: '2026-01', at: '2026-03-01T07:54:00.000Z' };

type Consignor = IntakeRow['consignor'];
const check = (consignor: Consignor, row: IntakeRow = fridge) => checkConsignor({ ...row, consignor }, context);

describe('who hands in', () => {
  it('is kept with consent, as far as goods and money give a reason', () => {
    const given: Consignor = { kind: 'person', idNumber, phone, consent };
    expect(check(given, car)).toEqual({
      ok: true,
      value: {
        stated: { kind: 'person', pseudonym: newConsignor.pseudonym },
        consignor: newConsignor,
        keep: {
          consent,
          fields: [
            { field: 'idNumber', value: idNumber, purpose: 'vehicle-certificate' },
            { field: 'phone', value: phone, purpose: 'vehicle-certificate' },
          ],
        },
      },
    });
    expect(check(given, { ...fridge, paidFen: 0 })).toMatchObject({
      value: { keep: { fields: [{ field: 'phone', purpose: 'contact' }] } },
    });
  });

  it('is a pseudonym alone without consent, or where nothing has a reason', () => {
    const unnamed = { stated: { kind: 'person', pseudonym: 'p-18' }, consignor: null, keep: null };
    expect(check({ kind: 'person', idNumber })).toEqual({ ok: true, value: unnamed });
    expect(check({ kind: 'person', idNumber, consent }, { ...fridge, paidFen: 0 })).toEqual({
      ok: true,
      value: unnamed,
    });
  });

  it('is known again by a number, and by an id', () => {
    const [resident, institution] = knownConsignors;
    const again = check({ kind: 'person', phone: `+86 ${knownPhone}`, consent });
    expect(again).toMatchObject({ value: { stated: { pseudonym: 'resident-40' }, consignor: resident } });
    expect(check({ kind: 'person', consignorId: id(40) })).toMatchObject({
      value: { consignor: resident, keep: null },
    });
    expect(check({ kind: 'organisation', consignorId: id(41) })).toMatchObject({ value: { consignor: institution } });
  });

  it.each<[string, Consignor]>([
    ['consignor.consent-required', { kind: 'person', phone }],
    ['consignor.unknown', { kind: 'person', consignorId: id(99) }],
    ['consignor.unknown', { kind: 'person', consignorId: id(41) }],
    ['consignor.one-way', { kind: 'person', consignorId: id(40), idNumber }],
    ['consignor.phone', { kind: 'person', phone: '1234567', consent }],
    ['consignor.resident-id.length', { kind: 'person', idNumber: idNumber.slice(1), consent }],
  ])('is refused with %s: %j, and the refusal repeats nothing', (code, consignor) => {
    const refused = check(consignor);
    expect(refused).toMatchObject({ ok: false, problem: { code } });
    for (const value of [idNumber, idNumber.slice(1), phone, '1234567'])
      expect(JSON.stringify(refused)).not.toContain(value);
  });

  it('is named in no text that goes into the books', () => {
    const noted = { ...fridge, evidence: [{ kind: 'photo', sha256: 'ab'.repeat(32), note: `找 ${phone}` }] };
    expect(parseIntakeRow(noted)).toMatchObject({ problem: { code: 'row.invalid', path: '/evidence/0/note' } });
    const override = { supervisorId: id(31), reason: `身份证 ${idNumber}` };
    expect(parseIntakeRow({ ...fridge, override })).toMatchObject({ problem: { path: '/override/reason' } });
    expect(JSON.stringify([parseIntakeRow(noted), parseIntakeRow({ ...fridge, override })])).not.toMatch(phone);
  });
});
