import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { continues, flawOfNext, isUnder, type Checkpoint } from '@huihuan/evidence-domain';
import { openCheckpoint, type PublicKey } from '@huihuan/evidence-signature';
import { newPrivateKey } from '@huihuan/platform-signing';
import { serveRegulator, type RegulatorClient } from '../spec/serve-regulator.support.spec.ts';
import { tellWholeStory } from '../spec/whole-story.support.spec.ts';
import type { CheckpointView, ItemProof } from './checkpoint-schema.ts';

const { story, fridge, copper } = tellWholeStory();
const half = Math.floor(story.log.events.length / 2);
let client: RegulatorClient;
let keys: PublicKey[];

beforeAll(async () => {
  const key = newPrivateKey();
  client = await serveRegulator({ HUIHUAN_CHECKPOINT_KEY: key, HUIHUAN_CHECKPOINT_MINUTES: '0' });
  keys = (await client.get<{ keys: PublicKey[] }>('/checkpoints/keys')).body.keys;
});

afterAll(() => client.close());

const opened = async ({ signed }: CheckpointView): Promise<Checkpoint> => {
  const read = await openCheckpoint(signed, keys);
  if (!read.ok) throw new Error(read.problem.en);
  return read.value.checkpoint;
};
const sign = async (): Promise<Checkpoint> => {
  const { status, body } = await client.post<CheckpointView>('/checkpoints', { id: story.log.id() });
  expect(status).toBe(200);
  return opened(body);
};

describe('checkpoints over HTTP', () => {
  let first: Checkpoint;
  let second: Checkpoint;

  it('are signed on demand', async () => {
    expect((await client.get('/checkpoints/latest')).status).toBe(404);
    await client.publish(story.log.events.slice(0, half));
    first = await sign();
    // and the fact by which the regulator published its own key
    expect(first.size).toBe(half + 1);
    expect(await sign()).toEqual(first);
    await client.publish(story.log.events.slice(half));
    second = await sign();
    expect(flawOfNext(first, second)).toBeNull();
  });

  it('are listed in their order, and from one on', async () => {
    const { body } = await client.get<{ checkpoints: CheckpointView[] }>('/checkpoints');
    expect(await Promise.all(body.checkpoints.map(opened))).toEqual([first, second]);
    const after = `/checkpoints?after=${body.checkpoints[0]!.hash}`;
    expect((await client.get<{ checkpoints: CheckpointView[] }>(after)).body.checkpoints).toEqual(
      body.checkpoints.slice(1),
    );
    expect((await client.get(`/checkpoints?after=${'0'.repeat(64)}`)).body.code).toBe('checkpoint.unknown');
    expect(await opened((await client.get<CheckpointView>('/checkpoints/latest')).body)).toEqual(second);
  });

  it('are proved to go on from one another', async () => {
    const path = `/checkpoints/${second.size}/consistency?from=${first.size}`;
    const { body } = await client.get<{ path: string[] }>(path);
    expect(continues(first, second, body.path)).toBe(true);
    expect(continues(second, first, body.path)).toBe(false);
    expect((await client.get(`/checkpoints/${second.size + 1}/consistency?from=1`)).body.code).toBe(
      'checkpoint.beyond-archive',
    );
    expect((await client.get('/checkpoints/1/consistency?from=2')).body.code).toBe('checkpoint.sizes');
    expect((await client.get('/checkpoints/0/consistency?from=0')).status).toBe(422);
  });

  it('have all facts of an item under them, those alone that had arrived', async () => {
    const under = async (itemId: string, size?: number): Promise<ItemProof> =>
      (await client.get<ItemProof>(`/items/${itemId}/proof${size === undefined ? '' : `?size=${size}`}`)).body;
    const now = await under(fridge.itemId);
    expect(await opened(now.checkpoint!)).toEqual(second);
    expect(now.later).toEqual([]);
    expect(now.facts.length).toBeGreaterThan(4);
    expect(now.facts.every((fact) => isUnder(second, fact) && fact.record.includes(fridge.itemId))).toBe(true);
    const before = await under(fridge.itemId, first.size);
    expect(before.facts.every((fact) => isUnder(first, fact) && !isUnder(second, fact))).toBe(true);
    expect(before.facts.length + before.later.length).toBe(now.facts.length);
    // A size that nobody has signed is proved as well: it is the reader who knows what was.
    const odd = await under(copper.itemId, second.size - 1);
    expect([odd.checkpoint, odd.facts.length > 0]).toEqual([null, true]);
    expect((await client.get(`/items/${story.log.id()}/proof`)).body.code).toBe('item.unknown');
    expect((await client.get(`/items/${fridge.itemId}/proof?size=100000`)).body.code).toBe('checkpoint.beyond-archive');
  });

  it('begin a new log that names the former one', async () => {
    const begin = { id: story.log.id(), reason: 'the archive was restored' };
    const { status, body } = await client.post<CheckpointView>('/checkpoints/logs', begin);
    expect(status).toBe(200);
    const taken = await opened(body);
    expect(taken).toMatchObject({ size: second.size, root: second.root });
    expect(taken.follows).toMatchObject({ origin: second.origin, size: second.size, agreedSize: second.size });
    expect(taken.origin).not.toBe(second.origin);
    expect((await client.post<CheckpointView>('/checkpoints/logs', begin)).body).toEqual(body);
    const forged = { ...begin, id: story.log.id(), former: 'nothing' };
    expect((await client.post('/checkpoints/logs', forged)).body.code).toBe('checkpoint.unreadable');
    expect(await sign()).toEqual(taken);
  });
});
