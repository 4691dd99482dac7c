import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startS3Server, type S3Server } from '../testing/s3-server.support.spec.ts';
import type { FileStore, ObjectName } from './file-store.ts';
import { folderStore } from './folder-store.ts';
import { s3Store } from './s3-store.ts';

let folder: string;
let server: S3Server;
const stores = new Map<string, FileStore>();
const now = (): Date => new Date();
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a secret/of+the=tests' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huihuan-files-'));
  server = await startS3Server(new Map([[credentials.accessKeyId, credentials.secretAccessKey]]));
  const bucket = { bucket: 'photos', region: 'cn-north-1', now };
  stores.set('a folder', folderStore(folder, randomUUID));
  stores.set('an S3-compatible store', s3Store({ ...bucket, endpoint: server.url, credentials }));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const storeAt = (kind: string): FileStore => {
  const store = stores.get(kind);
  if (store === undefined) throw new Error(`${kind} is not open`);
  return store;
};

const nameOf = (bytes: Buffer): ObjectName => ({
  part: 'stored',
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

describe.each(['a folder', 'an S3-compatible store'])('%s', (kind) => {
  const store = (): FileStore => storeAt(kind);

  it('gives back what it was given, and nothing for what it was not', async () => {
    const bytes = Buffer.from('a photo of a fridge'.repeat(5_000));
    await store().put(nameOf(bytes), bytes);
    await store().put(nameOf(bytes), bytes);
    expect(await store().get(nameOf(bytes))).toEqual(bytes);
    expect(await store().get({ ...nameOf(bytes), part: 'thumbnail' })).toBeNull();
  });

  it('takes no name that is not a digest', async () => {
    const name = { part: 'stored', sha256: '../../key' } as const;
    const bytes = Buffer.from('x');
    await expect(Promise.resolve().then(() => store().put(name, bytes))).rejects.toThrow(TypeError);
    await expect(Promise.resolve().then(() => store().get(name))).rejects.toThrow(TypeError);
  });
});

describe('the folder', () => {
  it('keeps no drafts, and lets nobody else read', async () => {
    const bytes = Buffer.from('one of many at a time');
    await Promise.all(Array.from({ length: 5 }, () => storeAt('a folder').put(nameOf(bytes), bytes)));
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.filter(({ name }) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
    const [file] = files;
    expect((await stat(join(file?.parentPath ?? '', file?.name ?? ''))).mode & 0o077).toBe(0);
  });
});

describe('the S3-compatible store', () => {
  it('refuses another secret, and says so', async () => {
    const bytes = Buffer.from('x');
    const wrong = { ...credentials, secretAccessKey: 'another' };
    const store = s3Store({ endpoint: server.url, bucket: 'photos', region: 'cn-north-1', now, credentials: wrong });
    await expect(store.put(nameOf(bytes), bytes)).rejects.toThrow(/403 to a PUT.*SignatureDoesNotMatch/);
    await expect(store.get(nameOf(bytes))).rejects.toThrow(/403 to a GET/);
    expect(server.refused).toEqual(['SignatureDoesNotMatch', 'SignatureDoesNotMatch']);
    expect([...server.objects.keys()].every((name) => /^\/photos\/stored\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name))).toBe(
      true,
    );
  });
});
