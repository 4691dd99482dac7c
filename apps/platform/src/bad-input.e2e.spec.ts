import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeResidentId } from '@huihuan/identifiers-domain';
import { fetchSignedIn, call, startPlatform, until, type PlatformProcess } from '@huihuan/testing-platform';
import { openDesk, type BatchAnswer, type ProblemAnswer } from './spec/desk.support.spec.ts';
import { car, chance, fridge } from './spec/goods.support.spec.ts';
import { openInspector, type Inspector } from './spec/log.support.spec.ts';
import { acts, shapes } from './spec/wrong-acts.support.spec.ts';
import { identifiers, places, weights } from './spec/wrong-hand-ins.support.spec.ts';
import { here, known, people, prepare, type Refusal } from './spec/wrong-requests.support.spec.ts';

let platform: PlatformProcess;
let inspector: Inspector;
const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform();
  inspector = openInspector(platform.database.url);
  await prepare(platform);
});

afterAll(async () => {
  await inspector.close();
  await platform.stop();
});

/** A refusal says what, where and how to mend it, in both languages, and no table has a row more or less. */
const expectRefusal = async (send: () => Promise<Response>, expected: Refusal): Promise<ProblemAnswer> => {
  const before = await inspector.counts();
  const response = await send();
  const body = (await response.json()) as ProblemAnswer & Refusal & { type: string; instance: string };
  expect({ status: response.status, code: body.code, path: body.path }).toEqual({ path: undefined, ...expected });
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ status: expected.status, type: `urn:huihuan:problem:${expected.code}` });
  expect(body.instance).toBe(response.headers.get('x-correlation-id'));
  expect(body.detail).toMatch(/[a-z]{2}/);
  expect(body.detailZh).toMatch(/\p{Script=Han}{2}/u);
  expect(await inspector.counts()).toEqual(before);
  return body;
};

const send = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetchSignedIn(platform.url, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const sendJson = (path: string, body: unknown): Promise<Response> => send(path, JSON.stringify(body));

describe.each([
  ['an identifier', identifiers],
  ['a weight', weights],
  ['a place, class or time', places],
  ['an act', acts],
  ['a shape', shapes],
])('%s that is wrong is refused and leaves nothing behind:', (_, cases) => {
  it.each([...cases])('%s', async (_name, request, expected) => {
    const { path, body } = request();
    await expectRefusal(() => sendJson(path, body), expected);
  });
});

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('what cannot be read is refused and leaves nothing behind:', () => {
  const path = '/api/collection/intakes';

  it('a body of 50 MB', async () => {
    const huge = JSON.stringify({ siteId: here.point, ...fridge(), note: 'x'.repeat(50 * 1024 * 1024) });
    await expectRefusal(() => send(path, huge), { status: 413, code: 'request.too-large' });
    await expectRefusal(() => send(`${path}/batch`, huge), { status: 413, code: 'request.too-large' });
  });

  it('broken JSON, with the place where it breaks', async () => {
    const body = await expectRefusal(() => send(path, '{"id": "x",\n "grams": }'), {
      status: 400,
      code: 'request.not-json',
    });
    expect(body.details).toMatchObject({ line: 2 });
  });

  it('bytes that are no UTF-8', async () => {
    const bytes = new Uint8Array([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x3a, 0x31, 0x7d]);
    const gbk = () =>
      fetchSignedIn(platform.url, path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: bytes,
      });
    await expectRefusal(gbk, { status: 400, code: 'request.not-json' });
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x'])('the content type %s', async (type) => {
    const row = JSON.stringify({ siteId: here.point, ...fridge() });
    await expectRefusal(() => send(path, row, { 'content-type': type }), {
      status: 415,
      code: 'request.content-type',
    });
  });

  it('routes and methods that there are not', async () => {
    await expectRefusal(() => sendJson('/api/collection/intake', {}), { status: 404, code: 'route.unknown' });
    await expectRefusal(() => fetchSignedIn(platform.url, `/api/nowhere`), { status: 404, code: 'route.unknown' });
    await expectRefusal(() => fetchSignedIn(platform.url, path, { method: 'DELETE' }), {
      status: 404,
      code: 'route.unknown',
    });
  });

  it('queries and parameters that make no sense', async () => {
    const stock = '/api/collection/sites';
    await expectRefusal(() => fetchSignedIn(platform.url, `${stock}/not-an-id/stock`), {
      status: 422,
      code: 'request.invalid',
      path: '/siteId',
    });
    await expectRefusal(() => fetchSignedIn(platform.url, `${stock}/${here.point}/items?limit=0`), {
      status: 422,
      code: 'request.invalid',
      path: '/limit',
    });
    await expectRefusal(() => fetchSignedIn(platform.url, `${stock}/${here.point}/items?classCode=%00`), {
      status: 422,
      code: 'request.invalid',
      path: '/classCode',
    });
    await expectRefusal(() => fetchSignedIn(platform.url, `/api/registry/areas/%00`), {
      status: 422,
      code: 'request.invalid',
      path: '/code',
    });
    await expectRefusal(() => fetchSignedIn(platform.url, `/api/regulator/trace?q=a%00b`), {
      status: 422,
      code: 'request.invalid',
      path: '/q',
    });
    await expectRefusal(() => fetchSignedIn(platform.url, `/api/collection/sites/%ff/stock`), {
      status: 400,
      code: 'request.unreadable',
    });
  });
});

describe('in a batch one bad row never spoils the others', () => {
  it('every kind of junk between good rows', async () => {
    const good = Array.from({ length: 3 }, () => fridge());
    const junk: [unknown, string][] = [
      [null, 'row.invalid'],
      ['junk', 'row.invalid'],
      [42, 'row.invalid'],
      [[], 'row.invalid'],
      [{}, 'row.invalid'],
      [{ ...fridge(), grams: 0 }, 'weight.invalid'],
      [{ ...fridge(), grams: 900_000 }, 'weight.implausible'],
      [{ ...fridge(), classCode: 'nope' }, 'class.unknown'],
      [{ ...fridge(), surprise: 1 }, 'row.invalid'],
      [fridge({ identifiers: [{ kind: 'serial', value: 'A\u0000B' }] }), 'row.value-unusable'],
      [{ ...fridge(), override: { supervisorId: people.supervisor, reason: '\ud800' } }, 'row.value-unusable'],
      [{ ...fridge(), ['\ud800']: 1 }, 'row.value-unusable'],
      [{ ...fridge(), deep: nested(3000) }, 'row.value-unusable'],
      [fridge({ identifiers: good[0]!.identifiers }), 'identifier.active-elsewhere'],
      [{ ...fridge(), id: good[0]!.id }, 'row.id-repeated'],
      [{ ...known.row, grams: 51_000 }, 'request.id-reused'],
      [car('LSV'), 'identifier.vin.length'],
    ];
    const rows = [
      good[0],
      ...junk.slice(0, 8).map(([row]) => row),
      good[1],
      ...junk.slice(8).map(([row]) => row),
      good[2],
    ];
    const { status, body } = await call<BatchAnswer>(platform.url, '/api/collection/intakes/batch', {
      siteId: here.point,
      rows,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ accepted: 3, refused: junk.length });
    expect(body.answers.filter((answer) => answer.status === 'accepted').map(({ id }) => id)).toEqual(
      good.map(({ id }) => id),
    );
    const refused = body.answers.filter((answer) => answer.status === 'refused');
    expect(refused.map(({ problem }) => problem!.code)).toEqual(junk.map(([, code]) => code));
    for (const { problem } of refused) {
      expect(problem!.zh).toMatch(/\p{Script=Han}{2}/u);
      expect(problem!.en).toMatch(/[a-z]{2}/);
    }
    const there = await inspector.query<{ id: string }>(
      'select item_id as id from collection.holding where item_id = any ($1)',
      [rows.map((row) => (row as { id?: string } | null)?.id).filter((id) => id !== undefined)],
    );
    expect(there.map(({ id }) => id).sort()).toEqual([...good.map(({ id }) => id), known.item].sort());
  });
});

describe('a supervisor takes the responsibility', () => {
  it('for an implausible weight, which the event records with who and why', async () => {
    const override = { supervisorId: people.supervisor, reason: '商用冷柜，已复核' };
    const row = fridge({ grams: 900_000, override });
    const answer = await call<{ warnings: { code: string; zh: string; en: string }[] }>(
      platform.url,
      '/api/collection/intakes',
      { siteId: here.point, ...row },
    );
    expect(answer).toMatchObject({ status: 201, body: { grams: 900_000, warnings: [{ code: 'weight.implausible' }] } });
    const fact = (await inspector.events('item.collected')).find(({ record }) => record.subject === row.id);
    expect(fact?.record.data).toMatchObject({ override, warnings: ['weight.implausible'], item: { grams: 900_000 } });
  });

  it('and nobody has to for a payment outside the tariff of the day, which is recorded and told', async () => {
    interface Told {
      readonly warnings: readonly { readonly code: string }[];
    }
    let row = fridge();
    const told = async (): Promise<boolean> => {
      row = fridge({ paidFen: 500_000 });
      const asked = { siteId: here.point, ...row };
      const { status, body } = await call<Told>(platform.url, '/api/collection/intakes', asked);
      expect(status).toBe(201);
      return body.warnings.some(({ code }) => code === 'payment.outside-tariff');
    };
    // the tariffs of the registry come to the counter in their own time
    await until(told);
    const fact = (await inspector.events('item.collected')).find(({ record }) => record.subject === row.id);
    expect(fact?.record.data).toMatchObject({ paidFen: 500_000, warnings: ['payment.outside-tariff'] });
  });

  it('and no override is recorded where nothing was doubtful', async () => {
    const row = fridge({ override: { supervisorId: people.supervisor, reason: '习惯' } });
    await desk.intake(here.point, row);
    const fact = (await inspector.events('item.collected')).find(({ record }) => record.subject === row.id);
    expect(fact?.record.data).toMatchObject({ override: null, warnings: [] });
  });

  it('nobody keeps the number of a person', async () => {
    const idNumber = makeResidentId(chance);
    const row = fridge({ consignor: { kind: 'person', idNumber } });
    await desk.intake(here.point, row);
    const [found] = await inspector.query<{ times: number }>(
      `select (select count(*) from bus.log where record like '%' || $1 || '%')
            + (select count(*) from collection.intake where digest like '%' || $1 || '%' or answer::text like '%' || $1 || '%') as times`,
      [idNumber],
    );
    expect(found!.times).toBe(0);
  });
});
