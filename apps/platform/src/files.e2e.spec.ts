import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  call,
  caughtUp,
  signedInAs,
  startPlatform,
  testId,
  until,
  verify,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk } from './spec/desk.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';
import { announcementOf, photoOf, sha256Of, tusClient } from './spec/photos.support.spec.ts';

let platform: PlatformProcess;
let siteId = '';
let [attendant, neighbour, regulator, auditor] = ['', '', '', ''];
let client: ReturnType<typeof tusClient>;

/** The login of somebody of this role at the site, or elsewhere. */
const signIn = async (role: string, at: (site: string) => boolean): Promise<string> => {
  for (let number = 1; number <= 20; number += 1) {
    const authorization = await signedInAs(platform.url, `${role}-${String(number).padStart(2, '0')}`).catch(
      () => null,
    );
    if (authorization === null) break;
    const token = authorization.split('.')[1] ?? '';
    const { grants } = JSON.parse(Buffer.from(token, 'base64url').toString()) as { grants: string[] };
    const [, site = ''] = /site:([0-9a-f-]{36})/.exec(grants.join(' ')) ?? [];
    if (at(site)) return authorization;
  }
  throw new Error(`nobody of the demonstration is ${role} there`);
};

beforeAll(async () => {
  platform = await startPlatform();
  const network = await readDemoNetwork(platform.url);
  const points = network.sites('collection-point', 'appliance').map((site) => site.siteId);
  attendant = await signIn('attendant', (site) => points.includes(site));
  const payload = JSON.parse(Buffer.from(attendant.split('.')[1] ?? '', 'base64url').toString()) as {
    grants: string[];
  };
  siteId = /site:([0-9a-f-]{36})/.exec(payload.grants.join(' '))?.[1] ?? '';
  neighbour = await signIn('attendant', (site) => site !== siteId);
  regulator = await signedInAs(platform.url, 'regulator-province');
  auditor = await signedInAs(platform.url, 'auditor');
  client = tusClient(platform.url, attendant);
});
afterAll(() => platform.stop());

interface Announced {
  readonly fileId: string;
  readonly uploadUrl: string;
}

const announced = async (bytes: Uint8Array, more: Record<string, unknown> = {}): Promise<Announced> => {
  const answer = await client.announce(announcementOf(siteId, bytes, more));
  expect(answer.status).toBe(200);
  return (await answer.json()) as Announced;
};

const uploaded = async (bytes: Uint8Array, more: Record<string, unknown> = {}): Promise<string> => {
  const { fileId, uploadUrl } = await announced(bytes, more);
  expect((await client.send(uploadUrl, 0, bytes)).status).toBe(204);
  return fileId;
};

const ask = (path: string, authorization: string): Promise<Response> =>
  fetch(`${platform.url}/api/collection/files/${path}`, { headers: { authorization } });

const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code;

/** Sends a part of a piece and then breaks the connection. */
const breakOff = async (address: string, piece: Uint8Array, whole: number): Promise<void> => {
  const sending = request(`${platform.url}${address}`, {
    method: 'PATCH',
    headers: {
      authorization: attendant,
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': whole,
    },
  });
  sending.on('error', () => undefined);
  const closed = once(sending, 'close');
  sending.write(piece);
  await until(async () => (await client.offset(address).catch(() => 0)) > 0);
  sending.destroy();
  await closed;
};

describe('an upload', () => {
  it('in pieces ends as a clean picture, a thumbnail and an original, each with its link', async () => {
    const photo = await photoOf(1);
    const { fileId, uploadUrl } = await announced(photo, { itemIds: [testId()] });
    const third = Math.ceil(photo.length / 3);
    for (let offset = 0; offset < photo.length; offset += third) {
      expect(await client.offset(uploadUrl)).toBe(offset);
      const answer = await client.send(uploadUrl, offset, photo.subarray(offset, offset + third));
      expect(answer.status).toBe(204);
      expect(answer.headers.get('upload-offset')).toBe(String(Math.min(offset + third, photo.length)));
    }
    const kept = (await (await ask(fileId, attendant)).json()) as { sha256: string; storedSha256: string };
    expect(kept).toMatchObject({ sha256: sha256Of(photo), mediaType: 'image/jpeg', width: 640, height: 480 });
    const { url } = (await (await ask(`${fileId}/link`, attendant)).json()) as { url: string };
    const picture = await fetch(`${platform.url}${url}`);
    expect(sha256Of(new Uint8Array(await picture.arrayBuffer()))).toBe(kept.storedSha256);
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename="${fileId}.jpg"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    const small = (await (await ask(`${fileId}/link?variant=thumbnail`, regulator)).json()) as { url: string };
    expect((await fetch(`${platform.url}${small.url}`)).headers.get('content-type')).toBe('image/webp');
  });

  it('goes on where the connection broke off', async () => {
    const photo = await photoOf(2);
    const { fileId, uploadUrl } = await announced(photo);
    await breakOff(uploadUrl, photo.subarray(0, photo.length / 2), photo.length);
    const offset = await client.offset(uploadUrl);
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThan(photo.length);
    expect((await client.send(uploadUrl, offset, photo.subarray(offset))).status).toBe(204);
    expect((await ask(fileId, attendant)).status).toBe(200);
  });

  it('goes on where the process was killed, and one that had arrived whole is examined at the next start', async () => {
    const [photo, whole] = await Promise.all([photoOf(3), photoOf(4)]);
    const [half, complete] = [await announced(photo), await announced(whole)];
    const middle = Math.floor(photo.length / 2);
    await client.send(half.uploadUrl, 0, photo.subarray(0, middle));
    const last = client.send(complete.uploadUrl, 0, whole).catch(() => null);
    platform.child().kill('SIGKILL');
    await Promise.all([platform.ended(), last]);
    await platform.start();
    expect(await client.offset(half.uploadUrl)).toBe(middle);
    expect((await client.send(half.uploadUrl, middle, photo.subarray(middle))).status).toBe(204);
    const arrived = await client.offset(complete.uploadUrl);
    if (arrived < whole.length) await client.send(complete.uploadUrl, arrived, whole.subarray(arrived));
    for (const { fileId } of [half, complete]) expect((await ask(fileId, attendant)).status).toBe(200);
  });

  it('is answered the same when it is announced again, and nothing else under its id', async () => {
    const photo = await photoOf(5);
    const body = announcementOf(siteId, photo);
    const first = (await (await client.announce(body)).json()) as Announced;
    expect(await (await client.announce(body)).json()).toEqual(first);
    expect(await codeOf(await client.announce({ ...body, bytes: 1 }))).toBe('request.id-reused');
  });
});

describe('what is refused', () => {
  it('before a byte is sent: what is too large, of no type that is taken, or at the site of another', async () => {
    const photo = await photoOf(6);
    const refused = async (more: Record<string, unknown>): Promise<string> =>
      codeOf(await client.announce(announcementOf(siteId, photo, more)));
    expect(await refused({ bytes: 13 * 1024 * 1024 })).toBe('file.too-large');
    expect(await refused({ declaredType: 'application/pdf' })).toBe('file.type-not-taken');
    expect(await refused({ declaredType: 'image/heic' })).toBe('request.invalid');
    expect(await refused({ siteId: testId() })).toBe('permission.denied');
  });

  it('when it has arrived: another content than announced, or another type', async () => {
    const photo = await photoOf(7);
    const other = await announced(photo, { sha256: 'ab'.repeat(32) });
    const answer = await client.send(other.uploadUrl, 0, photo);
    expect([answer.status, await codeOf(answer)]).toEqual([422, 'file.digest-differs']);
    expect(await client.offset(other.uploadUrl)).toBe(-422);
    expect(await codeOf(await ask(other.fileId, attendant))).toBe('file.not-stored');
    const page = Buffer.from('<!doctype html><html><script>alert(1)</script></html>');
    const lie = await announced(page);
    expect(await codeOf(await client.send(lie.uploadUrl, 0, page))).toBe('file.type-differs');
  });

  it('another place, another person, a body that is too long, no version, a path for an id, another method', async () => {
    const photo = await photoOf(8);
    const { uploadUrl } = await announced(photo);
    const status = async (answer: Promise<Response>): Promise<number> => (await answer).status;
    expect(await codeOf(await client.send(uploadUrl, 5, photo.subarray(5)))).toBe('upload.offset-differs');
    expect(await status(tusClient(platform.url, neighbour).send(uploadUrl, 0, photo))).toBe(403);
    expect(await status(tusClient(platform.url, regulator).send(uploadUrl, 0, photo))).toBe(403);
    expect(await status(client.send(uploadUrl, 0, Buffer.concat([photo, photo])))).toBe(413);
    expect(await status(client.send(uploadUrl, 0, photo, { 'tus-resumable': '0.2.2' }))).toBe(412);
    const uploads = '/api/collection/files/uploads';
    expect(await status(client.send(`${uploads}/..%2F..%2Fkey`, 0, photo))).toBe(422);
    const overridden = await fetch(`${platform.url}${uploadUrl}`, {
      headers: { authorization: attendant, 'x-http-method-override': 'DELETE' },
    });
    expect(await overridden.json()).toMatchObject({ state: 'announced', offset: 0, bytes: photo.length });
    expect(
      (await fetch(`${platform.url}${uploadUrl}`, { method: 'DELETE', headers: { authorization: attendant } })).status,
    ).toBe(404);
  });
});

describe('a link', () => {
  it('is for those who may, for what it names, and for its time', async () => {
    const fileId = await uploaded(await photoOf(9));
    expect((await ask(`${fileId}/link`, neighbour)).status).toBe(403);
    expect((await ask(`${fileId}/link`, '')).status).toBe(401);
    const { url } = (await (await ask(`${fileId}/link`, attendant)).json()) as { url: string };
    const token = url.split('token=')[1] ?? '';
    for (const forged of [`t${token.slice(1)}`, `${token.slice(0, -9)}AAAAAAAA${token.slice(-1)}`, 'x']) {
      expect(await codeOf(await fetch(`${platform.url}/api/collection/files/content?token=${forged}`))).toBe(
        'file.link-invalid',
      );
    }
    expect(platform.log()).not.toContain(token);
  });

  it('to an original is for auditors, for a purpose that is kept', async () => {
    const photo = await photoOf(10);
    const fileId = await uploaded(photo);
    const wish = { id: testId(), purpose: 'dispute 7: which bytes were signed' };
    const path = `/api/collection/files/${fileId}/original-link`;
    expect((await call(platform.url, path, wish, { authorization: attendant })).status).toBe(403);
    const given = await call<{ url: string }>(platform.url, path, wish, { authorization: auditor });
    const original = await fetch(`${platform.url}${given.body.url}`);
    expect(sha256Of(new Uint8Array(await original.arrayBuffer()))).toBe(sha256Of(photo));
    expect(original.headers.get('content-disposition')).toContain('attachment');
  });
});

describe('what the driver draws', () => {
  interface Seen {
    readonly driverSignature: { readonly kind: string; readonly sha256: string; readonly fileId: string | null } | null;
  }
  interface Told {
    readonly summary: { readonly en: readonly string[] };
  }
  const dispatched = async (drawing: Uint8Array): Promise<string> => {
    const desk = openDesk(() => platform.url);
    const station = (await readDemoNetwork(platform.url)).sites('transfer-station', 'appliance')[0]?.siteId ?? '';
    const item = await desk.intake(siteId, fridge());
    const shipmentId = await desk.draft('collection', siteId, station, [item]);
    const below = `/api/collection/shipments/${shipmentId}`;
    await desk.post(`${below}/seal`, { id: testId() });
    const driverSignature = { kind: 'drawn', sha256: sha256Of(drawing) };
    await desk.post(`${below}/dispatch`, { id: testId(), driverSignature });
    await caughtUp(platform.url);
    return shipmentId;
  };
  /** What sender and receiver see, and what the evidence says. */
  const seen = async (shipmentId: string) => {
    await caughtUp(platform.url);
    const desk = openDesk(() => platform.url);
    const [sender, receiver] = await Promise.all(
      ['collection', 'transfer'].map((tier) => desk.get<Seen>(`/api/${tier}/shipments/${shipmentId}`)),
    );
    const evidence = await call<Told>(platform.url, `/api/regulator/shipments/${shipmentId}/evidence`);
    const line = evidence.body.summary.en.find((each) => each.includes('signature of the driver')) ?? '';
    return { sender: sender?.driverSignature, receiver: receiver?.driverSignature, line };
  };

  it('is named by the shipment and its evidence, and not there before its file has come', async () => {
    const drawing = await photoOf(21);
    const shipmentId = await dispatched(drawing);
    const waiting = { kind: 'drawn', sha256: sha256Of(drawing), fileId: null, storedAt: null };
    const before = await seen(shipmentId);
    expect(before).toMatchObject({ sender: waiting, receiver: waiting });
    expect(before.line).toContain(`${sha256Of(drawing)}): the file has not come`);
    const fileId = await uploaded(drawing, { shipmentId });
    const after = await seen(shipmentId);
    expect(after).toMatchObject({ sender: { fileId }, receiver: { fileId } });
    expect(after.line).toContain(`file ${fileId}`);
  });
});

describe('one picture for two items', () => {
  const flags = async (): Promise<readonly { distance: number; subjectIds: string[]; otherSubjectIds: string[] }[]> =>
    ((await (await ask('lookalikes', regulator)).json()) as { lookalikes: [] }).lookalikes;

  it('is found when the bytes are the same, and when the picture was only encoded again', async () => {
    const [one, two, three] = [testId(), testId(), testId()];
    const photo = await photoOf(11);
    await uploaded(photo, { itemIds: [one] });
    await uploaded(photo, { itemIds: [two] });
    await uploaded(await photoOf(11, 50), { itemIds: [three] });
    const found = await flags();
    expect(found).toContainEqual(expect.objectContaining({ distance: 0, subjectIds: [two], otherSubjectIds: [one] }));
    const alike = found.find(({ subjectIds }) => subjectIds.includes(three));
    expect(alike?.otherSubjectIds).toEqual([one, two].sort());
    expect((await ask('lookalikes', attendant)).status).toBe(403);
  });

  it('is found when facts name it, before it has arrived', async () => {
    const photo = await photoOf(12);
    const evidence = [{ kind: 'photo', sha256: sha256Of(photo) }];
    const rows = [fridge({ evidence }), fridge({ evidence })];
    const taken = await call(platform.url, '/api/collection/intakes/batch', { siteId, rows });
    expect(taken.status).toBe(200);
    await until(async () => (await flags()).some(({ subjectIds }) => rows.some(({ id }) => subjectIds.includes(id))));
    const [flag] = (await flags()).filter(({ subjectIds }) => rows.some(({ id }) => subjectIds.includes(id)));
    expect([...(flag?.subjectIds ?? []), ...(flag?.otherSubjectIds ?? [])].sort()).toEqual(
      rows.map(({ id }) => id).sort(),
    );
    await caughtUp(platform.url);
  });

  it('leaves books in which every rule holds', async () => {
    expect((await verify(platform.url)).violations).toEqual([]);
  });
});
