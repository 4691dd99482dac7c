import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedTextOf } from '@huihuan/contracts-events';
import { canonicalJson, type Json } from '@huihuan/kernel-domain';
import { openServiceSigner, privateKeyFrom, type FactSigner } from '@huihuan/platform-signing';
import { startPlatform, testDemoKey, type PlatformProcess } from '@huihuan/testing-platform';
import pg from 'pg';
import { openOwner, type Owner } from '../checkpoints/testing/owner.support.spec.ts';

type Members = Record<string, Json>;
interface Told {
  readonly holds: boolean;
  readonly flaw: { readonly code: string; readonly en: string } | null;
  readonly missing: readonly string[];
  readonly keys: readonly { readonly kid: string; readonly ownerId: string }[];
  readonly afterCheckpoint: number;
  readonly summary: { readonly en: readonly string[] };
}

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const env = { HUIHUAN_SIGNING_KEY: privateKeyFrom('a-secret-of-the-tests-and-of-nothing-else') };
const signers = new Map<string, FactSigner>(
  ['registry', 'collection', 'transfer', 'sorting', 'regulator']
    .map((service) => openServiceSigner(env, service))
    .map((signer) => [signer.kid, signer]),
);
let platform: PlatformProcess;
let admin: pg.Client;
let owner: Owner;
let folder: string;

const hh = (words: readonly string[], url = platform.url): Promise<{ code: number; output: string; errors: string }> =>
  new Promise((resolve) => {
    const around = { ...process.env, NODE_OPTIONS: '', HUIHUAN_URL: url, HUIHUAN_DEMO_KEY: testDemoKey };
    const options = { env: around, maxBuffer: 2 ** 26 };
    execFile(process.execPath, [main, ...words, '--lang', 'en'], options, (error, output, errors) =>
      resolve({ code: error === null ? 0 : Number(error.code), output, errors }),
    );
  });

const simulate = async (seed: string): Promise<void> => {
  const words = ['simulate', '--items', '40', '--rate', '0', '--ride-seconds', '0', '--seed', seed];
  expect(await hh(words)).toMatchObject({ code: 0 });
};

/** Shipments that were received, the latest first: of the collection tier, whose items came in there. */
const received = async (): Promise<readonly string[]> => {
  const { rows } = await admin.query<{ id: string }>(
    `select shipment_id as id from regulator.shipment join regulator.site on site.site_id = shipment.from_site_id
      where received_at is not null and site.kind = 'collection-point' order by shipment.position desc`,
  );
  return rows.map(({ id }) => id);
};

const nowhere = 'http://127.0.0.1:9';
const fileOf = (shipmentId: string): string => join(folder, `${shipmentId}.json`);

const collect = async (shipmentId: string): Promise<{ code: number; told: Told; errors: string }> => {
  const { code, output, errors } = await hh(['evidence', shipmentId, '--out', fileOf(shipmentId), '--json']);
  if (output === '') throw new Error(errors);
  return { code, errors, told: JSON.parse(output) as Told };
};

/** Without any server that could be asked. */
const verify = async (path: string, ...more: readonly string[]): Promise<{ code: number; told: Told }> => {
  const { code, output, errors } = await hh(['evidence', '--verify', path, '--json', ...more], nowhere);
  if (output === '') throw new Error(errors);
  return { code, told: JSON.parse(output) as Told };
};

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The operator changes a fact and seals its chain again from there, every fact signed by the key of its own service. */
const reforge = async (shipmentId: string, like: string, change: (record: Members) => void): Promise<void> => {
  const { rows } = await admin.query<{ position: string; record: string }>(
    `select position, record from regulator.fact as one
      where chain_no = (select chain_no from regulator.fact where ${told}) and seq >= (select seq from regulator.fact where ${told})
      order by seq`,
    [shipmentId, like],
  );
  let before: string | null = null;
  for (const { position, record } of rows) {
    const parsed = JSON.parse(record) as Members & { signature: { kid: string } };
    if (before === null) change(parsed);
    else parsed['prevhash'] = before;
    const signer = signers.get(parsed.signature.kid);
    if (signer === undefined) throw new Error('a fact is signed by nobody');
    const signature = { ...parsed.signature, value: signer.sign(signedTextOf(parsed)) };
    const forged = canonicalJson({ ...parsed, signature });
    before = sha256(forged);
    await admin.query(`update regulator.fact set record = $2, hash = decode($3, 'hex') where position = $1`, [
      ...[position, forged, before],
    ]);
  }
};
const told = `position = any ((select positions from regulator.shipment where shipment_id = $1)::bigint[]) and record like $2`;

beforeAll(async () => {
  platform = await startPlatform({ env });
  admin = new pg.Client({ connectionString: platform.database.url });
  await admin.connect();
  owner = await openOwner(admin);
  folder = await mkdtemp(join(tmpdir(), 'huihuan-evidence-'));
  await simulate('first week');
  expect(await hh(['checkpoints', '--sign'])).toMatchObject({ code: 0 });
});

afterAll(async () => {
  await admin.end();
  await platform.stop();
  await rm(folder, { recursive: true });
});

describe('the evidence of a handover', () => {
  it('is one file that holds without any server', async () => {
    const [shipmentId = ''] = await received();
    const { code, told: said } = await collect(shipmentId);
    expect({ code, flaw: said.flaw, missing: said.missing, late: said.afterCheckpoint }).toEqual({
      ...{ code: 0, flaw: null, missing: [], late: 0 },
    });
    expect(said.summary.en.filter((line) => line.startsWith('signed by the'))).toHaveLength(2);
    const people = await hh(['evidence', '--verify', fileOf(shipmentId)], nowhere);
    expect(people).toMatchObject({ code: 0, output: expect.stringContaining('✓ all of it holds') });
    expect(people.output).toContain('digest of the list (SHA-256)');
    expect((await readFile(fileOf(shipmentId), 'utf8')).slice(0, 200)).toContain('"summary"');
  });

  it('is compared with the keys that an auditor keeps', async () => {
    const [shipmentId = ''] = await received();
    const { told: said } = await collect(shipmentId);
    const checkpointKeys = JSON.parse((await hh(['checkpoints', '--json'])).output) as { keys: { kid: string }[] };
    const kept = [...said.keys, ...checkpointKeys.keys].map(({ kid }) => `${kid} of the office`);
    const trust = join(folder, 'keys.txt');
    await writeFile(trust, kept.join('\n'));
    expect(await verify(fileOf(shipmentId), '--trust', trust)).toMatchObject({ code: 0 });
    await writeFile(trust, kept.slice(1).join('\n'));
    expect(await verify(fileOf(shipmentId), '--trust', trust)).toMatchObject({
      ...{ code: 1, told: { flaw: { code: 'key.untrusted' } } },
    });
  });

  it('does not hold when somebody edits the file', async () => {
    const [shipmentId = ''] = await received();
    await collect(shipmentId);
    const text = await readFile(fileOf(shipmentId), 'utf8');
    const other = join(folder, 'edited.json');
    for (const [changed, code] of [
      [text.replace(/\\"totalGrams\\":(\d)/, '\\"totalGrams\\":1$1'), 'proof.wrong'],
      [text.replace(/, \d+\.\d{3} kg/, ', 1.000 kg'), 'summary.differs'],
      [
        text.replace(`"shipmentId": "${shipmentId}"`, `"shipmentId": "${(await received())[1] ?? ''}"`),
        'shipment.not-dispatched',
      ],
      [text.slice(0, -20), 'file.unreadable'],
    ] as const) {
      expect(changed).not.toBe(text);
      await writeFile(other, changed);
      expect(await verify(other)).toMatchObject({ code: 1, told: { holds: false, flaw: { code } } });
    }
  });

  it('is compared with pictures that are given beside it: one that no fact names is wrong', async () => {
    const [shipmentId = ''] = await received();
    await collect(shipmentId);
    const stranger = join(folder, 'stranger.jpg');
    await writeFile(stranger, 'no picture of this handover');
    const said = await verify(fileOf(shipmentId), '--files', stranger);
    expect(said).toMatchObject({ code: 1, told: { holds: false, flaw: { code: 'file.not-named' } } });
    expect(said.told.flaw?.en).toContain(stranger);
    expect(await hh(['evidence', shipmentId, '--files', stranger])).toMatchObject({ code: 2 });
  });

  it('of nothing is none', async () => {
    const asked = await hh(['evidence', '019b0000-0000-7000-8000-000000000000', '--out', join(folder, 'none.json')]);
    expect(asked).toMatchObject({ code: 1, output: '' });
    expect(await hh(['evidence'])).toMatchObject({ code: 2 });
  });
});

describe('the operator rewrites the archive', () => {
  /** What the file says of a forged archive, and that it held before. */
  const planted = async (shipmentId: string, deed: () => Promise<void>): Promise<string | undefined> => {
    expect(await collect(shipmentId)).toMatchObject({ code: 0 });
    let code: string | undefined;
    await owner.during(deed, async () => {
      const { code: ended, told: said } = await collect(shipmentId);
      expect(ended).toBe(1);
      code = said.flaw?.code;
    });
    return code;
  };
  interface Lines {
    readonly lines: { readonly item: { grams: number } }[];
    totalGrams: number;
  }
  const oneGram = (record: Members): void => {
    const data = record['data'] as unknown as Lines;
    data.lines[0]!.item.grams += 1;
    data.totalGrams += 1;
  };
  const sent = '%"type":"cn.huihuan.shipment.dispatched.v1"%';
  const signed = '%"side":"sender"%"type":"cn.huihuan.handover.signed.v1"%';

  it('below a checkpoint: the fact is not under it any more', async () => {
    const [shipmentId = ''] = await received();
    expect(await planted(shipmentId, () => reforge(shipmentId, sent, oneGram))).toBe('proof.wrong');
  });

  it('after the last checkpoint, with the keys of all services: what both signed shows it', async () => {
    await simulate('second week');
    const [shipmentId = '', other = ''] = await received();
    expect((await collect(shipmentId)).told.afterCheckpoint).toBeGreaterThan(0);
    expect(await planted(shipmentId, () => reforge(shipmentId, sent, oneGram))).toBe('list.digest-differs');
    const replay = async (): Promise<void> => {
      const { rows } = await admin.query<{ record: string }>(`select record from regulator.fact where ${told}`, [
        ...[other, signed],
      ]);
      const theirs = (JSON.parse(rows[0]?.record ?? '{}') as { data: { signed: Json } }).data.signed;
      await reforge(shipmentId, signed, (record) => {
        (record['data'] as Members)['signed'] = theirs;
      });
    };
    expect(await planted(shipmentId, replay)).toBe('handover.replayed');
    const backDate = () =>
      reforge(shipmentId, signed, (record) => {
        record['time'] = new Date(Date.parse(record['time'] as string) - 7 * 86_400_000).toISOString();
      });
    expect(['key.not-valid-then', 'chain.time-went-back']).toContain(await planted(shipmentId, backDate));
  });
});
