import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { siteSource } from '@huihuan/contracts-events';
import { handoverPolicies } from '@huihuan/custody-domain';
import { sha256Hex } from '@huihuan/kernel-domain';
import {
  createOutbox,
  LetterStates1764000000010,
  logChannel,
  logTable,
  MessagingTables1764000000001,
} from '@huihuan/messaging-core';
import { CommandTable1764000000000, rowsOf } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { flagHeardBefore } from '../statements/flag-after-revocation.ts';
import { StatementTables1764000007001 } from '../statements/statement-tables.ts';
import { CustodyTables1764000000002 } from '../tables/custody-tables.ts';
import { newId } from '../testing/books.support.spec.ts';
import { DoubtfulSignatures1764000027000 } from './doubtful-signatures.ts';
import { SignatureTables1764000006000 } from './signature-tables.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase(['transfer']);
});
afterAll(() => test.drop());

const [point, station, device] = [newId(), newId(), newId()];
/** Was revoked before the books could find by their device what it had signed. */
const lost = newId();
const signedAt = '2026-01-05T08:00:00.000Z';
const statement = JSON.stringify({ deviceId: device, signedAt });

it('finds in the books of the version before what devices have signed, and where', async () => {
  const migrations = [
    ...[CommandTable1764000000000, MessagingTables1764000000001, LetterStates1764000000010, CustodyTables1764000000002],
    ...[SignatureTables1764000006000, StatementTables1764000007001],
  ];
  const old = await test.open('transfer', { migrations });
  const [own, heard, byServer, admitted, recovered, nowhere] = [newId(), newId(), newId(), newId(), newId(), newId()];
  interface More {
    readonly by?: string;
    readonly value?: string;
    readonly recoveryId?: string;
    readonly said?: string;
  }
  const put = (shipmentId: string, side: string, more: More = {}) =>
    old.query(
      `insert into handover_signature (shipment_id, side, statement, signature, recovery_id) values ($1, $2, $3, $4, $5)`,
      [
        ...[shipmentId, side, more.said ?? statement],
        ...[JSON.stringify({ kid: 'k', by: more.by ?? 'device', value: more.value ?? 'v' }), more.recoveryId ?? null],
      ],
    );
  const [after, before] = [newId(), newId()];
  for (const shipmentId of [own, heard, byServer, admitted, recovered, after, before])
    await old.query(
      `insert into incoming (shipment_id, from_site_id, to_site_id, state, sealed_digest, dispatched_at, items, grams)
       values ($1, $2, $3, 'received', 'd', now(), 1, 1)`,
      [shipmentId, point, station],
    );
  await put(own, 'receiver');
  await put(heard, 'sender');
  await put(byServer, 'receiver', { by: 'server' });
  await put(admitted, 'receiver', { value: 'answered for' });
  await put(recovered, 'receiver', { recoveryId: newId() });
  await put(nowhere, 'sender');
  const saidAt = (time: string): string => JSON.stringify({ deviceId: lost, signedAt: `2026-01-05T${time}.000Z` });
  await put(after, 'receiver', { said: saidAt('09:00:00') });
  await put(before, 'receiver', { said: saidAt('08:59:59') });
  await old.query(
    `insert into device_key (device_id, kid, public_key, valid_from, valid_to, revoked_at, site_id)
     values ($1, 'k', '{}', '2026-01-01', '2027-01-01', '2026-01-05T09:00:00Z', $2)`,
    [lost, station],
  );
  const actId = newId();
  await old.query(
    `insert into put_aside (act_id, act, site_id, device_id, person_id, device_time, digest, text, kid, value, why, asked, request,
                            at, decision, decided_by, decided_at, reason)
     values ($1, 'handover.sign', $2, $3, $3, now(), 'd', 't', 'k', 'answered for', 'after-revocation', 'a', 'r',
             now(), 'admitted', $3, now(), '在场')`,
    [actId, station, device],
  );
  await old.close();

  const now = await test.open('transfer', { migrations: [...migrations, DoubtfulSignatures1764000027000] });
  const rows = await rowsOf<Record<string, unknown>>(
    now,
    `select shipment_id as "shipmentId", by_site_id as "bySiteId", act_id as "actId", device_id as "deviceId",
            signed_at as "signedAt", in_doubt as "inDoubt" from handover_signature`,
  );
  const of = (wanted: string) => rows.find(({ shipmentId }) => shipmentId === wanted);
  const known = { bySiteId: station, deviceId: device, signedAt: new Date(signedAt) };
  expect(of(own)).toEqual({ shipmentId: own, ...known, actId: own, inDoubt: false });
  expect(of(heard)).toEqual({ shipmentId: heard, ...known, actId: heard, inDoubt: false });
  expect(of(admitted)).toEqual({ shipmentId: admitted, ...known, actId, inDoubt: true });
  for (const shipmentId of [byServer, recovered, nowhere])
    expect(of(shipmentId)).toMatchObject({ bySiteId: null, deviceId: null, inDoubt: false });

  const outbox = createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId });
  const custody = { policy: handoverPolicies.transfer, database: now, outbox, now: () => new Date(), newId };
  const flags = async () =>
    (await rowsOf<{ source: string; record: string }>(now, `select source, record from ${logTable}`)).map((row) => ({
      source: row.source,
      ...(JSON.parse(row.record) as { readonly type: string; readonly data: object }),
    }));
  await Promise.all([flagHeardBefore(custody), flagHeardBefore(custody)]);
  await flagHeardBefore(custody);
  expect(await flags()).toMatchObject([
    {
      source: siteSource(station),
      type: 'cn.huihuan.statement.flagged.v1',
      data: { deviceId: lost, why: 'after-revocation', statement: sha256Hex(saidAt('09:00:00')) },
    },
  ]);
  await now.close();
});
