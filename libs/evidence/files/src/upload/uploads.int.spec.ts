import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFiles } from '../open-files.ts';
import { fileSecrets } from '../settings/file-secrets.ts';
import { newId, openTestFiles, sha256Of, type TestFiles } from '../testing/files.support.spec.ts';
import { jpegOf, pdfOf, sceneOf, withExif } from '../testing/pictures.support.spec.ts';
import { storedFile } from '../serve/read-content.ts';
import { receiveUploads } from './receive-upload.ts';
import { stagedBytes } from './staged-file.ts';
import { expireUploads, resumeUploads } from './tend-uploads.ts';
import { uploadOf } from './upload-row.ts';

let test: TestFiles;
beforeAll(async () => {
  test = await openTestFiles({ HUIHUAN_UNFINISHED_MEGABYTES: '1' });
});
afterAll(() => test.close());

const finish = async (fileId: string) => {
  const upload = await uploadOf(test.files.database, fileId);
  if (upload === null) throw new Error('it was not announced');
  return receiveUploads(test.files).finish(upload);
};

describe('what had arrived when a process ended', () => {
  it('is examined at the next start, once, however many processes start', async () => {
    const photo = withExif(await jpegOf(sceneOf(1)), 6);
    const fileId = await test.arrive(photo);
    const half = await test.arrive(photo.subarray(0, 100), { sha256: sha256Of(photo), bytes: photo.length });
    await Promise.all([1, 2].map(() => resumeUploads(test.files, receiveUploads(test.files)).catch(() => undefined)));
    await resumeUploads(test.files, receiveUploads(test.files));
    expect(await storedFile(test.files.database, fileId)).toMatchObject({
      ok: true,
      value: { sha256: sha256Of(photo), width: 480, height: 640, takenAt: '2026-11-22T10:20:30', hasOriginal: true },
    });
    expect(await stagedBytes(test.files, fileId)).toBe(0);
    expect(await stagedBytes(test.files, half)).toBe(100);
    const told = await test.told('cn.huihuan.file.stored.v1');
    expect(told.map((data) => data['fileId'])).toEqual([fileId]);
  });

  it('keeps the original sealed: what lies in the store is not what was uploaded', async () => {
    const photo = await jpegOf(sceneOf(2));
    await test.arrive(photo);
    await resumeUploads(test.files, receiveUploads(test.files));
    const name = { part: 'original', sha256: sha256Of(photo) } as const;
    const kept = await test.files.store.get(name);
    expect(kept?.includes(photo.subarray(100, 200))).toBe(false);
    expect(kept === null ? null : test.files.seal.open(kept, name.sha256)).toEqual(photo);
  });
});

describe('what is refused', () => {
  it('is kept apart, and refused for good under its id', async () => {
    const page = Buffer.from('<html>no photo</html>');
    const fileId = await test.arrive(page);
    expect(await finish(fileId)).toMatchObject({ ok: false, problem: { code: 'file.type-differs' } });
    expect(await uploadOf(test.files.database, fileId)).toMatchObject({
      state: 'refused',
      problem: { code: 'file.type-differs' },
    });
    expect(await readFile(join(test.files.folders.refused, fileId))).toEqual(page);
    expect(await readdir(test.files.folders.uploads)).not.toContain(fileId);
  });
});

describe('a document', () => {
  it('is kept as it came, under one digest, and has no clock of a camera', async () => {
    const document = pdfOf();
    const fileId = await test.arrive(document, { kind: 'document', declaredType: 'application/pdf' });
    expect(await finish(fileId)).toMatchObject({ ok: true });
    const sha256 = sha256Of(document);
    expect(await storedFile(test.files.database, fileId)).toMatchObject({
      ok: true,
      value: { sha256, storedSha256: sha256, takenAt: null, thumbnailSha256: null, hasOriginal: false },
    });
  });
});

describe('unfinished uploads', () => {
  it('of one site take no more than they may, together', async () => {
    const own = { siteId: newId() };
    const large = Buffer.alloc(600_000);
    expect(await test.announce(large, own)).toMatchObject({ ok: true });
    expect(await test.announce(large, own)).toMatchObject({ ok: false, problem: { code: 'file.too-much-unfinished' } });
    expect(await test.announce(large, { siteId: newId() })).toMatchObject({ ok: true });
  });

  it('end when their time has run out, and what had arrived is gone; what is stored stays', async () => {
    const photo = await jpegOf(sceneOf(3));
    const fileId = await test.arrive(photo.subarray(0, 50), {
      sha256: sha256Of(photo),
      bytes: photo.length,
      siteId: newId(),
    });
    test.clock.now = new Date(test.clock.now.getTime() + 71 * 3_600_000);
    expect(await expireUploads(test.files)).toBe(0);
    test.clock.now = new Date(test.clock.now.getTime() + 3_600_000);
    expect(await expireUploads(test.files)).toBeGreaterThan(0);
    expect(await uploadOf(test.files.database, fileId)).toMatchObject({ state: 'expired' });
    expect(await stagedBytes(test.files, fileId)).toBe(0);
    expect(await expireUploads(test.files)).toBe(0);
  });
});

describe('the secret of the files', () => {
  it('is made once beside them, and has to be given in production', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huihuan-files-'));
    const ask = (draft: string, isProduction = false) => fileSecrets(undefined, folder, { isProduction, draft });
    const made = await Promise.all(['one', 'two', 'three'].map((draft) => ask(draft)));
    expect(new Set(made.map((secrets) => secrets?.[0])).size).toBe(1);
    expect(await readdir(folder)).toEqual(['key']);
    expect(await ask('four', true)).toBeNull();
    const env = { NODE_ENV: 'production', HUIHUAN_FILES: folder };
    await expect(openFiles({ ...test.files, env })).rejects.toThrow(/HUIHUAN_FILES_KEY/);
    await rm(folder, { recursive: true });
  });
});
