import { afterAll, describe, expect, it } from '@jest/globals';
import { readEnvelope, siteSource, type SealedEvent } from '@huihuan/contracts-events';
import type { UnknownMessage } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { readChainOfSite, readChains } from '../chains/chain-query.ts';
import { UnreadFacts1764000001001 } from '../database/unread-facts.ts';
import { createNameBook } from '../facts/name-book.ts';
import { factReader } from '../facts/read-facts.ts';
import { chance, inBatches } from '../spec/any-delivery.support.spec.ts';
import { tellEverything, unheardOf } from '../spec/everything.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import {
  migrations,
  newTestRegulator,
  projectedTables,
  testOutbox,
  type TestRegulator,
} from '../spec/test-regulator.support.spec.ts';
import { archiveUnread } from './archive-unread.ts';
import { projectUnreadAtStart } from './project-unread.ts';

const regulators: TestRegulator[] = [];
const fresh = async (): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  return regulator;
};
afterAll(async () => {
  for (const regulator of regulators) await regulator.test.drop();
});

const told = tellEverything();
const contentOf = async (regulator: TestRegulator) =>
  Object.fromEntries(
    await Promise.all(projectedTables.map(async (table) => [table, await regulator.rows(table)] as const)),
  );

/** A version that does not know these types: it archives what it cannot read. */
const hearWithout = async (regulator: TestRegulator, types: readonly string[], batch: readonly SealedEvent[]) => {
  await regulator.hear(batch.filter(({ type }) => !types.includes(type)));
  const unknown = batch.filter(({ type }) => types.includes(type)).map(unknownMessage);
  if (unknown.length > 0) await regulator.database.transaction((tx) => archiveUnread(tx, unknown));
};

const unknownMessage = (message: SealedEvent): UnknownMessage => {
  const envelope = readEnvelope(message.record);
  if (!envelope.ok) throw new Error(envelope.problem.en);
  return { ...message, envelope: envelope.value };
};

const kinds = [...new Set(told.map(({ type }) => type))];

describe('facts of a type that this version does not know', () => {
  it('keep the chains whole and are counted by their type', async () => {
    const regulator = await fresh();
    await regulator.hear(told);
    const chains = await readChains(regulator.database, 'all', null);
    expect(chains.filter(({ state }) => state !== 'complete')).toEqual([]);
    expect(chains.flatMap(({ unread }) => unread)).toHaveLength(3);
    const [twice] = told.filter(({ type }) => type === unheardOf);
    const site = twice?.source.split(':').at(-1) ?? '';
    expect((await readChainOfSite(regulator.database, site))?.unread).toEqual([{ type: unheardOf, events: 2 }]);
  });

  it('stand in the archive, told in words that say what they are', async () => {
    const regulator = await fresh();
    await regulator.hear(told);
    const [position] = (
      await rowsOf<{ position: number }>(regulator.database, 'select position from unread_fact order by position')
    ).map((row) => row.position);
    const facts = factReader(regulator.database, createNameBook(regulator.database));
    const [line] = await facts.at([position ?? 0]);
    expect(line).toMatchObject({ type: unheardOf, summary: { en: expect.stringContaining(unheardOf) } });
  });

  it('are archived once, however often they come', async () => {
    const regulator = await fresh();
    for (const batch of [told, told, told.slice(-30)]) await regulator.hear(batch);
    expect(await rowsOf(regulator.database, 'select 1 from fact')).toHaveLength(told.length);
  });

  it.each([0, 1, 2])('have their effect as soon as a version knows them (part %i of all types)', async (part) => {
    const [orderly, upgraded] = [await shared(), await fresh()];
    const types = kinds.filter((_, index) => index % 3 === part);
    for (const batch of inBatches(told, 80, chance(part))) await hearWithout(upgraded, types, batch);
    await projectUnreadAtStart(upgraded.database, testOutbox);
    expect(await contentOf(upgraded)).toEqual(orderly);
  });

  it('have it also where an older version put them aside beside a newer one', async () => {
    const [orderly, regulator] = [await shared(), await fresh()];
    const types = ['cn.huihuan.item.collected.v1', 'cn.huihuan.shipment.received.v1'];
    const random = chance(5);
    for (const batch of inBatches(told, 20, random)) {
      if (random() < 0.5) await hearWithout(regulator, types, batch);
      else await regulator.hear(batch);
    }
    await projectUnreadAtStart(regulator.database, testOutbox);
    expect(await contentOf(regulator)).toEqual(orderly);
  });

  let content: Promise<Record<string, readonly unknown[]>> | undefined;
  const shared = () => (content ??= fresh().then(async (one) => (await one.hear(told), contentOf(one))));
});

describe('a fact that claims a type and is not like it', () => {
  it('stays unread with the reason, and nothing waits for it', async () => {
    const regulator = await fresh();
    const story = new Story();
    const source = siteSource(story.sites.point);
    const odd = story.log.tellUnknown(source, 'cn.huihuan.item.graded.v1', { grade: 'A' });
    await regulator.database.transaction((tx) => archiveUnread(tx, [unknownMessage(odd)]));
    await projectUnreadAtStart(regulator.database, testOutbox);
    await projectUnreadAtStart(regulator.database, testOutbox);
    expect(await rowsOf(regulator.database, 'select type, problem from unread_fact')).toEqual([
      { type: odd.type, problem: expect.stringContaining('itemId') },
    ]);
    expect((await readChainOfSite(regulator.database, story.sites.point))?.state).toBe('complete');
  });
});

describe('the database of the version before', () => {
  it('is brought forward with everything that it has, and goes on', async () => {
    const [orderly, old] = [await fresh(), await fresh()];
    const known = told.filter(({ type }) => type !== unheardOf && !type.endsWith('.v2'));
    await old.hear(known);
    // What the version before left behind: its rows, without what is new.
    await old.database.query('drop table unread_fact');
    await old.database.query('delete from migration where name = $1', [new UnreadFacts1764000001001().name]);
    const before = await rowsOf(old.database, 'select * from fact order by position');
    await old.test.open('regulator', { migrations });
    expect(await rowsOf(old.database, 'select * from fact order by position')).toEqual(before);
    expect(await rowsOf(old.database, 'select 1 from unread_fact')).toEqual([]);
    await old.hear(told);
    await orderly.hear(told);
    expect(await contentOf(old)).toEqual(await contentOf(orderly));
  });
});
