import { beforeEach, describe, expect, it } from '@jest/globals';
import { recordAct } from '../acts/record-act.ts';
import { sendNextActs, type Step } from '../queue/send-parcel.ts';
import type { Photo } from '../store/photo.ts';
import type { Store } from '../store/open-store.ts';
import {
  holder,
  json,
  newWorld,
  openTablet,
  signedIn,
  site,
  type Server,
  type World,
} from '../testing/tablet-world.spec-support.ts';
import { dropLoosePhotos, keepPhoto } from './keep-photo.ts';
import { pieceBytes, sendNextPhoto } from './send-photo.ts';

let world: World;
let store: Store;
beforeEach(async () => {
  world = newWorld();
  store = await openTablet(world);
});

const keep = async (): Promise<Photo> => {
  const blob = new Blob([new Uint8Array(pieceBytes * 2 + 7).fill(3)], { type: 'image/jpeg' });
  const kept = await keepPhoto(world.parts, store, { blob, siteId: site });
  if (!kept.ok) throw new Error(kept.problem.code);
  return kept.value;
};
/** A photo whose hand-in the server has done. */
const done = async (): Promise<Photo> => {
  const photo = await keep();
  const body = { id: world.parts.newId() };
  await recordAct(world.parts, store, holder, { kind: 'intake', body, photoIds: [photo.photoId] });
  world.server = () => json(200, { answers: [{ index: 0, id: body.id, status: 'accepted' }] });
  await sendNextActs(world.parts, store, signedIn());
  world.requests.length = 0;
  return photo;
};
const step = (): Promise<Step> => sendNextPhoto(world.parts, store, signedIn());
const all = async (): Promise<void> => {
  while ((await step()).kind === 'worked');
};

/** The server of uploads: it has as many bytes as came, of whichever upload. */
const uploads = (trouble: Server = () => json(500, {})) => {
  const has = new Map<string, number>();
  let troubles: number | null = null;
  const server: Server = async (request) => {
    const { method, path, json: sent } = request;
    if (troubles !== null && (troubles -= 1) < 0) {
      troubles = null;
      return trouble(request);
    }
    if (method === 'POST') {
      const { id } = sent as { readonly id: string };
      has.set(id, has.get(id) ?? 0);
      return json(200, { fileId: id, uploadUrl: `/api/collection/files/uploads/${id}` });
    }
    const id = path.split('/').at(-1) ?? '';
    const offset = has.get(id);
    if (offset === undefined) return json(404, { code: 'file.unknown', detail: 'no', detailZh: '无' });
    if (method === 'PATCH') {
      if (Number(request.headers['upload-offset']) !== offset) return json(409, { code: 'upload.offset-differs' });
      has.set(id, offset + request.bytes.length);
    }
    const headers = { 'upload-offset': String(has.get(id)), 'content-type': 'application/json' };
    return method === 'PATCH' ? new Response(null, { status: 204, headers }) : new Response('', { headers });
  };
  return { server, has, breakAt: (request: number) => (troubles = request) };
};
const stateOf = async ({ photoId }: Photo): Promise<string | undefined> => (await store.photos.get(photoId))?.state;
const said = (): readonly string[] => world.requests.map(({ method }) => method);

describe('a photo', () => {
  it('stays until the server has it whole, and goes in pieces', async () => {
    const photo = await done();
    world.server = uploads().server;
    await all();
    expect(said()).toEqual(['POST', 'HEAD', 'PATCH', 'PATCH', 'PATCH']);
    expect([await stateOf(photo), await store.photoBytes.count()]).toEqual(['confirmed', 0]);
  });

  it('waits until its hand-in is done, and is announced for it', async () => {
    const photo = await keep();
    const body = { id: world.parts.newId() };
    await recordAct(world.parts, store, holder, { kind: 'intake', body, photoIds: [photo.photoId] });
    expect([await step(), world.requests.length]).toEqual([{ kind: 'rest', until: null }, 0]);
    world.server = () => json(200, { answers: [{ index: 0, id: body.id, status: 'accepted' }] });
    await sendNextActs(world.parts, store, signedIn());
    world.server = uploads().server;
    await step();
    expect(world.requests.at(-1)?.json).toMatchObject({ sha256: photo.sha256, itemIds: [body.id], kind: 'photo' });
  });

  it('of a step is announced for the piece that its path names', async () => {
    const [photo, itemId] = [await keep(), world.parts.newId()];
    const path = `/api/collection/items/${itemId}/steps`;
    const body = { id: world.parts.newId() };
    const recorded = { kind: 'item.step', statedAs: 'item.record-step', path, body, photoIds: [photo.photoId] };
    await recordAct(world.parts, store, holder, recorded);
    world.server = () => json(201, { stepId: body.id });
    await sendNextActs(world.parts, store, signedIn());
    world.server = uploads().server;
    await step();
    expect(world.requests.at(-1)?.json).toMatchObject({ sha256: photo.sha256, itemIds: [itemId], kind: 'photo' });
  });

  it.each([1, 2, 3, 4, 5])(
    'goes on where the server says after the tablet died behind request %i',
    async (requests) => {
      const photo = await done();
      const files = uploads(() => Promise.reject(new TypeError('the battery died')));
      files.breakAt(requests - 1);
      world.server = files.server;
      await all();
      store.close();
      store = await openTablet(world);
      world.now += 60_000;
      await sendNextPhoto({ ...world.parts }, store, signedIn());
      while ((await sendNextPhoto(world.parts, store, signedIn())).kind === 'worked') world.now += 60_000;
      expect([await stateOf(photo), [...files.has.values()]]).toEqual(['confirmed', [photo.bytes]]);
    },
  );

  it('is announced anew where its upload belongs to a colleague', async () => {
    const photo = await done();
    const files = uploads();
    world.server = files.server;
    await step();
    files.has.clear();
    while ((await stateOf(photo)) !== 'confirmed') {
      world.now += 60_000;
      await step();
    }
    expect([said().filter((each) => each === 'POST').length, files.has.size]).toEqual([2, 1]);
  });

  it('that the server refuses stays to be seen, with its words', async () => {
    const photo = await done();
    world.server = () => json(422, { code: 'file.broken', detail: 'broken', detailZh: '文件损坏' });
    await step();
    expect(await store.photos.get(photo.photoId)).toMatchObject({ state: 'refused', words: { zh: '文件损坏' } });
    expect(await store.photoBytes.count()).toBe(1);
  });

  it('is refused where room is short, and one that nothing was recorded with goes after a day', async () => {
    const photo = await keep();
    world.space = { usedBytes: 910, allowedBytes: 1_000 };
    await expect(keep()).rejects.toThrow('space.photos');
    await dropLoosePhotos(store, world.now + 86_000_000);
    expect(await stateOf(photo)).toBe('loose');
    await dropLoosePhotos(store, world.now + 87_000_000);
    expect([await stateOf(photo), await store.photoBytes.count()]).toEqual([undefined, 0]);
  });
});
