import { makeResidentId, makeUscc } from '@huihuan/identifiers-domain';
import { testId } from '@huihuan/testing-platform';
import { car, chance, fridge, makeSerial, makeVin, type HandIn } from './goods.support.spec.ts';
import { here, intake, known, people, type WrongRequest } from './wrong-requests.support.spec.ts';

const identified = (kind: string, value: string, more: Partial<HandIn> = {}) =>
  intake(() => fridge({ ...more, identifiers: [{ kind: kind as 'vin', value }] }));
const weighing = (grams: unknown) => intake(() => ({ ...fridge(), grams }));
const pack = { classCode: 'traction-battery.pack', grams: 350_000 };
const phone = { classCode: 'device.phone', grams: 180 };
const change = (letter: string): string => (letter === '0' ? '1' : '0');
const wrongCheckDigit = (vin: string): string => vin.slice(0, 8) + change(vin.charAt(8)) + vin.slice(9);

export const identifiers: readonly WrongRequest[] = [
  [
    'a VIN that is too short',
    intake(() => car('LSV123')),
    { status: 422, code: 'identifier.vin.length', path: '/identifiers/0/value' },
  ],
  [
    'a VIN with the letters I, O or Q',
    intake(() => car('LSVIOQ12345678901')),
    { status: 422, code: 'identifier.vin.characters', path: '/identifiers/0/value' },
  ],
  [
    'a VIN with a wrong check digit, unless a supervisor overrides',
    intake(() => car(wrongCheckDigit(makeVin(chance)))),
    { status: 422, code: 'identifier.vin.check-digit', path: '/identifiers/0/value' },
  ],
  [
    'a car without its VIN',
    intake(() => car(undefined, { identifiers: [] })),
    { status: 422, code: 'identifier.required', path: '/identifiers' },
  ],
  [
    'a plate that is none',
    intake(() =>
      car(undefined, {
        identifiers: [
          { kind: 'vin', value: makeVin(chance) },
          { kind: 'plate', value: 'XX-1' },
        ],
      }),
    ),
    { status: 422, code: 'identifier.plate.length', path: '/identifiers/1/value' },
  ],
  [
    'a battery code that is too short',
    identified('battery', 'ABC', pack),
    { status: 422, code: 'identifier.battery.length', path: '/identifiers/0/value' },
  ],
  [
    'a serial number with characters that no maker uses',
    identified('serial', '冰箱一号'),
    { status: 422, code: 'identifier.serial.characters', path: '/identifiers/0/value' },
  ],
  [
    'an IMEI with a wrong check digit',
    identified('imei', '001234567890120', phone),
    { status: 422, code: 'identifier.imei.check-digit', path: '/identifiers/0/value' },
  ],
  [
    'a kind that the class has not',
    identified('vin', makeVin(chance)),
    { status: 422, code: 'identifier.kind-not-for-class', path: '/identifiers/0/kind' },
  ],
  [
    'a kind that there is not',
    identified('passport', 'E12345678'),
    { status: 422, code: 'row.invalid', path: '/identifiers/0/kind' },
  ],
  [
    'two of one kind',
    intake(() =>
      fridge({
        identifiers: [
          { kind: 'serial', value: makeSerial(chance) },
          { kind: 'serial', value: makeSerial(chance) },
        ],
      }),
    ),
    { status: 422, code: 'identifier.kind-twice', path: '/identifiers' },
  ],
  [
    'a number that another item carries',
    intake(() => fridge({ identifiers: known.row.identifiers })),
    { status: 409, code: 'identifier.active-elsewhere', path: '/identifiers/0/value' },
  ],
  [
    'a resident ID with a wrong check character',
    intake(() => {
      const number = makeResidentId(chance);
      const wrong = number.slice(0, 17) + change(number.charAt(17));
      return fridge({ consignor: { kind: 'person', idNumber: wrong } });
    }),
    { status: 422, code: 'consignor.resident-id.check-character', path: '/consignor/idNumber' },
  ],
  [
    'a credit code with a wrong check character',
    intake(() => {
      const code = makeUscc(chance);
      return fridge({ consignor: { kind: 'organisation', uscc: code.slice(0, 17) + change(code.charAt(17)) } });
    }),
    { status: 422, code: 'consignor.uscc.check-character', path: '/consignor/uscc' },
  ],
];

export const weights: readonly WrongRequest[] = [
  ['zero grams', weighing(0), { status: 422, code: 'weight.invalid', path: '/grams' }],
  ['grams below zero', weighing(-5), { status: 422, code: 'weight.invalid', path: '/grams' }],
  ['half a gram', weighing(50_000.5), { status: 422, code: 'weight.invalid', path: '/grams' }],
  ['more than any lorry', weighing(2_000_000_000), { status: 422, code: 'weight.invalid', path: '/grams' }],
  ['grams as text', weighing('50000'), { status: 422, code: 'row.invalid', path: '/grams' }],
  ['no grams', weighing(undefined), { status: 422, code: 'row.invalid', path: '/grams' }],
  ['a fridge of 900 kg', weighing(900_000), { status: 409, code: 'weight.implausible', path: '/grams' }],
  ['a fridge of 1 kg', weighing(1000), { status: 409, code: 'weight.implausible', path: '/grams' }],
  [
    'an implausible weight, overridden by somebody who is no supervisor',
    intake(() => fridge({ grams: 900_000, override: { supervisorId: people.attendant, reason: '商用冷柜' } })),
    { status: 403, code: 'override.not-a-supervisor', path: '/override/supervisorId' },
  ],
  [
    'an implausible weight, overridden by a supervisor of another site',
    intake(() => fridge({ grams: 900_000, override: { supervisorId: people.strange, reason: '商用冷柜' } })),
    { status: 403, code: 'override.not-a-supervisor', path: '/override/supervisorId' },
  ],
  [
    'an override without a reason',
    intake(() => fridge({ grams: 900_000, override: { supervisorId: people.supervisor, reason: '  ' } })),
    { status: 422, code: 'row.invalid', path: '/override/reason' },
  ],
];

export const places: readonly WrongRequest[] = [
  [
    'an unknown class',
    intake(() => fridge({ classCode: 'appliance.time-machine' })),
    { status: 422, code: 'class.unknown', path: '/classCode' },
  ],
  [
    'a class that the site does not take',
    () => ({ path: '/api/collection/intakes', body: { siteId: here.small, ...car() } }),
    { status: 409, code: 'class.not-accepted-here', path: '/classCode' },
  ],
  [
    'a hand-in at a transfer station',
    () => ({ path: '/api/collection/intakes', body: { siteId: here.station, ...fridge() } }),
    { status: 409, code: 'site.wrong-kind', path: '/siteId' },
  ],
  [
    'a hand-in at a site that nobody knows',
    () => ({ path: '/api/collection/intakes', body: { siteId: testId(), ...fridge() } }),
    { status: 404, code: 'site.unknown', path: '/siteId' },
  ],
  [
    'a hand-in tomorrow',
    intake(() => fridge({ occurredAt: new Date(Date.now() + 86_400_000).toISOString() })),
    { status: 422, code: 'time.in-future', path: '/occurredAt' },
  ],
  [
    'a negative payment',
    intake(() => fridge({ paidFen: -1 })),
    { status: 422, code: 'payment.invalid', path: '/paidFen' },
  ],
  [
    'a shipment of a collection point straight to a downstream enterprise',
    () => ({
      path: '/api/collection/shipments',
      body: { id: testId(), fromSiteId: here.point, toSiteId: here.smelter },
    }),
    { status: 409, code: 'site.wrong-kind', path: '/toSiteId' },
  ],
  [
    'a shipment of another tier',
    () => ({
      path: '/api/transfer/shipments',
      body: { id: testId(), fromSiteId: here.point, toSiteId: here.station },
    }),
    { status: 409, code: 'site.wrong-kind', path: '/fromSiteId' },
  ],
];
