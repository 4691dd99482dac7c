import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fetchSignedIn, startPlatform, testDemoKey, type PlatformProcess } from '@huihuan/testing-platform';
import pg from 'pg';
import { openOwner, type Owner } from './testing/owner.support.spec.ts';

interface Found {
  readonly code: string;
  readonly subject: string;
  readonly en: string;
}

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
let platform: PlatformProcess;
let admin: pg.Client;
let owner: Owner;
let folder: string;
let file: string;
/** Facts under the first checkpoint. */
let firstSize = 0;

const hh = (...words: readonly string[]): Promise<{ code: number; output: string; errors: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: '', HUIHUAN_URL: platform.url, HUIHUAN_DEMO_KEY: testDemoKey };
    execFile(process.execPath, [main, ...words, '--lang', 'en'], { env, maxBuffer: 2 ** 26 }, (error, output, errors) =>
      resolve({ code: error === null ? 0 : Number(error.code), output, errors }),
    );
  });

const simulate = async (seed: string): Promise<void> => {
  const flags = ['--items', '40', '--rate', '0', '--ride-seconds', '0', '--seed', seed];
  expect(await hh('simulate', ...flags)).toMatchObject({ code: 0 });
};

const save = (...more: readonly string[]) => hh('checkpoints', '--save', file, '--json', ...more);

/** What is found of the checkpoints; what else such deeds break, other tests show. */
const verify = async (...more: readonly string[]): Promise<readonly Found[]> => {
  const { code, output, errors } = await hh('verify', '--json', ...more);
  if (output === '') throw new Error(errors);
  const { rules } = JSON.parse(output) as { rules: { violations: Found[] }[] };
  const found = rules.flatMap(({ violations }) => violations).filter((one) => one.code.startsWith('checkpoint.'));
  if (found.length > 0) expect(code).toBe(1);
  return found;
};

const one = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row> => {
  const { rows } = await admin.query<Row>(sql);
  if (rows[0] === undefined) throw new Error(`nothing: ${sql}`);
  return rows[0];
};

/** A hand-in of the first week, and the item that it is about. */
const handIn = async (): Promise<{ position: number; itemId: string; grams: string }> => {
  const { position, record } = await one<{ position: string; record: string }>(
    `select position, record from regulator.fact
      where record like '%item.collected.v1%' and position <= ${firstSize} order by position offset 3 limit 1`,
  );
  const grams = /"grams":\d+/.exec(record)?.[0] ?? '';
  return { position: Number(position), itemId: /"itemId":"([^"]+)"/.exec(record)?.[1] ?? '', grams };
};

const differs = expect.objectContaining({ code: 'checkpoint.archive-differs' });

beforeAll(async () => {
  platform = await startPlatform();
  admin = new pg.Client({ connectionString: platform.database.url });
  await admin.connect();
  owner = await openOwner(admin);
  folder = await mkdtemp(join(tmpdir(), 'huihuan-witness-'));
  file = join(folder, 'checkpoints.ndjson');
});

afterAll(async () => {
  await admin.end();
  await platform.stop();
  await rm(folder, { recursive: true });
});

describe('an auditor', () => {
  it('keeps checkpoints, each of one history', async () => {
    await simulate('first week');
    const first = await save('--sign');
    expect(first).toMatchObject({ code: 0, errors: '' });
    const said = JSON.parse(first.output) as { added: number; latest: { size: number } };
    expect(said.added).toBe(1);
    firstSize = said.latest.size;
    await simulate('second week');
    expect(JSON.parse((await save('--sign')).output)).toMatchObject({ added: 1, held: 2 });
    expect(JSON.parse((await save()).output)).toMatchObject({ added: 0, held: 2 });
  });

  it('proves every item under them, and the archive as a whole', async () => {
    const { rows } = await admin.query<{ item_id: string }>(
      'select item_id from regulator.item order by item_id limit 12',
    );
    for (const { item_id } of rows) {
      const proof = await hh('verify', '--proof', item_id, '--checkpoints', file, '--json');
      expect({ code: proof.code, errors: proof.errors }).toEqual({ code: 0, errors: '' });
      expect(JSON.parse(proof.output)).toMatchObject({ holds: true, trust: 'held', later: 0 });
    }
    expect((await hh('verify', '--proof', rows[0]!.item_id)).output).toContain('the word of the server');
    expect((await hh('verify', '--proof', '019b0000-0000-7000-8000-000000000000')).code).toBe(1);
    expect(await verify('--checkpoints', file)).toEqual([]);
  });

  it('notices when the own file was changed', async () => {
    const text = await readFile(file, 'utf8');
    const lines = text.trimEnd().split('\n');
    const other = join(folder, 'changed.ndjson');
    for (const changed of [
      `${text}{"checkpoint":"nothing"`,
      [lines[0], lines[2], lines[1]].join('\n'),
      text.replace(/"checkpoint":"[^.]+\./, '"checkpoint":"eyJhbGciOiJub25lIn0.'),
    ]) {
      await writeFile(other, changed);
      expect((await hh('checkpoints', '--save', other)).code).toBe(1);
      expect(await readFile(other, 'utf8')).toBe(changed);
    }
  });

  it('trusts no key but the named ones', async () => {
    const { keys } = JSON.parse((await hh('checkpoints', '--json')).output) as { keys: { kid: string }[] };
    const own = join(folder, 'own.ndjson');
    expect((await hh('checkpoints', '--save', own, '--trust', 'another')).errors).toContain('has no key another');
    expect((await hh('checkpoints', '--save', own, '--trust', keys[0]!.kid)).code).toBe(0);
    expect((await hh('checkpoints', '--new-key')).output).toMatch(/^HUIHUAN_CHECKPOINT_KEY=[\w-]+\n$/);
  });
});

describe('the owner of the database rewrites a past week', () => {
  it('with all digests, heads and subtrees: the checkpoints of the server show it', async () => {
    const { position, grams, itemId } = await handIn();
    await owner.during(
      async () => {
        await owner.rewrite(position, grams, `${grams}0`);
        await owner.forgetTree();
      },
      async () => {
        const found = await verify();
        expect(found).toContainEqual(differs);
        expect(found.find(({ code: what }) => what === 'checkpoint.archive-differs')?.en).toContain(
          `facts 1 to ${firstSize}`,
        );
        expect((await hh('verify', '--proof', itemId)).code).toBe(1);
        const signing = await hh('checkpoints', '--sign');
        expect(signing).toMatchObject({ code: 1, errors: expect.stringContaining('nothing more is signed') });
      },
    );
  });

  it('and signs everything anew by the key of the server: the kept ones show it', async () => {
    const { position, grams, itemId } = await handIn();
    await owner.during(
      async () => {
        await owner.rewrite(position, grams, `${grams}0`);
        await owner.forgetTree();
        await owner.forgetCheckpoints();
        expect((await hh('checkpoints', '--sign')).code).toBe(0);
      },
      async () => {
        const found = await verify('--checkpoints', file);
        expect(found).toContainEqual(differs);
        expect(found).toContainEqual(expect.objectContaining({ code: 'checkpoint.withdrawn' }));
        const proof = await hh('verify', '--proof', itemId, '--checkpoints', file);
        expect(proof).toMatchObject({ code: 1, output: expect.stringContaining('NOT PROVED') });
        const before = await readFile(file, 'utf8');
        expect(await save()).toMatchObject({ code: 1, errors: expect.stringContaining('HISTORY WAS REWRITTEN') });
        expect(await readFile(file, 'utf8')).toBe(before);
        // Nobody else can know: that is what the file is for.
        expect(await verify()).toEqual([]);
      },
    );
  });

  it('and cuts off the end of archive and log', async () => {
    await owner.during(
      async () => {
        await owner.sql(
          `delete from bus.log where id in (select id from regulator.fact where position > ${firstSize})`,
        );
        await owner.sql(`delete from regulator.fact where position > ${firstSize}`);
      },
      async () => {
        const found = await verify('--checkpoints', file);
        expect(found).toContainEqual(expect.objectContaining({ code: 'checkpoint.archive-cut-off' }));
      },
    );
  });

  it('and swaps two facts of different chains, which no chain shows', async () => {
    const { position } = await one<{ position: string }>(
      `select one.position from regulator.fact one join regulator.fact other on other.position = one.position + 1
        where one.chain_no <> other.chain_no and other.position <= ${firstSize} order by 1 desc limit 1`,
    );
    await owner.during(
      async () => {
        await owner.sql(
          `update regulator.fact set position = -position where position in (${position}, ${position} + 1)`,
        );
        await owner.sql(`update regulator.fact set position = 2 * ${position} + 1 + position where position < 0`);
      },
      async () => {
        const found = await verify('--checkpoints', file);
        expect(found).toEqual([differs]);
      },
    );
  });

  it('and puts a back-dated one among those of the first week', async () => {
    const { position } = await handIn();
    await owner.during(
      async () => {
        await owner.sql(`update regulator.fact set position = -position - 1 where position > ${position}`);
        await owner.sql('update regulator.fact set position = -position where position < 0');
        await owner.sql(
          `insert into regulator.fact (position, id, seq, chain_no, hash, record)
           select position + 1, gen_random_uuid(), seq + 1000000, chain_no, hash, record from regulator.fact where position = ${position}`,
        );
      },
      async () => {
        const found = await verify('--checkpoints', file);
        expect(found).toContainEqual(differs);
      },
    );
  });

  it('and finds everything as it was, once it is brought back', async () => {
    expect(await verify('--checkpoints', file)).toEqual([]);
    expect(JSON.parse((await save()).output)).toMatchObject({ added: 0, held: 2 });
  });
});

describe('a new log', () => {
  it('is taken in when the keeper of the file agrees, and never by itself', async () => {
    const response = await fetchSignedIn(platform.url, '/api/regulator/checkpoints/logs', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: '019b0000-0000-7000-8000-00000000000a', reason: 'the server was replaced' }),
    });
    expect(response.status).toBe(200);
    const refused = await save();
    expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('the server was replaced') });
    expect(JSON.parse((await save('--new-log')).output)).toMatchObject({ added: 1, held: 3 });
    expect(await verify('--checkpoints', file)).toEqual([]);
  });
});
