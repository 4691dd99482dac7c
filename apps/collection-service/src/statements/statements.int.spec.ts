import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256Hex, type Json } from '@huihuan/kernel-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { registerIntakes } from '../register-intake/register-intake.ts';
import { decideAboutPutAside, type PutAsideCommand } from '@huihuan/custody-service';
import { admitIntake } from './admit-intake.ts';
import {
  attendant,
  elsewhere,
  fridge,
  here,
  newTablet,
  openBooks,
  signed,
  stranger,
  supervisor,
  type Books,
  type Row,
  type Tablet,
} from './signed-hand-ins.support.spec.ts';

let books: Books;
let tablet: Tablet;
beforeAll(async () => {
  books = await openBooks();
  tablet = await newTablet();
  await books.enrol(tablet);
});
afterAll(() => books.close());

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const register = (rows: readonly Row[], siteId = here.siteId) =>
  registerIntakes(books.options, { siteId, rows, correlationId: newId() });
const one = async (row: Row, siteId = here.siteId) => (await register([row], siteId))[0];
const about = async (type: string, { id }: Row): Promise<readonly Readonly<Record<string, Json>>[]> =>
  (await books.records(`cn.huihuan.statement.${type}.v1`)).filter((record) => record['subject'] === id);
const collected = async ({ id }: Row): Promise<readonly Readonly<Record<string, Json>>[]> =>
  (await books.records('cn.huihuan.item.collected.v1')).filter((record) => record['subject'] === id);
const refused = (code: string) => ({ ok: false, problem: { code } });
const accepted = { ok: true, value: { status: 'accepted' } };

describe('a row that a device has signed', () => {
  it('is taken, its text is kept, and the fact names who recorded it on which device and when', async () => {
    const row = fridge();
    const deviceTime = minutesAgo(3);
    const sent = await signed(tablet, row, { deviceTime });
    const answer = await one(sent);
    expect(answer).toMatchObject(accepted);
    expect(await one(sent)).toEqual(answer);
    const [kept] = await rowsOf<{ text: string; digest: string }>(
      books.options.custody.database,
      'select text, digest from act_statement where act_id = $1',
      [row.id],
    );
    expect(kept?.digest).toBe(sha256Hex(kept?.text ?? ''));
    expect(await collected(row)).toMatchObject([
      { actor: { person: attendant, device: tablet.deviceId }, devicetime: deviceTime, statement: kept?.digest },
    ]);
  });

  it('is proved by itself within a batch: one that was changed spoils no other, one without a statement is as before', async () => {
    const [good, plain, changed] = [fridge(), fridge(), fridge()];
    const forged = { ...(await signed(tablet, changed)), grams: 50_001 };
    const answers = await register([await signed(tablet, good), plain, forged]);
    expect(answers).toMatchObject([accepted, accepted, refused('statement.signature')]);
    const [fact] = await collected(plain);
    expect(fact).toMatchObject({ actor: { service: 'collection' } });
    expect(fact).not.toHaveProperty('statement');
  });

  it('leaves nothing behind where it is forged, however many are right beside it', async () => {
    const rows = Array.from({ length: 120 }, () => fridge());
    const sent = await Promise.all(rows.map((row) => signed(tablet, row)));
    const forged = [7, 60, 119];
    const answers = await register(
      sent.map((row, index) => (forged.includes(index) ? { ...row, grams: 50_001 } : row)),
    );
    const codes = answers.map((answer) => (answer.ok ? answer.value.status : answer.problem.code));
    expect(codes).toEqual(rows.map((_, index) => (forged.includes(index) ? 'statement.signature' : 'accepted')));
    const ids = forged.map((index) => rows[index]!.id);
    for (const table of ['holding', 'intake'])
      expect(
        await rowsOf(books.options.custody.database, `select 1 from ${table} where item_id = any ($1)`, [ids]),
      ).toEqual([]);
    const sql = 'select 1 from act_statement where act_id = any ($1)';
    expect(await rowsOf(books.options.custody.database, sql, [ids])).toEqual([]);
    for (const index of forged) expect(await collected(rows[index]!)).toHaveLength(0);
    // the same row, as it was signed, is good
    expect(await one(sent[7]!)).toMatchObject(accepted);
  });

  it.each([
    ['another key', async (row: Row) => signed(await newTablet(), row, { deviceId: tablet.deviceId })],
    ['another id', async (row: Row) => ({ ...(await signed(tablet, row)), id: newId() })],
    ['another act', (row: Row) => signed(tablet, row, { act: 'item.correct' })],
    ['another site in its text', (row: Row) => signed(tablet, row, { siteId: elsewhere.siteId })],
  ] as const)('is refused with %s', async (_, sign) => {
    const row = fridge();
    expect(await one(await sign(row))).toMatchObject(refused('statement.signature'));
    expect(await collected(row)).toHaveLength(0);
  });

  it('is refused for a site of another, from a device that nobody knows, and for somebody who does not work here', async () => {
    const row = fridge();
    expect(await one(await signed(tablet, row, { siteId: elsewhere.siteId }), elsewhere.siteId)).toMatchObject(
      refused('statement.device-elsewhere'),
    );
    expect(await one(await signed(await newTablet(), row))).toMatchObject(refused('statement.device-unknown'));
    expect(await one(await signed(tablet, row, { personId: stranger }))).toMatchObject(refused('statement.person'));
    const bare = { ...row, statement: { deviceId: tablet.deviceId } };
    expect(await one(bare)).toMatchObject(refused('statement.unreadable'));
  });

  it('keeps a commitment in place of what it tells of a consignor', async () => {
    const salt = 'c2FsdC1vZi10aGUtdGVzdHMh';
    const number = '91350100M000100Y43';
    const row = fridge({ consignor: { kind: 'organisation', uscc: number } });
    expect(await one(await signed(tablet, row))).toMatchObject(refused('statement.unreadable'));
    expect(await one(await signed(tablet, row, { salt }))).toMatchObject(accepted);
    const kept = await rowsOf<{ all: string }>(
      books.options.custody.database,
      'select act_statement::text as all from act_statement where act_id = $1',
      [row.id],
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]?.all).not.toContain(number);
    expect(kept[0]?.all).not.toContain(salt);
  });

  it('is noted when the clock of its device went back', async () => {
    const device = await newTablet();
    await books.enrol(device);
    const [first, second, third] = [fridge(), fridge(), fridge()];
    expect(await one(await signed(device, first, { deviceTime: minutesAgo(1) }))).toMatchObject(accepted);
    expect(await one(await signed(device, second, { deviceTime: minutesAgo(5) }))).toMatchObject(accepted);
    expect(await one(await signed(device, third, { deviceTime: minutesAgo(40) }))).toMatchObject(accepted);
    expect(await about('flagged', second)).toHaveLength(0);
    expect(await about('flagged', third)).toMatchObject([{ data: { why: 'clock-went-back', siteId: here.siteId } }]);
  });
});

describe('a device that was revoked while it was offline', () => {
  const decide = (row: Row, more: Partial<PutAsideCommand> = {}) =>
    decideAboutPutAside(books.options.custody, admitIntake(books.options), {
      ...{ siteId: here.siteId, actId: row.id, decision: 'admitted', by: supervisor, reason: '核对实物无误' },
      ...{ correlationId: newId(), ...more },
    });
  const revoked = async (at: string): Promise<Tablet> => {
    const device = await newTablet();
    await books.enrol(device);
    await books.revoke(device, at);
    return device;
  };

  it('has what it recorded before counted, and what it recorded after put aside, in one batch', async () => {
    const device = await revoked(minutesAgo(10));
    const [before, after] = [fridge(), fridge()];
    const late = await signed(device, after, { deviceTime: minutesAgo(9) });
    const sent = [await signed(device, before, { deviceTime: minutesAgo(11) }), late];
    const answers = await register(sent);
    const waits = { ok: true, value: { status: 'put-aside', code: 'statement.put-aside', why: 'after-revocation' } };
    expect(answers).toMatchObject([accepted, waits]);
    expect(await register(sent)).toEqual(answers);
    expect(await collected(after)).toHaveLength(0);
    expect(await about('put-aside', after)).toMatchObject([{ data: { deviceId: device.deviceId } }]);
    expect(await one({ ...late, grams: 1 })).toMatchObject(refused('request.id-reused'));
  });

  it('has nothing put aside that it did not sign', async () => {
    const device = await revoked(minutesAgo(10));
    const row = fridge();
    const late = await signed(device, row, { deviceTime: minutesAgo(9) });
    expect(await one({ ...late, grams: 50_001 })).toMatchObject(refused('statement.signature'));
    expect(await about('put-aside', row)).toHaveLength(0);
    expect(await one(late)).toMatchObject({ ok: true, value: { status: 'put-aside' } });
  });

  it('has it admitted under its original ids by somebody who answers for it, once', async () => {
    const device = await revoked(minutesAgo(10));
    const row = fridge();
    const deviceTime = minutesAgo(9);
    const sent = await signed(device, row, { deviceTime });
    await one(sent);
    expect(await decide(row, { siteId: elsewhere.siteId })).toMatchObject(refused('put-aside.unknown'));
    const decisions = await Promise.all([decide(row), decide(row)]);
    for (const decision of decisions)
      expect(decision).toMatchObject({ ok: true, value: { decision: 'admitted', decidedBy: supervisor } });
    expect(await collected(row)).toMatchObject([
      { actor: { person: attendant, device: device.deviceId }, devicetime: deviceTime },
    ]);
    expect(await about('decided', row)).toMatchObject([{ data: { decision: 'admitted', decidedBy: supervisor } }]);
    expect(await one(sent)).toMatchObject({ ok: true, value: { status: 'accepted', itemId: row.id } });
    expect(await decide(row, { decision: 'rejected' })).toMatchObject(refused('put-aside.decided'));
  });

  it('has it rejected and kept, with the reason', async () => {
    const device = await revoked(minutesAgo(10));
    const row = fridge();
    const sent = await signed(device, row, { deviceTime: minutesAgo(9) });
    const first = await one(sent);
    const rejected = { ok: true, value: { decision: 'rejected', reason: '查无实物' } };
    expect(await decide(row, { decision: 'rejected', reason: '查无实物' })).toMatchObject(rejected);
    expect(await decide(row)).toMatchObject(refused('put-aside.decided'));
    expect(await one(sent)).toEqual(first);
    expect(await collected(row)).toHaveLength(0);
    expect(await about('decided', row)).toMatchObject([{ data: { decision: 'rejected', reason: '查无实物' } }]);
  });

  it('has what was accepted before the revocation was heard flagged, not undone', async () => {
    const device = await newTablet();
    await books.enrol(device);
    const [before, after] = [fridge(), fridge()];
    await register([
      await signed(device, before, { deviceTime: minutesAgo(11) }),
      await signed(device, after, { deviceTime: minutesAgo(9) }),
    ]);
    await books.revoke(device, minutesAgo(10));
    await books.revoke(device, minutesAgo(10));
    expect(await about('flagged', before)).toHaveLength(0);
    expect(await about('flagged', after)).toMatchObject([{ data: { why: 'after-revocation' } }]);
    expect(await collected(after)).toHaveLength(1);
  });

  it('is put aside, too, when it had expired, or was not enrolled yet', async () => {
    const device = await newTablet();
    await books.enrol(device, { enrolledAt: minutesAgo(30), expiresAt: minutesAgo(20) });
    const [good, late, early] = [fridge(), fridge(), fridge()];
    const answers = await register([
      await signed(device, good, { deviceTime: minutesAgo(21) }),
      await signed(device, late, { deviceTime: minutesAgo(19) }),
      await signed(device, early, { deviceTime: minutesAgo(50) }),
    ]);
    expect(answers).toMatchObject([
      accepted,
      { ok: true, value: { why: 'after-expiry' } },
      { ok: true, value: { why: 'before-enrolment' } },
    ]);
  });

  it('keeps the request sealed while it waits, and no longer, whatever is decided', async () => {
    const device = await revoked(minutesAgo(10));
    const number = '91350100M000100Y43';
    const row = fridge({ consignor: { kind: 'organisation', uscc: number } });
    const sent = await signed(device, row, { salt: 'c2FsdC1vZi10aGUtdGVzdHMh' });
    expect(await one(sent)).toMatchObject({ ok: true, value: { status: 'put-aside' } });
    const [kept] = await rowsOf<{ text: string; request: Buffer }>(
      books.options.custody.database,
      'select text, request from put_aside where act_id = $1',
      [row.id],
    );
    expect(kept?.text).not.toContain(number);
    expect(kept?.request.toString('latin1')).not.toContain(number);
    expect(await decide(row)).toMatchObject({ ok: true, value: { decision: 'admitted' } });
    expect(await collected(row)).toHaveLength(1);
    const other = fridge({ consignor: { kind: 'organisation', uscc: number } });
    const refusedLater = await signed(device, other, { salt: 'c2FsdC1vZi10aGUtdGVzdHMh' });
    await one(refusedLater);
    expect(await decide(other, { decision: 'rejected', reason: '查无实物' })).toMatchObject({ ok: true });
    const left = await rowsOf<{ bytes: number; isThere: boolean }>(
      books.options.custody.database,
      `select length(request) as bytes, text <> '' as "isThere" from put_aside where act_id = any ($1::uuid[])`,
      [[row.id, other.id]],
    );
    expect(left).toEqual([
      { bytes: 0, isThere: true },
      { bytes: 0, isThere: true },
    ]);
    expect(await one(refusedLater)).toMatchObject({ ok: true, value: { status: 'put-aside' } });
  });
});
