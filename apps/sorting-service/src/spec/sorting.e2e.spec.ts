import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@huihuan/platform-service';
import { rowsOf } from '@huihuan/platform-persistence';
import { centre, fridge, output, smelter, station, supervisor } from '../testing/goods.support.spec.ts';
import { openSortingDoor, type SortingDoor } from '../testing/sorting-door.support.spec.ts';
import { openSortingYard, type SortingYard } from '../testing/sorting-yard.support.spec.ts';

let yard: SortingYard;
let door: SortingDoor;
beforeAll(async () => {
  yard = await openSortingYard();
  door = await openSortingDoor(yard.service);
});
afterAll(async () => {
  await door.close();
  await yard.close();
});

const siteId = centre.siteId;

/** Sends an act with an id of its own, and the same once more: the answer must be the same to the byte. */
const act = async (path: string, body: Record<string, unknown>) => {
  const asked = { id: newId(), ...body };
  const first = await door.post(path, asked);
  if (first.status < 300) expect(await door.post(path, asked)).toEqual(first);
  return first;
};

const stockOf = async () => (await door.get(`/sites/${siteId}/stock`)).body;

describe('from the truck to the smelter', () => {
  const [one, two] = [fridge(), fridge()];
  const compressor = output('part.compressor', 12_000, [{ kind: 'serial', value: 'COMP-1' }]);
  const [steel, copper] = [output('material.steel', 70_000), output('material.copper', 2_800)];
  const jobId = newId();

  it('receives what the transfer station announced', async () => {
    const shipmentId = await yard.announce([one, two]);
    const answer = await act(`/shipments/${shipmentId}/receipt`, { rest: 'accepted' });
    expect(answer).toMatchObject({ status: 200, body: { shipment: { state: 'received' }, discrepancies: [] } });
    expect(await stockOf()).toMatchObject({ items: 2, grams: 100_000 });
  });

  it('grades', async () => {
    const rows = [one, two].map(({ itemId }) => ({ itemId, outcome: 'dismantle', reason: '不可修复' }));
    const answer = await act('/grades', { siteId, rows: [...rows, { itemId: 'nobody' }] });
    expect(answer).toMatchObject({ status: 200, body: { accepted: 2, refused: 1 } });
  });

  it('dismantles, and does not close a job out of balance without a supervisor', async () => {
    const started = await act('/jobs', { id: jobId, siteId, itemIds: [one.itemId, two.itemId] });
    expect(started).toMatchObject({ status: 201, body: { jobId, state: 'open', inputs: [{}, {}] } });
    const drafted = await act(`/jobs/${jobId}/outputs`, {
      outputs: [compressor, steel, copper],
      loss: { grams: 200, reason: '粉尘' },
    });
    const balance = { differenceGrams: 15_000, toleranceGrams: 2_000 };
    expect(drafted).toMatchObject({ status: 200, body: { balance, balanced: false } });
    const refused = await act(`/jobs/${jobId}/close`, {});
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'balance.open', type: 'urn:huihuan:problem:balance.open', path: '/explanation', details: balance },
    });
    expect(refused.body).toHaveProperty('detailZh');
    const closed = await act(`/jobs/${jobId}/close`, {
      explanation: { text: '保温层另行处置', supervisorId: supervisor.staffId },
      evidence: [{ kind: 'photo', sha256: '0'.repeat(64) }],
    });
    expect(closed).toMatchObject({ status: 200, body: { state: 'closed', balance } });
  });

  it('has the outputs in stock, and shows the job', async () => {
    expect(await stockOf()).toMatchObject({
      items: 3,
      grams: 84_800,
      classes: [{ classCode: 'material.copper' }, { classCode: 'material.steel' }, { classCode: 'part.compressor' }],
    });
    expect((await door.get(`/jobs?siteId=${siteId}&state=closed`)).body).toMatchObject({
      jobs: [{ jobId, inputs: 2, inputGrams: 100_000, outputs: 3, outputGrams: 84_800, explained: true }],
    });
    expect((await door.get(`/jobs/${jobId}`)).body).toMatchObject({
      outputs: [{ identifiers: [{ value: 'COMP-1' }] }, {}, {}],
      genealogy: { origins: [], derived: [] },
    });
    expect(await door.get(`/jobs/${newId()}`)).toMatchObject({ status: 404, body: { code: 'job.unknown' } });
  });

  it('ships them downstream, and the delivery closes them and frees their numbers', async () => {
    const shipmentId = newId();
    await act('/shipments', { id: shipmentId, fromSiteId: siteId, toSiteId: smelter.siteId });
    await act(`/shipments/${shipmentId}/lines`, { addItems: [compressor.itemId, copper.itemId] });
    await act(`/shipments/${shipmentId}/seal`, {});
    const delivery = { outcome: 'recycled', documentReference: 'LD-2026-7', reason: '送达' };
    expect(await act(`/shipments/${shipmentId}/delivery`, delivery)).toMatchObject({ status: 409 });
    await act(`/shipments/${shipmentId}/dispatch`, {});
    expect(await openClaims()).toBe(1);
    expect(await act(`/shipments/${shipmentId}/delivery`, delivery)).toMatchObject({
      status: 200,
      body: { state: 'delivered' },
    });
    expect((await door.get(`/items/${copper.itemId}`)).body).toMatchObject({ state: 'closed' });
    expect(await stockOf()).toMatchObject({ items: 1, grams: 70_000 });
    await yard.caughtUp();
    expect(await openClaims()).toBe(0);
    const [closed, ...more] = await yard.stated('cn.huihuan.item.closed.v1');
    expect(closed).toMatchObject({ data: { shipmentId, deliveredTo: smelter.siteId, outcome: 'recycled' } });
    expect(more).toEqual([]);
  });
});

const openClaims = async () =>
  (await rowsOf(yard.custody.database, 'select 1 from identifier_claim where released_at is null')).length;

describe('bad input', () => {
  it('is refused with the field that is wrong', async () => {
    const tooMany = Array.from({ length: 1001 }, () => ({}));
    expect(await act('/grades', { siteId, rows: tooMany })).toMatchObject({ status: 422, body: { path: '/rows' } });
    expect(await act('/jobs', { siteId, itemIds: [] })).toMatchObject({ status: 422, body: { path: '/itemIds' } });
    expect(await act('/jobs', { siteId: station.siteId, itemIds: [newId()] })).toMatchObject({
      status: 409,
      body: { code: 'site.wrong-kind' },
    });
    const outputs = [{ ...output('material.steel', 0) }];
    expect(await act(`/jobs/${newId()}/outputs`, { outputs, loss: { grams: 0 } })).toMatchObject({
      status: 422,
      body: { path: '/outputs/0/grams' },
    });
    expect(await act(`/jobs/${newId()}/cancel`, { reason: '  ' })).toMatchObject({ status: 422 });
    expect(await act(`/shipments/${newId()}/delivery`, { outcome: 'recycled', reason: '送达' })).toMatchObject({
      status: 404,
      body: { code: 'shipment.unknown' },
    });
  });

  it('in a row of a batch spoils no other, whatever stands in it', async () => {
    const [bad, good] = await yard.takeIn(fridge(), fridge());
    for (const reason of ['"\\u0000"', '"\\ud800"', '1e999']) {
      const [row, other] = [bad, good].map((itemId) => `{"itemId":"${itemId!}","outcome":"reuse","reason":`);
      const body = `{"id":"${newId()}","siteId":"${siteId}","rows":[${row!}${reason}},${other!}"完好"}]}`;
      const answer = await door.post('/grades', body);
      expect(answer).toMatchObject({
        status: 200,
        body: { accepted: 1, answers: [{ itemId: bad, problem: { path: '/rows/0/reason' } }, { itemId: good }] },
      });
      expect(await door.post('/grades', body)).toEqual(answer);
    }
    expect((await door.get(`/items/${bad!}`)).body).toMatchObject({ grade: null });
  });
});

describe('the description', () => {
  it('knows every route', () => {
    expect(door.undescribed()).toEqual([]);
  });
});
