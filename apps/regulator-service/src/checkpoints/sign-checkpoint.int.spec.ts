import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { continues, flawOfNext, hexOf, isUnder } from '@huihuan/evidence-domain';
import { openCheckpoint } from '@huihuan/evidence-signature';
import { rowsOf } from '@huihuan/platform-persistence';
import { leafIndexes } from './archive-size.ts';
import type { KeptCheckpoint } from './checkpoint-store.ts';
import { growTree } from './grow-tree.ts';
import { scheduleCheckpoints } from './schedule.ts';
import { signCheckpoint } from './sign-checkpoint.ts';
import { newTestArchive, type TestArchive } from './spec/archive.support.spec.ts';
import { treeOver } from './tree-tiles.ts';

let archive: TestArchive;
const archives: TestArchive[] = [];

beforeEach(async () => {
  archive = await newTestArchive();
  archives.push(archive);
});

afterAll(async () => {
  for (const { regulator } of archives) await regulator.test.drop();
});

const signed = async (desk = archive.desk): Promise<KeptCheckpoint> => {
  const made = await signCheckpoint(desk);
  if (!made.ok) throw new Error(made.problem.en);
  return made.value;
};
const refusal = async (desk = archive.desk): Promise<string> => {
  const made = await signCheckpoint(desk);
  return made.ok ? 'signed' : made.problem.code;
};
const later = (minutes: number): void => {
  archive.clock.now = new Date(archive.clock.now.getTime() + minutes * 60_000);
};
const count = async (table: string): Promise<number> =>
  (await rowsOf<{ count: number }>(archive.database, `select count(*) as count from ${table}`))[0]?.count ?? -1;

describe('signing the archive', () => {
  it('says what it had, and is opened by the public key', async () => {
    expect(await refusal()).toBe('checkpoint.nothing-archived');
    await archive.fill(10);
    const made = await signed();
    expect(made.checkpoint).toMatchObject({ size: 10, chains: 1, previous: null, follows: null });
    expect(made.checkpoint.root).toBe(await archive.rootNow());
    expect(await openCheckpoint(made.signed, [archive.key.publicKey])).toMatchObject({ ok: true });
  });

  it('goes on from the one before, and says nothing new of nothing new', async () => {
    await archive.fill(300);
    const first = await signed();
    later(60);
    expect(await signed()).toEqual(first);
    await archive.fill(1);
    const second = await signed();
    expect(flawOfNext(first.checkpoint, second.checkpoint)).toBeNull();
    expect(second.checkpoint.root).toBe(await archive.rootNow());
    const proof = await treeOver(archive.database).consistency(300, 301);
    expect(continues(first.checkpoint, second.checkpoint, proof!.map(hexOf))).toBe(true);
  });

  it('keeps every eighth level of the tree alone, and finds every leaf in it', async () => {
    await archive.fill(256 * 256 + 700);
    const { checkpoint } = await signed();
    expect(checkpoint.root).toBe(await archive.rootNow());
    const levels = await rowsOf(
      archive.database,
      'select level, count(*) as nodes from tree_node group by level order by level',
    );
    expect(levels).toEqual([
      { level: 8, nodes: 258 },
      { level: 16, nodes: 1 },
    ]);
    const places = await rowsOf<{ position: number; record: string }>(
      archive.database,
      'select position, record from fact order by position',
    );
    const asked = [0, 1, 255, 256, 40_000, 65_535, 65_536, 66_047, 66_048, places.length - 1];
    const indexes = await leafIndexes(
      archive.database,
      asked.map((index) => places[index]!.position),
    );
    const tree = treeOver(archive.database);
    for (const index of asked) {
      const { position, record } = places[index]!;
      expect(indexes.get(position)).toBe(index);
      const path = (await tree.inclusion(index, checkpoint.size))!.map(hexOf);
      expect(isUnder(checkpoint, { record, index, path })).toBe(true);
    }
  });

  it('is done by one of several replicas', async () => {
    await archive.fill(5000);
    const other = await archive.regulator.test.open('regulator', { migrations: [] });
    const replicas = [
      archive.desk,
      { ...archive.desk, database: other },
      archive.desk,
      { ...archive.desk, database: other },
    ];
    const made = await Promise.all(replicas.map(signed));
    expect(new Set(made.map(({ hash }) => hash)).size).toBe(1);
    expect(await count('checkpoint')).toBe(1);
    expect(await count('tree_node')).toBe(Math.floor(5000 / 256));
  });

  it('begins again after a crash between the tree and the signature', async () => {
    await archive.fill(600);
    const dying = { ...archive.key, sign: () => Promise.reject(new Error('the power failed')) };
    await expect(signCheckpoint({ ...archive.desk, key: dying })).rejects.toThrow('the power failed');
    expect([await count('tree_node'), await count('checkpoint'), await count('checkpoint_log')]).toEqual([2, 0, 0]);
    await archive.fill(10);
    expect((await signed()).checkpoint).toMatchObject({ size: 610, root: await archive.rootNow() });
  });

  it('is refused without a key, and when the clock went back', async () => {
    await archive.fill(3);
    expect(await refusal({ ...archive.desk, key: null })).toBe('checkpoint.no-key');
    await signed();
    await archive.fill(1);
    later(-1);
    expect(await refusal()).toBe('checkpoint.clock-behind');
    later(2);
    expect(await refusal()).toBe('signed');
  });

  it.each([
    ['a fact was rewritten', `update fact set record = '{}' where position = (select max(position) from fact)`],
    ['a fact was removed', 'delete from fact where position = (select max(position) from fact)'],
    ['a subtree was rewritten', `update tree_node set digest = sha256('') where index = 0`],
  ])('is refused when %s that was signed', async (_, statement) => {
    await archive.fill(600);
    await signed();
    await archive.asOwner(statement);
    await archive.fill(1);
    later(1);
    expect(await refusal()).toBe('checkpoint.history-changed');
  });
});

describe('what was signed', () => {
  it.each([
    'update checkpoint set size = 1',
    'delete from checkpoint',
    'truncate checkpoint_log cascade',
    'delete from tree_node',
  ])('is kept from accidents: %s', async (statement) => {
    await archive.fill(300);
    await signed();
    await expect(archive.database.query(statement)).rejects.toThrow('keeps what was signed');
  });
});

describe('the schedule', () => {
  it('signs when one is due, by any replica, and outlives a failure', async () => {
    await archive.fill(3);
    const lines: string[] = [];
    const say = (_: object, message: string): void => void lines.push(message);
    let fails = false;
    const options = {
      ...{ database: archive.database, now: archive.desk.now, everyMilliseconds: 3_600_000, lookMilliseconds: 1 },
      sign: () => (fails ? Promise.reject(new Error('away')) : signCheckpoint(archive.desk)),
      log: { error: say, warn: say, info: say },
    };
    const [schedule, replica] = [scheduleCheckpoints(options), scheduleCheckpoints(options)];
    await schedule.look();
    await archive.fill(1);
    later(59);
    await replica.look();
    expect(await count('checkpoint')).toBe(1);
    later(1);
    fails = true;
    await schedule.look();
    fails = false;
    await replica.look();
    await schedule.look();
    expect(await count('checkpoint')).toBe(2);
    expect(lines).toEqual([
      'the archive was signed',
      'the archive could not be signed, this is tried again',
      'the archive was signed',
    ]);
  });

  it('looks by itself until it is stopped', async () => {
    let looked: () => void = () => undefined;
    const once = new Promise<void>((resolve) => (looked = resolve));
    await archive.fill(1);
    const schedule = scheduleCheckpoints({
      ...{ database: archive.database, now: archive.desk.now, everyMilliseconds: 1, lookMilliseconds: 1 },
      sign: async () => {
        looked();
        return signCheckpoint(archive.desk);
      },
      log: { error: () => undefined, warn: () => undefined, info: () => undefined },
    });
    schedule.start();
    await once;
    await schedule.stop();
    expect(await count('checkpoint')).toBe(1);
  });

  it('grows the tree by itself too, without a signature', async () => {
    await archive.fill(1000);
    await growTree(archive.database);
    await growTree(archive.database);
    expect(await count('tree_node')).toBe(3);
  });
});
