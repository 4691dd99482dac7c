import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson, type Json } from '@huihuan/kernel-domain';
import { definitionOf, events } from './events.ts';
import { eventVersions } from './event-versions.ts';
import { readEnvelope } from './read-envelope.ts';
import { readEvent } from './read-event.ts';

/** Records as the first version of each type wrote them. They stand for those in every log and archive. */
const folder = new URL('../golden/records/', import.meta.url);
const golden = readdirSync(folder)
  .sort()
  .map((name) => [name.replace(/\.record$/, ''), readFileSync(new URL(name, folder), 'utf8')] as const);

type Member = Readonly<Record<string, Json>>;

/** What a later version may add: a member of another kind in every object, however deep, keys of open records excepted. */
const withMore = (value: Json, open: ReadonlySet<string>): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map((each) => withMore(each, open));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value as Member).map(
    ([name, member]) => [name, open.has(name) ? member : withMore(member, open)] as const,
  );
  return { ...Object.fromEntries(members), addedLater: { unit: 'kPa', values: [1, null, 'x'] }, alsoAdded: null };
};

/** Members whose names are data: every name in them would be kept. */
const openRecords = new Set(['measurements', 'parameters', 'details', 'stated']);

describe('records of earlier versions', () => {
  it('are there for every type that is stated today', () => {
    expect(golden.map(([type]) => type)).toEqual(expect.arrayContaining(Object.values(events).map(({ type }) => type)));
  });

  it.each(golden)('%s is read', (type, record) => {
    const read = readEvent(record);
    expect(read).toMatchObject({ ok: true });
    const [today] = eventVersions.typesOf(read.ok ? read.value.type : '');
    expect(eventVersions.typesOf(today ?? '')).toContain(type);
  });

  it.each(golden)('%s is what a strict reader of its version takes, and canonical', (type, record) => {
    const { data } = JSON.parse(record) as { data: Json };
    const definition = definitionOf(type);
    if (definition !== undefined) expect(definition.strict.safeParse(data)).toMatchObject({ success: true, data });
    expect(canonicalJson(JSON.parse(record) as Json)).toBe(record);
  });

  it.each(golden)('%s may say more, in every place, and means the same', (_, record) => {
    const more = JSON.stringify(withMore(JSON.parse(record) as Json, openRecords));
    expect(more.length).toBeGreaterThan(record.length + 50);
    expect(readEvent(more)).toEqual(readEvent(record));
    expect(readEnvelope(more)).toMatchObject({ ok: true });
  });
});
