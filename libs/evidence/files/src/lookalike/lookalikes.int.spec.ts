import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId, openTestFiles, siteId, type TestFiles } from '../testing/files.support.spec.ts';
import { jpegOf, randomFrom, sceneOf } from '../testing/pictures.support.spec.ts';
import { bandsOf } from '../content/hash-bands.ts';
import { receiveUploads } from '../upload/receive-upload.ts';
import { resumeUploads } from '../upload/tend-uploads.ts';
import { alikeParameters, alikeSql } from './find-alike.ts';
import { listLookalikes } from './list-lookalikes.ts';
import { nameEvidence } from './name-evidence.ts';

let test: TestFiles;
beforeAll(async () => {
  test = await openTestFiles();
});
afterAll(() => test.close());

const store = async (bytes: Buffer, itemIds: readonly string[], more: { siteId?: string } = {}): Promise<void> => {
  await test.arrive(bytes, { itemIds, ...more });
  await resumeUploads(test.files, receiveUploads(test.files));
};

const flags = () => listLookalikes(test.files.database, { siteIds: [siteId], after: undefined, limit: 200 });
const flagsOf = async (itemId: string) => (await flags()).filter(({ subjectIds }) => subjectIds.includes(itemId));

describe('a picture', () => {
  it('for one item, sent twice, raises no flag', async () => {
    const item = newId();
    const [photo, again] = await Promise.all([jpegOf(sceneOf(1)), jpegOf(sceneOf(1), 50)]);
    await store(photo, [item]);
    await store(photo, [item]);
    await store(again, [item]);
    expect(await flags()).toEqual([]);
  });

  it('of a pallet shows several items, and raises no flag', async () => {
    const pallet = [newId(), newId(), newId()];
    await store(await jpegOf(sceneOf(2)), pallet);
    expect(await flags()).toEqual([]);
  });

  it('for another item raises a flag, once, and tells it in the chain of the site', async () => {
    const [one, other] = [newId(), newId()];
    const photo = await jpegOf(sceneOf(3));
    await store(photo, [one]);
    await store(photo, [other]);
    await store(photo, [other]);
    expect(await flagsOf(other)).toMatchObject([{ distance: 0, otherSubjectIds: [one], siteId, otherSiteId: siteId }]);
    const told = await test.told('cn.huihuan.file.lookalike-found.v1');
    expect(told.filter((data) => (data['subjectIds'] as string[]).includes(other))).toHaveLength(1);
  });

  it('that looks like one of another site is told to both', async () => {
    const [one, other, elsewhere] = [newId(), newId(), newId()];
    await store(await jpegOf(sceneOf(4)), [one], { siteId: elsewhere });
    await store(await jpegOf(sceneOf(4), 60), [other]);
    expect(await flagsOf(other)).toMatchObject([{ siteId, otherSiteId: elsewhere, otherSubjectIds: [one] }]);
    const query = { siteIds: [elsewhere], after: undefined, limit: 10 };
    expect(await listLookalikes(test.files.database, query)).toHaveLength(1);
  });

  it('is flagged when a fact names it for an item of its own', async () => {
    const [one, other, sha256] = [newId(), newId(), 'ab'.repeat(32)];
    const cause = { correlationId: 'test', causationId: 'test' };
    const name = (subjectId: string) =>
      test.files.database.transaction((tx) =>
        nameEvidence(test.files, tx, { named: [{ sha256, kind: 'item', subjectId, siteId }], cause }),
      );
    expect(await name(one)).toHaveLength(1);
    expect(await name(one)).toEqual([]);
    expect(await name(other)).toHaveLength(1);
    expect(await flagsOf(other)).toMatchObject([{ sha256, otherSha256: sha256, otherSubjectIds: [one], fileIds: [] }]);
  });
});

describe('among many pictures', () => {
  const many = 20_000;

  it('what looks alike is found by the indexes', async () => {
    const random = randomFrom(7);
    const hashes = Array.from({ length: many }, () =>
      Array.from({ length: 16 }, () => Math.floor(random() * 16).toString(16)).join(''),
    );
    const bands = hashes.map(bandsOf);
    const ids = hashes.map(() => newId());
    const { database } = test.files;
    await database.query(
      `insert into file_upload (file_id, site_id, person_id, sha256, bytes, kind, declared_type, item_ids, state,
                                announced_at, expires_at)
       select id, $2, $2, md5(id::text) || md5(id::text), 1, 'photo', 'image/jpeg', '{}', 'stored', now(), now()
         from unnest($1::uuid[]) as made (id)`,
      [ids, siteId],
    );
    await database.query(
      `insert into file (file_id, site_id, sha256, media_type, stored_sha256, stored_bytes, has_original, stored_at,
                         perceptual_hash, band_0, band_1, band_2, band_3)
       select id, $7, md5(id::text) || md5(id::text), 'image/jpeg', '', 1, true, now(), ('x' || hash)::bit(64)::bigint, a, b, c, d
         from unnest($1::uuid[], $2::text[], $3::int[], $4::int[], $5::int[], $6::int[]) as made (id, hash, a, b, c, d)`,
      [ids, hashes, ...[0, 1, 2, 3].map((band) => bands.map((all) => all[band])), siteId],
    );
    await database.query('analyze file');
    const hash = hashes[many / 2] ?? '';
    const parameters = alikeParameters(hash, '');
    const found = await rowsOf<{ distance: number }>(database, alikeSql, parameters);
    expect(found.map(({ distance }) => distance)).toContain(0);
    const plan = await rowsOf<Record<string, string>>(database, `explain ${alikeSql}`, parameters);
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    for (const band of [0, 1, 2, 3]) expect(text).toContain(`file_by_band_${band}`);
    expect(text).not.toContain('Seq Scan');
  });
});
