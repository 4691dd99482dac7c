import { demoPerson, type DemoPerson } from '@huihuan/testing-browser';
import { call, testId, until } from '@huihuan/testing-platform';

const oneDay = 86_400_000;

const must = async (base: string, path: string, body: object, person: DemoPerson): Promise<void> => {
  const answer = await call(base, path, { id: testId(), ...body }, person.headers);
  if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
};

/** Takes two fridges in at the first collection point and sends them to the sorting centre some nine kilometres away. */
const sendFridges = async (base: string) => {
  const [attendant, operator] = [await demoPerson(base, 'attendant-01'), await demoPerson(base, 'sorting-operator-01')];
  const [[fromSiteId], [toSiteId]] = [attendant.siteIds, operator.siteIds];
  const itemIds = [testId(), testId()] as const;
  for (const id of itemIds) {
    const serial = { kind: 'serial', value: `SN-${id.slice(-12)}` };
    const what = {
      classCode: 'appliance.refrigerator',
      grams: 50_000,
      identifiers: [serial],
      evidence: [],
      paidFen: 0,
    };
    const said = { id, siteId: fromSiteId, consignor: { kind: 'anonymous' }, ...what };
    await must(base, '/api/collection/intakes', { ...said, occurredAt: new Date().toISOString() }, attendant);
  }
  const shipmentId = testId();
  const expectedAt = new Date(Date.now() + oneDay / 24).toISOString();
  const way = `/api/collection/shipments/${shipmentId}`;
  const shipment = { id: shipmentId, fromSiteId, toSiteId, expectedAt };
  await must(base, '/api/collection/shipments', shipment, attendant);
  await must(base, `${way}/lines`, { addItems: itemIds }, attendant);
  await must(base, `${way}/seal`, {}, attendant);
  await must(base, `${way}/dispatch`, {}, attendant);
  const arrived = `/api/sorting/shipments/${shipmentId}`;
  await until(async () => (await call(base, `${arrived}?direction=in`, undefined, operator.headers)).status === 200);
  return { arrived, itemIds, operator, siteId: toSiteId };
};

/**
 * A truck that arrives in the same minute at a place kilometres away; one of its two fridges weighs a tenth less there; the
 * other is taken apart, and a fifth of it is missing when a supervisor lets the job close.
 */
export const doImpossibly = async (base: string): Promise<void> => {
  const { arrived, itemIds, operator, siteId } = await sendFridges(base);
  const [light, whole] = itemIds;
  const findings = [{ itemId: light, finding: 'accepted', measuredGrams: 45_000 }];
  await must(base, `${arrived}/findings`, { findings }, operator);
  await must(base, `${arrived}/receipt`, { rest: 'accepted' }, operator);
  const row = { itemId: whole, outcome: 'dismantle', reason: '不制冷', measurements: {} };
  await must(base, '/api/sorting/grades', { siteId, rows: [row] }, operator);
  const jobId = testId();
  const job = `/api/sorting/jobs/${jobId}`;
  await must(base, '/api/sorting/jobs', { id: jobId, siteId, itemIds: [whole] }, operator);
  const outputs = [{ itemId: testId(), classCode: 'bulk.steel', grams: 40_000 }];
  await must(base, `${job}/outputs`, { outputs, loss: { grams: 0, reason: '' } }, operator);
  const supervisor = await demoPerson(base, 'supervisor-09');
  const explanation = { text: '保温层含水', supervisorId: supervisor.personId };
  await must(base, `${job}/close`, { explanation }, supervisor);
};

/** Gives a site one licence, which ends in ten days. */
export const endLicence = async (base: string, siteId: string): Promise<void> => {
  const administrator = await demoPerson(base, 'administrator');
  const validTo = new Date(Date.now() + 10 * oneDay).toISOString().slice(0, 10);
  const licence = { kind: 'commerce-filing', number: 'DEMO-ENDS', issuer: '演示', validFrom: '2024-09-01', validTo };
  const path = `/api/registry/sites/${siteId}/changes`;
  await must(base, path, { reason: '许可换发', licences: [licence] }, administrator);
};
