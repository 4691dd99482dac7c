import { afterAll, describe, expect, it } from '@jest/globals';
import { continues, flawOfTakeover, hexOf, isUnder, type Checkpoint } from '@huihuan/evidence-domain';
import { newId } from '@huihuan/platform-service';
import { Story } from '../spec/story.support.spec.ts';
import { beginLog } from './begin-log.ts';
import type { KeptCheckpoint } from './checkpoint-store.ts';
import { readItemProof } from './item-proof.ts';
import { signCheckpoint } from './sign-checkpoint.ts';
import { newTestArchive, type TestArchive } from './spec/archive.support.spec.ts';
import { treeOver } from './tree-tiles.ts';

const archives: TestArchive[] = [];
const newArchive = async (): Promise<TestArchive> => {
  const archive = await newTestArchive();
  archives.push(archive);
  return archive;
};

afterAll(async () => {
  for (const { regulator } of archives) await regulator.test.drop();
});

const signed = async ({ desk }: TestArchive): Promise<KeptCheckpoint> => {
  const made = await signCheckpoint(desk);
  if (!made.ok) throw new Error(made.problem.en);
  return made.value;
};
const begun = async ({ desk }: TestArchive, former?: string): Promise<Checkpoint> => {
  const made = await beginLog(desk, { id: newId(), reason: 'the disk failed', former });
  if (!made.ok) throw new Error(made.problem.en);
  return made.value.checkpoint;
};

/** Six hand-ins, and the same as they arrive in another order. */
const story = new Story();
const items = Array.from({ length: 6 }, () => story.collect(story.sites.point, story.item()));
const { deliveries } = story.log;

describe('an archive that is filled again', () => {
  it('has the same facts in another order, so another root; each proves every item', async () => {
    const [one, other] = [await newArchive(), await newArchive()];
    await one.regulator.project(deliveries);
    await other.regulator.project(deliveries.toReversed(), 1);
    const [first, second] = [await signed(one), await signed(other)];
    expect(second.checkpoint.root).not.toBe(first.checkpoint.root);
    expect(second.checkpoint.origin).not.toBe(first.checkpoint.origin);
    for (const { database, checkpoint } of [
      { ...one, ...first },
      { ...other, ...second },
    ]) {
      for (const { itemId } of items) {
        const proof = await readItemProof(database, itemId, undefined);
        expect(proof.ok && proof.value.facts.length === 1).toBe(true);
        expect(proof.ok && proof.value.facts.every((fact) => isUnder(checkpoint, fact))).toBe(true);
      }
    }
  });

  it('begins a log that names the one before and says that it vouches for nothing of it', async () => {
    const [lost, filled] = [await newArchive(), await newArchive()];
    await lost.regulator.project(deliveries);
    const last = await signed(lost);
    await filled.regulator.project(deliveries.toReversed(), 1);
    const desk = { ...filled.desk, key: lost.key };
    const first = await begun({ ...filled, desk }, last.signed);
    expect(first.follows).toEqual({
      ...{ origin: last.checkpoint.origin, size: 6, hash: last.hash, agreedSize: 0 },
      reason: 'the disk failed',
    });
    expect(first.previous).toBe(last.hash);
    expect(flawOfTakeover(last.checkpoint, first)).toBeNull();
  });

  it('does not take over from a checkpoint that this regulator never signed', async () => {
    const [lost, filled] = [await newArchive(), await newArchive()];
    await lost.regulator.project(deliveries);
    await filled.regulator.project(deliveries);
    const { signed: former } = await signed(lost);
    const made = await beginLog(filled.desk, { id: newId(), reason: 'why not', former });
    expect(made).toMatchObject({ ok: false, problem: { code: 'checkpoint.unknown-key', path: '/former' } });
  });
});

describe('a database that was restored to an earlier moment', () => {
  it('agrees with the former log as far as both go, and says so', async () => {
    const archive = await newArchive();
    const history: KeptCheckpoint[] = [];
    for (const delivery of deliveries) {
      await archive.regulator.project([delivery]);
      history.push(await signed(archive));
    }
    const [kept, lost] = [history[2]!, history[5]!];
    await archive.asOwner('delete from fact where position > 3');
    await archive.database.query('update projection_head set position = 3');
    await archive.database.query(`update chain set head_seq = 3, max_seq = 3, events = 3,
      head_hash = (select encode(hash, 'hex') from fact where position = 3)`);
    await archive.regulator.project(deliveries.slice(3).toReversed(), 1);

    const first = await begun(archive, lost.signed);
    expect(first.follows).toMatchObject({ origin: lost.checkpoint.origin, size: 6, hash: lost.hash, agreedSize: 3 });
    const proof = await treeOver(archive.database).consistency(3, first.size);
    expect(continues(kept.checkpoint, first, proof!.map(hexOf))).toBe(true);
    expect(continues(lost.checkpoint, first, [])).toBe(false);
  });
});
