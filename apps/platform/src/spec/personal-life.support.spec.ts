import { makeBankAccount, makePhone, makeResidentId, makeUscc, type RandomSource } from '@huihuan/identifiers-domain';
import { signedInAs, testId, until } from '@huihuan/testing-platform';
import { openDesk } from './desk.support.spec.ts';
import { readDemoNetwork } from './demo-network.support.spec.ts';
import { fridge } from './goods.support.spec.ts';
import type { Readable } from './personal-scan.support.spec.ts';
import { bookAndFetch } from './personal-bookings.support.spec.ts';
import { livePeople } from './personal-people.support.spec.ts';
import { openRecorder, type Recorder, type Refused } from './recorder.support.spec.ts';
import { tryWrongInput } from './personal-wrong-input.support.spec.ts';

export interface ReadingOf {
  readonly readingId: string;
  readonly consignorId: string;
  readonly siteId: string;
  readonly byPersonId: string;
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly at: string;
}

/** What a life with persons of every kind left behind. */
export interface Lived {
  /** Every personal value that was used: none of them may stand anywhere in plain. */
  readonly values: readonly string[];
  readonly refusals: readonly Refused[];
  readonly answers: readonly Readable[];
  readonly readings: readonly ReadingOf[];
  /** Ids of those who were erased. */
  readonly erased: readonly string[];
  /** One who is still there, masked. */
  readonly maskedPath: string;
  readonly attendant: string;
  asVerifier(path: string): Promise<string>;
}

/** Somebody who is nobody. */
export interface MadeUp {
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly bankAccount: string;
  readonly payeeReference: string;
}

export interface Stage {
  readonly recorder: Recorder;
  readonly siteId: string;
  readonly attendant: string;
  readonly supervisor: string;
  readonly people: readonly MadeUp[];
  readonly consent: { readonly version: string; readonly at: string };
  /** Notes a value that is used. */
  use(value: string): string;
}

const path = '/api/collection/consignors';

export const liveThroughEverything = async (url: string, random: RandomSource): Promise<Lived> => {
  const recorder = openRecorder(url);
  const values = new Set<string>();
  const use = (value: string): string => {
    values.add(value);
    return value;
  };
  const person = (name: string): MadeUp => ({
    ...{ name: use(name), phone: use(makePhone(random)), idNumber: use(makeResidentId(random)) },
    bankAccount: use(makeBankAccount(random)),
    payeeReference: use(`payee-${Math.floor(random() * 1e9)}-reference`),
  });
  const people = ['仉测一', '仉测二', '仉测三', '仉测四'].map(person);
  const network = await readDemoNetwork(url);
  const siteId = network.sites('collection-point', 'appliance').find(({ code }) => code === 'ZM-C-001')?.siteId ?? '';
  const stage: Stage = {
    ...{ recorder, siteId, people, use },
    attendant: await signedInAs(url, 'attendant-01'),
    supervisor: await signedInAs(url, 'supervisor-16'),
    consent: { version: '2026-01', at: new Date().toISOString() },
  };
  const kept = await registerAndHandIn(stage, makeUscc(random));
  await moveGoods(url, network, stage, kept.items);
  await tryWrongInput(stage, kept.consignorId, random);
  await bookAndFetch(stage, kept);
  const readings = await readAndErase(url, stage, kept);
  await livePeople(url, stage, random);
  const verifier = await signedInAs(url, 'verifier');
  return {
    ...{ values: [...values], refusals: recorder.refusals, answers: recorder.answers, readings },
    erased: [kept.byPhone],
    attendant: stage.attendant,
    maskedPath: `${path}/${kept.consignorId}?siteId=${siteId}`,
    asVerifier: async (stream) => (await recorder.get(stream, { as: verifier })).text,
  };
};

export interface KeptPeople {
  readonly consignorId: string;
  /** Who was registered with a hand-in, by phone. */
  readonly byPhone: string;
  readonly items: readonly string[];
}

const given = ({ name, phone, idNumber, bankAccount, payeeReference }: MadeUp) => [
  { field: 'name', value: name, purpose: 'scrap-metal-record' },
  { field: 'phone', value: `+86 ${phone.slice(0, 3)}-${phone.slice(3)}`, purpose: 'contact' },
  { field: 'idNumber', value: idNumber, purpose: 'scrap-metal-record' },
  { field: 'bankAccount', value: bankAccount, purpose: 'payment' },
  { field: 'payeeReference', value: payeeReference, purpose: 'payment' },
];

const registerAndHandIn = async (stage: Stage, uscc: string): Promise<KeptPeople> => {
  const { recorder, siteId, attendant: as, people, consent, use } = stage;
  const [one, two, three, four] = people as [MadeUp, MadeUp, MadeUp, MadeUp];
  const body = { id: testId(), siteId, kind: 'resident', fields: given(one), consent };
  const registered = await recorder.post(path, { as, body });
  const { consignorId } = registered.body as { consignorId: string };
  // the same request again, and another one under its id
  await recorder.post(path, { as, body });
  await recorder.send('POST', path, { as, body: { ...body, fields: given(two) } });
  await recorder.post(`${path}/search`, { as, body: { siteId, field: 'phone', value: one.phone } });
  await recorder.post(`${path}/search`, { as, body: { siteId, field: 'idNumber', value: one.idNumber } });
  await recorder.get(`${path}/${consignorId}?siteId=${siteId}`, { as });
  await recorder.get(`${path}/wanted-data?classCode=bulk.copper&paidFen=100`, { as });
  const institution = [{ field: 'uscc', value: use(uscc), purpose: 'scrap-metal-record' }];
  await recorder.post(path, { as, body: { id: testId(), siteId, kind: 'institution', fields: institution, consent } });
  const rows = [
    fridge({ consignor: { kind: 'person', consignorId } }),
    fridge({ paidFen: 0, consignor: { kind: 'person', phone: two.phone, consent } }),
    fridge({ consignor: { kind: 'person', idNumber: three.idNumber } }),
    fridge({ consignor: { kind: 'organisation', uscc } }),
    fridge({ paidFen: 100, consignor: { kind: 'person', idNumber: four.idNumber, phone: four.phone, consent } }),
  ];
  const items = [];
  for (const row of rows) {
    await recorder.post('/api/collection/intakes', { as, body: { siteId, ...row } });
    items.push(row.id);
  }
  await recorder.post('/api/collection/intakes', { as, body: { siteId, ...rows[4] } });
  const found = await recorder.post(`${path}/search`, { as, body: { siteId, field: 'phone', value: two.phone } });
  const [second] = (found.body as unknown as { consignors: { consignorId: string }[] }).consignors;
  return { consignorId, byPhone: second?.consignorId ?? '', items };
};

const moveGoods = async (
  url: string,
  network: Awaited<ReturnType<typeof readDemoNetwork>>,
  { siteId }: Stage,
  items: readonly string[],
): Promise<void> => {
  const desk = openDesk(() => url);
  const station = network.sites('transfer-station', 'appliance')[0]?.siteId ?? '';
  const shipment = await desk.send(['collection', 'transfer'], [siteId, station], items);
  await desk.receive('transfer', shipment);
};

const readAndErase = async (url: string, stage: Stage, kept: KeptPeople): Promise<readonly ReadingOf[]> => {
  const { recorder, siteId, supervisor, attendant, people, use } = stage;
  const { consignorId, byPhone } = kept;
  const [one] = people as [MadeUp];
  const administrator = await signedInAs(url, 'administrator');
  const auditor = await signedInAs(url, 'auditor');
  const read = (id: string, fields: readonly string[], purpose: string, as = supervisor) =>
    recorder.send('POST', `${path}/${id}/readings`, {
      ...{ as, body: { siteId, fields, purpose, words: '核对付款' }, mayName: true },
    });
  const paid = await read(consignorId, ['name', 'bankAccount'], 'pay-consignor');
  if (!paid.text.includes(one.bankAccount)) throw new Error(`a reading gave no plain value: ${paid.text}`);
  await read(consignorId, ['phone'], 'contact-consignor');
  await read(consignorId, ['idNumber'], 'contact-consignor');
  await read(consignorId, ['phone'], 'contact-consignor', attendant);
  await read(consignorId, ['phone'], 'contact-consignor', await signedInAs(url, 'supervisor-17'));
  await recorder.send('POST', `${path}/${consignorId}/readings`, { body: { siteId, fields: ['phone'] } });
  const corrected = use(`${one.phone.slice(0, 10)}${(Number(one.phone.slice(10)) + 1) % 10}`);
  const fields = [{ field: 'phone', value: corrected, purpose: 'contact' }];
  await recorder.post(`${path}/${consignorId}/corrections`, { as: supervisor, body: { id: testId(), siteId, fields } });
  const exported = await recorder.get(`${path}/${consignorId}/export?siteId=${siteId}`, {
    as: supervisor,
    mayName: true,
  });
  for (const value of [one.name, one.idNumber, corrected])
    if (!exported.text.includes(value)) throw new Error('an export lacks a value that is held');
  await recorder.get(`${path}/${byPhone}/export?siteId=${siteId}`, { as: supervisor, mayName: true });
  const erase = (id: string, as: string) =>
    recorder.send('POST', `${path}/${id}/erasure`, { as, body: { id: testId(), siteId, reason: 'person-asked' } });
  await erase(byPhone, supervisor);
  await erase(consignorId, administrator);
  const erased = await erase(byPhone, administrator);
  if (erased.status !== 201) throw new Error(`an erasure was refused: ${erased.text}`);
  await read(byPhone, ['phone'], 'contact-consignor');
  await recorder.get(`${path}/${byPhone}?siteId=${siteId}`, { as: attendant });
  await until(async () => (await recorder.send('GET', '/api/collection/readings', { as: auditor })).status === 200);
  await recorder.send('GET', '/api/collection/readings', { as: supervisor });
  const { body } = await recorder.get('/api/collection/readings', { as: auditor });
  return (body as unknown as { readings: readonly ReadingOf[] }).readings;
};
