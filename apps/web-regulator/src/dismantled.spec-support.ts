import { demoPerson, type DemoPerson } from '@huihuan/testing-browser';
import { call, testId, until } from '@huihuan/testing-platform';

const must = async (base: string, path: string, body: object, person: DemoPerson): Promise<void> => {
  const answer = await call(base, path, body, person.headers);
  if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
};

export interface Dismantled {
  readonly siteId: string;
  readonly jobId: string;
  readonly itemIds: readonly string[];
  /** The fact that a correction of the first of them corrects. */
  readonly corrects: string;
}

/** What the form of a fridge says that came without its compressor. */
const lacksCompressor = { completeness: 'gutted', missingParts: ['compressor'], missingSeen: 'at-hand-in' };

/** Fridges go from a collection point to a sorting centre and are taken apart there in one job, with what came out of it. */
export const dismantleFridges = async (
  base: string,
  { fridges, grams, gutted = 0 }: { readonly fridges: number; readonly grams: number; readonly gutted?: number },
  outputs: readonly { readonly classCode: string; readonly grams: number }[],
  batchId?: string,
): Promise<Dismantled> => {
  const attendant = await demoPerson(base, 'attendant-01');
  const operator = await demoPerson(base, 'sorting-operator-01');
  const [[fromSiteId = ''], [siteId = '']] = [attendant.siteIds, operator.siteIds];
  const itemIds = Array.from({ length: fridges }, () => testId());
  for (const [index, id] of itemIds.entries()) {
    const details = index < gutted ? { details: lacksCompressor } : {};
    const intake = { id, siteId: fromSiteId, classCode: 'appliance.refrigerator', grams, paidFen: 0, evidence: [] };
    const serial = { kind: 'serial', value: `SN-${id.slice(-12)}` };
    const said = { ...intake, identifiers: [serial], consignor: { kind: 'anonymous' }, ...details };
    await must(base, '/api/collection/intakes', { ...said, occurredAt: new Date().toISOString() }, attendant);
  }
  const shipmentId = testId();
  const expectedAt = new Date(Date.now() + 40 * 60_000).toISOString();
  const way = `/api/collection/shipments/${shipmentId}`;
  const shipment = { id: shipmentId, fromSiteId, toSiteId: siteId, expectedAt };
  await must(base, '/api/collection/shipments', shipment, attendant);
  await must(base, `${way}/lines`, { id: testId(), addItems: itemIds }, attendant);
  await must(base, `${way}/seal`, { id: testId() }, attendant);
  const driverSignature = { kind: 'drawn', sha256: 'ab'.repeat(32) };
  await must(base, `${way}/dispatch`, { id: testId(), driverSignature }, attendant);
  const arrived = `/api/sorting/shipments/${shipmentId}`;
  await until(async () => (await call(base, `${arrived}?direction=in`, undefined, operator.headers)).status === 200);
  await must(base, `${arrived}/receipt`, { id: testId(), rest: 'accepted' }, operator);
  const item = `/api/sorting/items/${itemIds[0] ?? ''}`;
  const { corrects } = (await call<{ corrects: string }>(base, item, undefined, operator.headers)).body;
  const rows = itemIds.map((itemId) => ({ itemId, outcome: 'dismantle', reason: '不制冷', measurements: {} }));
  await must(base, '/api/sorting/grades', { id: testId(), siteId, rows }, operator);
  const jobId = testId();
  const batch = { id: batchId, siteId, code: 'PC-2026-031', family: 'appliance' };
  if (batchId !== undefined) await must(base, '/api/sorting/batches', batch, operator);
  const joined = batchId === undefined ? {} : { batchId };
  await must(base, '/api/sorting/jobs', { id: jobId, siteId, itemIds, ...joined }, operator);
  const came = outputs.map((output) => ({ itemId: testId(), ...output }));
  const loss = { grams: fridges * grams - outputs.reduce((sum, one) => sum + one.grams, 0), reason: '粉尘、水分' };
  const parts = batchId === undefined ? {} : { parts: [{ reason: 'dust', grams: loss.grams }] };
  await must(
    base,
    `/api/sorting/jobs/${jobId}/outputs`,
    { id: testId(), outputs: came, loss: { ...loss, ...parts } },
    operator,
  );
  await must(base, `/api/sorting/jobs/${jobId}/close`, { id: testId() }, operator);
  return { siteId, jobId, itemIds, corrects };
};

/** The operator who took the goods apart says what the first of them weighed, and the point agrees. */
export const weighAnew = async (
  base: string,
  { siteId, itemIds, corrects }: Dismantled,
  grams: number,
): Promise<void> => {
  const attendant = await demoPerson(base, 'attendant-01');
  const operator = await demoPerson(base, 'sorting-operator-01');
  const id = testId();
  const said = { id, itemId: itemIds[0] ?? '', siteId, corrects, reason: '称重单看错', grams };
  await must(base, '/api/sorting/proposed-corrections', said, operator);
  const yes = { id: testId(), siteId: attendant.siteIds[0] ?? '' };
  const path = `/api/collection/proposed-corrections/${id}/agreements`;
  await until(async () => (await call(base, path, yes, attendant.headers)).status < 300);
};

export const closeBatch = async (base: string, batchId: string): Promise<void> =>
  must(base, `/api/sorting/batches/${batchId}/close`, { id: testId() }, await demoPerson(base, 'sorting-operator-01'));
