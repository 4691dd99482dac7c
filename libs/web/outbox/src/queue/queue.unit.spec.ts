import { beforeEach, describe, expect, it } from '@jest/globals';
import { recordAct } from '../acts/record-act.ts';
import { withdrawAct } from '../acts/withdraw-act.ts';
import type { NewAct } from '../acts/new-act.ts';
import type { Act } from '../store/act.ts';
import type { Store } from '../store/open-store.ts';
import {
  holder,
  json,
  newWorld,
  openTablet,
  signedIn,
  silence,
  type Request,
  type World,
} from '../testing/tablet-world.spec-support.ts';
import { resendAct } from './resend.ts';
import { sendNextActs, type Step } from './send-parcel.ts';

let world: World;
let store: Store;
beforeEach(async () => {
  world = newWorld();
  store = await openTablet(world);
});

const record = async (more: Partial<NewAct> & { readonly body?: NewAct['body'] } = {}): Promise<Act> => {
  const body = { id: world.parts.newId(), classCode: 'appliance.refrigerator', grams: 50_000, ...more.body };
  const written = await recordAct(world.parts, store, holder, { kind: 'intake', ...more, body });
  if (!written.ok) throw new Error(written.problem.code);
  return written.value;
};
const open = (more: Partial<NewAct> = {}): Promise<Act> =>
  record({ kind: 'shipment.open', path: '/api/collection/shipments', ...more });
const step = (desk = signedIn()): Promise<Step> => sendNextActs(world.parts, store, desk);
const stateOf = async ({ id }: Act): Promise<string | undefined> => (await store.acts.get(id))?.state;
const statesOf = (...acts: readonly Act[]): Promise<readonly (string | undefined)[]> => Promise.all(acts.map(stateOf));
/** As after the battery died: only the disk is left. */
const die = async (): Promise<void> => {
  store.close();
  store = await openTablet(world);
};

interface SentRow {
  readonly id: string;
}
const rowsIn = ({ json: sent }: Request): readonly SentRow[] => sent['rows'] as readonly SentRow[];
const accepts = (request: Request): Response => {
  if (!request.path.endsWith('/batch')) return json(201, { id: request.json['id'] });
  const answers = rowsIn(request).map(({ id }, index) => ({
    index,
    id,
    itemId: id,
    status: 'accepted',
    siteSeq: index,
  }));
  return json(200, { accepted: answers.length, refused: 0, putAside: 0, answers });
};
const problem = (status: number, code: string, headers: Readonly<Record<string, string>> = {}): Response =>
  json(status, { code, detail: 'no', detailZh: '不行' }, headers);
const idsSent = (): readonly (readonly string[])[] => world.requests.map((each) => rowsIn(each).map(({ id }) => id));

describe('what is recorded', () => {
  it('goes in its order, hand-ins together and the rest by itself', async () => {
    const acts = [await record(), await record(), await open(), await record()];
    world.server = accepts;
    while ((await step()).kind === 'worked');
    expect(world.requests.map(({ path }) => path)).toEqual([
      '/api/collection/intakes/batch',
      '/api/collection/shipments',
      '/api/collection/intakes/batch',
    ]);
    expect(await statesOf(...acts)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('waits for what it comes after, and lets others pass', async () => {
    const [item, other] = [await record(), await record()];
    const shipment = await open({ after: [item.id] });
    world.server = (request) =>
      json(200, {
        answers: rowsIn(request).map(({ id }, index) =>
          id === item.id
            ? {
                index,
                id,
                status: 'refused',
                problem: { code: 'weight.implausible', zh: '重', en: 'heavy', path: '/grams' },
              }
            : { index, id, itemId: id, status: 'accepted' },
        ),
      });
    await step();
    expect(await step()).toEqual({ kind: 'rest', until: null });
    expect(await statesOf(item, other, shipment)).toEqual(['refused', 'done', 'waiting']);
    expect((await store.acts.get(item.id))?.words).toMatchObject({
      code: 'weight.implausible',
      path: '/grams',
      zh: '重',
    });
  });

  it('can be taken back for ten seconds, and not once it is on its way', async () => {
    const [taken, sent] = [await record({ holdMilliseconds: 10_000 }), await record()];
    world.server = accepts;
    await step();
    expect(await step()).toEqual({ kind: 'rest', until: world.now + 10_000 });
    expect(await withdrawAct(store, taken.id, world.now)).toMatchObject({ ok: true });
    expect(await withdrawAct(store, sent.id, world.now)).toMatchObject({ problem: { code: 'act.sent' } });
    world.now += 11_000;
    expect(await step()).toEqual({ kind: 'rest', until: null });
    expect(idsSent()).toEqual([[sent.id]]);
  });

  it('is not held for a day by a clock that was put back', async () => {
    const act = await record({ holdMilliseconds: 10_000 });
    world.now -= 86_400_000;
    world.server = accepts;
    await step();
    expect(await stateOf(act)).toBe('done');
  });

  it('is mended by another act that names it; the refused one stays to be seen', async () => {
    const act = await record();
    world.server = () => problem(422, 'class.unknown');
    await step();
    const mended = await record({ mends: act.id });
    expect(await statesOf(act, mended)).toEqual(['mended', 'waiting']);
    expect((await store.acts.get(act.id))?.mendedBy).toBe(mended.id);
    await expect(record({ mends: act.id })).rejects.toThrow('act.not-refused');
  });

  it('is sent again as it is, under the same id, where somebody asks for it', async () => {
    const act = await record();
    world.server = () => problem(422, 'site.inactive');
    await step();
    world.server = accepts;
    await resendAct(store, act.id);
    await step();
    expect([await stateOf(act), idsSent()]).toEqual(['done', [[act.id], [act.id]]]);
  });
});

describe('what the server answers', () => {
  const again: readonly (readonly [string, () => Response | Promise<Response>, number | null])[] = [
    ['nothing', () => silence({} as Request), null],
    [
      'half a response',
      () => new Response('{"answers":[{"ind', { status: 200, headers: { 'content-type': 'application/json' } }),
      null,
    ],
    [
      'a page of a proxy',
      () => new Response('<html>', { status: 200, headers: { 'content-type': 'text/html' } }),
      null,
    ],
    ['429', () => problem(429, 'rate.limited', { 'retry-after': '7' }), 7],
    ['503', () => problem(503, 'starting', { 'retry-after': '30' }), 30],
    ['500', () => problem(500, 'unexpected'), null],
    ['a bad gateway', () => new Response('Bad Gateway', { status: 502 }), null],
  ];
  it.each(again)('%s: the same ids again, after a wait', async (_name, answer, seconds) => {
    const act = await record();
    world.server = answer;
    expect(await step()).toMatchObject({ kind: 'again', seconds });
    expect(await stateOf(act)).toBe('waiting');
    world.server = accepts;
    await step();
    expect([await stateOf(act), idsSent()]).toEqual(['done', [[act.id], [act.id]]]);
    expect(JSON.stringify(world.requests[0]?.json)).toBe(JSON.stringify(world.requests[1]?.json));
  });

  it('202: put aside is shown, and what comes after it goes on', async () => {
    const shipment = await open();
    const lines = await record({
      kind: 'lines',
      path: `/api/collection/shipments/${shipment.id}/lines`,
      after: [shipment.id],
    });
    const aside = { code: 'statement.put-aside', zh: '暂存', en: 'put aside', why: 'after-revocation' };
    world.server = () => json(202, aside);
    await step();
    await step();
    expect(await statesOf(shipment, lines)).toEqual(['put-aside', 'put-aside']);
    expect((await store.acts.get(shipment.id))?.words).toMatchObject({ code: 'statement.put-aside', zh: '暂存' });
  });

  it('401: another token, and where there is none the act waits for a sign-in', async () => {
    const act = await record();
    world.server = ({ headers }) =>
      headers['authorization'] === 'Bearer first' ? problem(401, 'token.expired') : json(500, {});
    expect(await step()).toEqual({ kind: 'worked' });
    const nobody = signedIn({ renew: () => Promise.resolve({ kind: 'none', problem: null }) });
    expect(await step(nobody)).toMatchObject({ kind: 'halt', state: { kind: 'sign-in-needed' } });
    expect(await stateOf(act)).toBe('waiting');
  });

  it('403 to a whole batch: somebody else may send it', async () => {
    const act = await record();
    world.server = () => problem(403, 'permission.denied');
    expect(await step()).toMatchObject({
      kind: 'halt',
      state: { kind: 'not-allowed', words: { code: 'permission.denied' } },
    });
    expect(await stateOf(act)).toBe('waiting');
  });

  it('a device that the tier has not heard of: the same a moment later, and nobody is asked to mend it', async () => {
    const act = await record();
    world.server = () =>
      json(200, {
        answers: [
          {
            index: 0,
            id: act.id,
            status: 'refused',
            problem: { code: 'statement.device-unknown', zh: '稍后', en: 'later' },
          },
        ],
      });
    await step();
    expect(await step()).toMatchObject({ kind: 'rest' });
    world.now += 60_000;
    world.server = accepts;
    await step();
    expect(await stateOf(act)).toBe('done');
  });

  it('says nothing of a row: it is asked about again', async () => {
    const [one, other] = [await record(), await record()];
    world.server = () =>
      json(200, {
        answers: [
          { index: 0, id: one.id, status: 'accepted' },
          { index: 1, id: one.id, status: 'accepted' },
        ],
      });
    await step();
    expect(await statesOf(one, other)).toEqual(['done', 'waiting']);
  });

  it('fails over one row of many: it is found, waits by itself, and all others get through', async () => {
    const acts: Act[] = [];
    for (let count = 0; count < 30; count += 1) acts.push(await record());
    const poison = acts[17]?.id;
    world.server = (request) =>
      rowsIn(request).some(({ id }) => id === poison) ? problem(500, 'unexpected') : accepts(request);
    for (let count = 0; count < 60; count += 1) if ((await step()).kind === 'rest') world.now += 1_000;
    const states = await statesOf(...acts);
    expect([states.filter((state) => state === 'done').length, states[17]]).toEqual([29, 'waiting']);
  });

  it('takes no parcel of this size: smaller ones', async () => {
    const acts = await Promise.all(Array.from({ length: 60 }, () => record()));
    world.server = (request) => (rowsIn(request).length > 20 ? problem(413, 'body.too-large') : accepts(request));
    while ((await step()).kind === 'worked');
    expect(new Set(await statesOf(...acts))).toEqual(new Set(['done']));
  });
});

describe('a tablet that dies', () => {
  it('before it has sent: the act is there and goes later', async () => {
    const act = await record();
    await die();
    world.server = accepts;
    await step();
    expect(await stateOf(act)).toBe('done');
  });

  it('between the sending and the answer: the same again, and the server did it once', async () => {
    const act = await record();
    let heard = 0;
    world.server = async (request) => {
      heard += 1;
      if (heard === 1) {
        store.close();
        throw new TypeError('the battery died');
      }
      return accepts(request);
    };
    await expect(step()).rejects.toThrow();
    await die();
    expect(await stateOf(act)).toBe('sent');
    await step();
    expect([await stateOf(act), idsSent()]).toEqual(['done', [[act.id], [act.id]]]);
  });

  it('between the answer and its writing down: the same again', async () => {
    const act = await record();
    world.server = (request) => {
      store.close();
      return accepts(request);
    };
    await expect(step()).rejects.toThrow();
    await die();
    world.server = accepts;
    await step();
    expect([await stateOf(act), new Set(idsSent().flat())]).toEqual(['done', new Set([act.id])]);
  });

  it('while a mended act is written: both or neither', async () => {
    const act = await record();
    world.server = () => problem(422, 'class.unknown');
    await step();
    await record({ mends: act.id });
    await die();
    const rows = await store.acts.toArray();
    expect(rows.map(({ state }) => state).sort()).toEqual(['mended', 'waiting']);
  });
});
