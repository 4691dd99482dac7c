import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, genesis, seal, siteSource } from '@huihuan/contracts-events';
import { evidenceFormat, type EvidenceFile } from '@huihuan/evidence-domain';
import { sha256Hex } from '@huihuan/kernel-domain';
import { compareFiles } from './compare-files.ts';

const siteId = '019b0000-0000-7000-8000-000000000001';
const stored = fact('cn.huihuan.file.stored.v1', {
  ...{ fileId: '019b0000-0000-7000-8000-000000000002', siteId, kind: 'photo' },
  ...{ sha256: sha256Hex('as it was taken'), storedSha256: sha256Hex('as it is served'), mediaType: 'image/jpeg' },
  ...{ bytes: 15, perceptualHash: null, itemIds: [], shipmentId: null },
});
const why = {
  ...{ id: '019b0000-0000-7000-8000-000000000003', time: '2026-03-01T08:00:00.000Z' },
  ...{ correlationId: 'test', causationId: 'test' },
};
const { record } = seal(siteSource(siteId), genesis, stored, why);
const evidence: EvidenceFile = {
  ...{ format: evidenceFormat, summary: { zh: [], en: [] }, shipmentId: siteId, checkpoint: null },
  records: [{ index: null, path: [], record }],
};

describe('pictures beside an evidence file', () => {
  let folder: string;
  const place = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huihuan-compare-'));
    await mkdir(place('good/below'), { recursive: true });
    await mkdir(place('mixed'));
    await mkdir(place('empty'));
    await writeFile(place('good/b.jpg'), 'as it was taken');
    await writeFile(place('good/below/a.jpg'), 'as it is served');
    await writeFile(place('mixed/a.jpg'), 'as it was taken');
    await writeFile(place('mixed/b.jpg'), 'as it was takem');
    await writeFile(place('mixed/c.jpg'), 'another');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are those that a fact names, as they were taken or as they are served', async () => {
    const { files, flaw } = await compareFiles(place('good'), evidence);
    expect(flaw).toBeNull();
    expect(files.map(({ path }) => path)).toEqual([place('good/b.jpg'), place('good/below/a.jpg')]);
    expect(files[0]).toMatchObject({
      ...{ sha256: sha256Hex('as it was taken'), fact: expect.stringContaining('cn.huihuan.file.stored.v1') },
    });
    expect(await compareFiles(place('good/b.jpg'), evidence)).toMatchObject({ files: [{}], flaw: null });
  });

  it('are named where one letter differs, the first of them', async () => {
    const { files, flaw } = await compareFiles(place('mixed'), evidence);
    expect(files.map(({ path }) => path)).toEqual([place('mixed/a.jpg')]);
    expect(flaw?.code).toBe('file.not-named');
    expect(flaw?.en).toContain(place('mixed/b.jpg'));
    expect(flaw?.zh).toContain(sha256Hex('as it was takem'));
  });

  it('have to be there', async () => {
    await expect(compareFiles(place('empty'), evidence)).rejects.toThrow('there is no file');
    await expect(compareFiles(place('gone.jpg'), evidence)).rejects.toThrow('cannot be read');
  });
});
