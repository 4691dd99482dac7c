import { makePhone, type RandomSource } from '@huihuan/identifiers-domain';
import { testId } from '@huihuan/testing-platform';
import { fridge } from './goods.support.spec.ts';
import type { MadeUp, Stage } from './personal-life.support.spec.ts';

const path = '/api/collection/consignors';

/** Another last sign: no longer a good number. */
const misread = (number: string): string =>
  number.slice(0, -1) + String((Number(number.slice(-1).replace('X', '0')) + 1) % 10);

/** Every personal field wrong in every way that somebody at a counter or a program gets it wrong. */
export const tryWrongInput = async (stage: Stage, consignorId: string, random: RandomSource): Promise<void> => {
  const { recorder, siteId, attendant: as, supervisor, people, consent, use } = stage;
  const [one, , three] = people as [MadeUp, MadeUp, MadeUp];
  const phone = use(makePhone(random));
  const wrongNumber = use(misread(three.idNumber));
  const short = use(phone.slice(0, 9));
  const register = (fields: readonly object[], more: object = {}) =>
    recorder.send('POST', path, { as, body: { id: testId(), siteId, kind: 'resident', fields, consent, ...more } });
  const wrong: readonly (readonly [string, string, string])[] = [
    ['phone', short, 'contact'],
    ['idNumber', wrongNumber, 'scrap-metal-record'],
    ['name', `仉测五 ${phone}`, 'contact'],
    ['bankAccount', `${one.bankAccount}X`, 'payment'],
    ['idNumber', three.idNumber, 'contact'],
  ];
  use('仉测五');
  for (const [field, value, purpose] of wrong) await register([{ field, value, purpose }]);
  await register([{ field: 'phone', value: one.phone, purpose: phone }]);
  await register([{ field: phone, value: one.phone, purpose: 'contact' }]);
  await register([{ field: 'phone', value: Number(phone), purpose: 'contact' }]);
  await register([{ field: 'phone', value: [phone], purpose: 'contact' }]);
  await register([
    { field: 'idNumber', value: one.idNumber, purpose: 'scrap-metal-record' },
    { field: 'name', value: '仉测五', purpose: 'scrap-metal-record' },
  ]);
  await register([], { [phone]: 1 });
  await register([], { consent: { version: `仉测五 ${phone}`, at: phone } });
  await recorder.send('POST', `${path}/search`, { as, body: { siteId, field: 'phone', value: short } });
  await recorder.send('POST', `${path}/search`, { as, body: { siteId: phone, field: 'phone', value: phone } });
  for (const consignor of [
    { kind: 'person', idNumber: wrongNumber },
    { kind: 'person', idNumber: wrongNumber, consent },
    { kind: 'person', phone },
    { kind: 'person', phone: short, consent },
    { kind: 'person', consignorId: testId() },
    { kind: 'person', consignorId: phone },
    { kind: 'person', name: '仉测五' },
    { kind: '仉测五', phone },
    { kind: 'person', idNumber: { number: three.idNumber } },
  ])
    await recorder.send('POST', '/api/collection/intakes', { as, body: { siteId, ...fridge({ consignor }) } });
  const note = { evidence: [{ kind: 'photo', sha256: 'ab'.repeat(32), note: `电话 ${phone}` }] };
  await recorder.send('POST', '/api/collection/intakes', { as, body: { siteId, ...fridge(note) } });
  await recorder.send('POST', '/api/collection/intakes/batch', { as, body: { siteId, rows: [fridge(note)] } });
  await recorder.send('POST', path, { as, raw: `{"phone": "${phone}", "name": 仉测五}` });
  await recorder.send('POST', path, { as, raw: `${phone} 仉测五` });
  await recorder.send('GET', `/api/collection/people/${phone}`, { as });
  await recorder.send('GET', `${path}/${phone}?siteId=${siteId}`, { as });
  await recorder.send('GET', `/api/collection/${encodeURIComponent('仉测五')}?phone=${phone}`, { as });
  await recorder.send('GET', `${path}/${consignorId}?siteId=${phone}`, { as, headers: { 'x-correlation-id': phone } });
  await recorder.send('POST', `${path}/${consignorId}/readings`, {
    as: supervisor,
    body: { siteId, fields: ['phone'], purpose: 'contact-consignor', words: `打 ${phone}` },
  });
  await recorder.send('POST', `${path}/${consignorId}/readings`, {
    as: supervisor,
    body: { siteId, fields: [phone], purpose: '仉测五', words: 'wrong' },
  });
};
