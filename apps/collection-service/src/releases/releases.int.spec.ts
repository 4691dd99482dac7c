import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { releaseDigest, releaseHours, type ReleasedRecord } from '@huihuan/custody-service';
import type { Json } from '@huihuan/kernel-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { registerIntakes } from '../register-intake/register-intake.ts';
import { fridge, here, openBooks, supervisor, type Books } from '../statements/signed-hand-ins.support.spec.ts';
import { goodClaims } from './release-rows.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks();
});
afterAll(() => books.close());

const reason = '已复核';
/** The supervisor has released this, so long ago. */
const released = async (record: ReleasedRecord, hours: number): Promise<string> => {
  const releaseId = newId();
  const { act, siteId, recordId, sealedDigest = null } = record;
  const digest = books.options.pseudonymOf(releaseDigest(record));
  await books.options.custody.database.query(
    `insert into supervisor_release (release_id, site_id, supervisor_id, act, record_id, digest, reason, sealed_digest, released_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now() - $9 * interval '1 hour')`,
    [releaseId, siteId, supervisor, act, recordId, digest, reason, sealedDigest, hours],
  );
  return releaseId;
};
const isGood = async (releaseId: string, record: ReleasedRecord): Promise<boolean | undefined> => {
  const { custody, pseudonymOf } = books.options;
  const claim = { override: { supervisorId: supervisor, reason, releaseId }, record };
  const judging = { keyed: pseudonymOf, at: new Date() };
  return (await custody.database.transaction((tx) => goodClaims(tx, [claim], judging)))[0];
};

describe('a release', () => {
  it('is good for three days, and for the list that it was given for', async () => {
    const record = { act: 'shipment.dispatch', siteId: here.siteId, recordId: newId(), body: {} };
    const listed = { ...record, sealedDigest: 'a'.repeat(64) };
    expect(await isGood(await released(listed, releaseHours - 1), listed)).toBe(true);
    expect(await isGood(await released(listed, releaseHours + 1), listed)).toBe(false);
    expect(await isGood(await released(listed, 1), { ...record, sealedDigest: 'b'.repeat(64) })).toBe(false);
    expect(await isGood(await released(record, 1), listed)).toBe(false);
  });

  it('is used up by the record that names it, whether that needed it or not', async () => {
    const row = fridge();
    const body = row as unknown as Json;
    const record = { act: 'intake.register', siteId: here.siteId, recordId: row.id, body };
    const releaseId = await released(record, 1);
    const sent = { ...row, override: { supervisorId: supervisor, reason, releaseId } };
    const asked = { siteId: here.siteId, rows: [sent], correlationId: newId() };
    expect(await registerIntakes(books.options, asked)).toMatchObject([{ ok: true, value: { warnings: [] } }]);
    const sql = 'select used_at is not null as used from supervisor_release where release_id = $1';
    expect(await rowsOf(books.options.custody.database, sql, [releaseId])).toEqual([{ used: true }]);
  });
});
