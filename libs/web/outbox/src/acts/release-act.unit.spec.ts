import { beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalJson, sha256Hex } from '@huihuan/kernel-domain';
import type { Act } from '../store/act.ts';
import type { Store } from '../store/open-store.ts';
import {
  holder,
  json,
  newWorld,
  openTablet,
  silence,
  site,
  type Server,
  type World,
} from '../testing/tablet-world.spec-support.ts';
import { recordAct } from './record-act.ts';
import { isReleasable, releaseAct } from './release-act.ts';

const pin = '739105';
const supervisorId = '0192f000-0000-7000-8000-0000000000ff';
const reason = '商用冷柜，已复核';
let world: World;
let store: Store;

/** A registry that knows the PIN of the supervisor, and a tier that releases. */
const server: Server = ({ method, path, json: sent }) => {
  if (path.endsWith('/challenges')) return json(201, { challenge: 'c', expiresAt: '' });
  if (method === 'DELETE') return json(200, { ended: 1 });
  if (path.endsWith('/releases')) return json(201, { releaseId: sent['id'] });
  if (path.endsWith('/session') && sent['pin'] === pin) return json(201, { accessToken: 'hers', refreshToken: 'r' });
  return json(401, { code: 'pin.failed', detail: 'no', detailZh: '不行' });
};

beforeEach(async () => {
  world = newWorld();
  store = await openTablet(world);
  world.server = server;
});

const recorded = async (): Promise<Act> => {
  const body = { id: world.parts.newId(), classCode: 'appliance.refrigerator', grams: 900_000 };
  const written = await recordAct(world.parts, store, holder, { kind: 'intake', body, note: { consignor: '张*' } });
  if (!written.ok) throw new Error(written.problem.code);
  return written.value;
};
const refusedAs = async (details: object | null): Promise<Act> => {
  const act = await recorded();
  const words = { status: 409, code: 'weight.implausible', zh: '不行', en: 'no', heardAt: '' };
  const told: Act = {
    ...{ ...act, state: 'refused', attempts: 1 },
    words: details === null ? words : { ...words, details: { ...details } },
  };
  await store.acts.put(told);
  return told;
};
const release = (actId: string, typed = pin) =>
  releaseAct(world.parts, store, holder, { actId, supervisorId, pin: typed, reason: ` ${reason} ` });
const asked = (end: string) => world.requests.filter(({ path }) => path.endsWith(end));

describe('a supervisor at the tablet', () => {
  it('releases what the server holds back: the record goes again under a release of it alone, and her sign-in is over', async () => {
    const act = await refusedAs({ overridable: true });
    const released = await release(act.id);
    if (!released.ok) throw new Error(released.problem.code);
    const { value } = released;
    const { override, ...shown } = value.body;
    const [request] = asked('/releases');
    expect(override).toEqual({ supervisorId, reason, releaseId: request?.json['id'] });
    // under its own id, which labels and lists name
    const record = { act: 'intake.register', siteId: site, recordId: act.id, body: shown };
    expect(request?.json).toMatchObject({
      recordId: act.id,
      digest: sha256Hex(canonicalJson(record)),
    });
    expect(request?.headers['authorization']).toBe('Bearer hers');
    expect(value).toMatchObject({
      mends: act.id,
      state: 'waiting',
      personId: holder.personId,
      note: { consignor: '张*' },
    });
    expect(await store.acts.get(act.id)).toMatchObject({ state: 'mended', mendedBy: value.id });
    expect(world.requests.at(-1)).toMatchObject({ method: 'DELETE', path: '/api/registry/session' });
  });

  it('releases what was not sent yet, and what only other ways mend is left to them', async () => {
    const waiting = await recorded();
    expect(await release(waiting.id)).toMatchObject({ ok: true, value: { mends: waiting.id } });
    const other = await refusedAs(null);
    expect(isReleasable(other)).toBe(false);
    expect(await release(other.id)).toMatchObject({ ok: false, problem: { code: 'act.not-releasable' } });
  });

  it('lets a truck go with the shipment named, whose sealed list the server binds the release to', async () => {
    const shipmentId = world.parts.newId();
    const body = { id: world.parts.newId(), dispatchedAt: new Date(0).toISOString() };
    const path = `/api/collection/shipments/${shipmentId}/dispatch`;
    const written = await recordAct(world.parts, store, holder, { kind: 'shipment.dispatch', path, body });
    if (!written.ok) throw new Error(written.problem.code);
    expect(await release(written.value.id)).toMatchObject({ ok: true });
    expect(asked('/releases')[0]?.json).toMatchObject({ act: 'shipment.dispatch', shipmentId });
  });

  it('lets a description stand that takes back a stop, with the piece in its path', async () => {
    const itemId = world.parts.newId();
    const body = { id: world.parts.newId(), details: { damaged: false } };
    const path = `/api/collection/items/${itemId}/description`;
    const written = await recordAct(world.parts, store, holder, { kind: 'item.describe', path, body });
    if (!written.ok) throw new Error(written.problem.code);
    const released = await release(written.value.id);
    if (!released.ok) throw new Error(released.problem.code);
    const { override, ...shown } = released.value.body;
    const record = { act: 'item.describe', siteId: site, recordId: released.value.id, body: { itemId, ...shown } };
    expect(override).toMatchObject({ supervisorId });
    expect(asked('/releases')[0]?.json).toMatchObject({
      act: 'item.describe',
      digest: sha256Hex(canonicalJson(record)),
    });
  });

  it('is believed by the server alone: a wrong PIN or no network changes nothing, and nothing of the PIN is kept', async () => {
    const act = await refusedAs({ overridable: true });
    expect(await release(act.id, '000000')).toMatchObject({ problem: { code: 'pin.failed' } });
    world.server = silence;
    expect(await release(act.id)).toMatchObject({ problem: { code: 'release.offline' } });
    expect(asked('/releases')).toHaveLength(0);
    expect(await store.acts.toArray()).toEqual([act]);
    world.server = server;
    expect(await release(act.id)).toMatchObject({ ok: true });
    const disk = JSON.stringify([await store.acts.toArray(), await store.people.toArray()]);
    expect(disk).not.toContain(pin);
    expect(disk).not.toContain('hers');
  });
});
