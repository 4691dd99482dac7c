import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedTextOf, type FactSignature } from '@huihuan/contracts-events';
import { canonicalJson, type Json } from '@huihuan/kernel-domain';
import { openFactSigner, openServiceSigner, privateKeyFrom, type FactSigner } from '@huihuan/platform-signing';
import { startPlatform, testDemoKey, type PlatformProcess } from '@huihuan/testing-platform';
import pg from 'pg';
import { openOwner, type Owner } from '../checkpoints/testing/owner.support.spec.ts';

interface Told {
  readonly rules: readonly { readonly violations: readonly { readonly code: string; readonly eventId: string }[] }[];
  readonly signatures: {
    readonly server: number;
    readonly unsigned: number;
    readonly keys: readonly { readonly service: string; readonly kid: string }[];
  };
  readonly events: number;
}
type Members = Readonly<Record<string, Json>>;
interface Fact {
  readonly position: number;
  readonly id: string;
  readonly record: string;
}

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const env = { HUIHUAN_SIGNING_KEY: privateKeyFrom('a-secret-of-the-tests-and-of-nothing-else') };
let platform: PlatformProcess;
let admin: pg.Client;
let owner: Owner;

const hh = (...words: readonly string[]): Promise<{ code: number; output: string; errors: string }> =>
  new Promise((resolve) => {
    const around = { ...process.env, NODE_OPTIONS: '', HUIHUAN_URL: platform.url, HUIHUAN_DEMO_KEY: testDemoKey };
    execFile(
      process.execPath,
      [main, ...words, '--lang', 'en'],
      { env: around, maxBuffer: 2 ** 26 },
      (error, output, errors) => resolve({ code: error === null ? 0 : Number(error.code), output, errors }),
    );
  });

const verify = async (): Promise<{ code: number; told: Told; found: Told['rules'][number]['violations'] }> => {
  const { code, output, errors } = await hh('verify', '--json');
  if (output === '') throw new Error(errors);
  const told = JSON.parse(output) as Told;
  return { code, told, found: told.rules.flatMap(({ violations }) => violations) };
};

/** Facts of collection points in the order of the archive. */
const facts = async (where: string): Promise<readonly Fact[]> => {
  const { rows } = await admin.query<{ position: string; id: string; record: string }>(
    `select position, id, record from regulator.fact as one
      where chain_no in (select chain_no from regulator.fact where ${isHandIn}) and ${where} order by position`,
  );
  return rows.map(({ position, id, record }) => ({ position: Number(position), id, record }));
};
const isHandIn = `record like '%"type":"cn.huihuan.item.collected.v1"%'`;
const hasLater =
  'exists (select 1 from regulator.fact as later where later.chain_no = one.chain_no and later.seq > one.seq)';
const middle = async (): Promise<Fact> => (await facts(`${isHandIn} and ${hasLater}`))[0]!;
const last = async (): Promise<Fact> => (await facts(`not ${hasLater}`))[0]!;

const parsed = (record: string): Members => JSON.parse(record) as Members;
const changed = (record: string, change: Readonly<Record<string, Json | undefined>>): string =>
  canonicalJson({ ...parsed(record), ...change });
/** As a service signs it; only the name and the key are somebody's own. */
const signed = (record: string, signer: FactSigner): string => {
  const signature: FactSignature = { kid: signer.kid, by: 'server', value: signer.sign(signedTextOf(parsed(record))) };
  return changed(record, { signature: { ...signature } });
};

/** The owner of the database makes every digest again, as far as nobody but the signatures can show what was done. */
const planted = async (fact: Fact, change: (record: string) => string) => {
  let found: Awaited<ReturnType<typeof verify>>['found'] = [];
  await owner.during(
    () => owner.reseal(fact.position, change),
    async () => {
      const told = await verify();
      expect(told.code).toBe(1);
      found = told.found;
    },
  );
  return found;
};

beforeAll(async () => {
  platform = await startPlatform({ env });
  admin = new pg.Client({ connectionString: platform.database.url });
  await admin.connect();
  owner = await openOwner(admin);
  const simulated = await hh('simulate', '--items', '60', '--rate', '0', '--ride-seconds', '0', '--seed', 'signed');
  expect(simulated).toMatchObject({ code: 0 });
});

afterAll(async () => {
  await admin.end();
  await platform.stop();
});

describe('what the services stated', () => {
  it('is signed, all of it, by the keys that they published, and says who acted', async () => {
    const { code, told, found } = await verify();
    expect({ code, found }).toEqual({ code: 0, found: [] });
    expect(told.signatures).toMatchObject({ server: told.events, unsigned: 0 });
    const keys = told.signatures.keys.map(({ service, kid }) => [service, kid]);
    const wanted = ['registry', 'collection', 'transfer', 'sorting', 'regulator'];
    expect(keys).toEqual(wanted.map((service) => [service, openServiceSigner(env, service).kid]));
    expect(parsed((await middle()).record)['actor']).toMatchObject({ person: expect.any(String), device: null });
  });
});

describe('what the owner of the database does is found and named', () => {
  it('a fact that is forged by another key', async () => {
    const fact = await middle();
    const forger = openFactSigner();
    const found = await planted(fact, (record) => signed(record.replace('"paidFen":', '"paidFen":1'), forger));
    expect(found).toContainEqual(expect.objectContaining({ code: 'signature.unknown-key', eventId: fact.id }));
  });

  it('a fact that is forged by the key of another service', async () => {
    const fact = await last();
    const forger = openServiceSigner(env, 'sorting');
    const found = await planted(fact, (record) => signed(record, forger));
    expect(found).toContainEqual(expect.objectContaining({ code: 'signature.foreign-key', eventId: fact.id }));
  });

  it('a changed fact under its old signature, and that what follows was signed behind another', async () => {
    const fact = await middle();
    const found = await planted(fact, (record) => record.replace('"paidFen":', '"paidFen":1'));
    const wrong = found.filter(({ code }) => code === 'signature.wrong').map(({ eventId }) => eventId);
    expect(wrong).toContain(fact.id);
    expect(wrong.length).toBeGreaterThan(1);
  });

  it('two facts that changed places', async () => {
    const [one, other] = await facts(`${isHandIn} and ${hasLater}`);
    const { data, id, subject } = parsed(other!.record);
    const found = await planted(one!, (record) =>
      changed(record, { data, id, subject, type: 'cn.huihuan.item.collected.v1' }),
    );
    expect(found).toContainEqual(expect.objectContaining({ code: 'signature.wrong', eventId: other!.id }));
  });

  it('a fact that is dated back, under its old signature or signed anew by the very key', async () => {
    const fact = await last();
    const lastWeek = new Date(Date.now() - 7 * 86_400_000).toISOString();
    const aMoment = new Date(Date.parse(parsed(fact.record)['time'] as string) - 1).toISOString();
    const unsigned = await planted(fact, (record) => changed(record, { time: aMoment }));
    expect(unsigned).toContainEqual(expect.objectContaining({ code: 'signature.wrong', eventId: fact.id }));
    const insider = openServiceSigner(env, 'collection');
    const found = await planted(fact, (record) => signed(changed(record, { time: lastWeek }), insider));
    expect(found.map(({ code, eventId }) => [code, eventId])).toContainEqual(['event.back-dated', fact.id]);
    expect(found.map(({ code, eventId }) => [code, eventId])).toContainEqual(['signature.key-not-valid', fact.id]);
  });

  it('a signature that was taken off', async () => {
    const fact = await last();
    const without = { evidence: undefined, actor: undefined, signature: undefined };
    const found = await planted(fact, (record) => changed(record, without));
    expect(found).toContainEqual(expect.objectContaining({ code: 'signature.missing', eventId: fact.id }));
  });

  it('a key that nobody trusts, where the reader names those that he does', async () => {
    const services = ['registry', 'collection', 'transfer', 'sorting', 'regulator'];
    const kids = services.map((service) => openServiceSigner(env, service).kid);
    expect(await hh('verify', '--trust', kids.join(','))).toMatchObject({ code: 0 });
    const told = await hh('verify', '--trust', kids.slice(1).join(','));
    expect(told.code).toBe(1);
    expect(told.output).toContain(`signing-key.untrusted  key:${kids[0]}`);
  });

  it('and nothing once they are mended', async () => {
    expect(await verify()).toMatchObject({ code: 0, found: [] });
  });
});
