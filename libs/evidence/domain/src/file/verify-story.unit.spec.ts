import { describe, expect, it } from '@jest/globals';
import { canonicalJson, sha256Hex, type Json } from '@huihuan/kernel-domain';
import { fileOf, keys, tell } from './testing/made-up-evidence.support.spec.ts';
import { storyFormat, type StoryFile } from './story-file.ts';
import { verifyStory, type ShownFact } from './verify-story.ts';

const { file, tools } = fileOf(
  tell({}).map(({ record }) => record),
  { later: 2 },
);
const story: StoryFile = {
  format: storyFormat,
  itemId: 'item',
  checkpoint: null,
  records: file.records.map(({ record }) => ({ index: null, path: [], record })),
};
const idOf = (record: string): string => (JSON.parse(record) as { id: string }).id;
const shown: readonly ShownFact[] = story.records.map(({ record }) => ({
  eventId: idOf(record),
  hash: sha256Hex(record),
}));
const verify = (value: unknown, told = shown) => verifyStory(value, told, { ...tools, trusted: null });

const edited = (place: number, change: (record: Record<string, Json>) => void): StoryFile => ({
  ...story,
  records: story.records.map((each, index) => {
    if (index !== place) return each;
    const record = JSON.parse(each.record) as Record<string, Json>;
    change(record);
    return { ...each, record: canonicalJson(record) };
  }),
});

describe('the story of an item', () => {
  it('holds from its facts alone', () => {
    expect(verify(story)).toEqual({
      flaw: null,
      facts: story.records.length,
      signatures: story.records.length,
      afterCheckpoint: story.records.length,
      checkpointSize: 0,
      remarks: [],
    });
  });

  it('does not hold when one word of any fact is another', () => {
    for (const place of story.records.keys()) {
      const { flaw } = verify(edited(place, (record) => (record['correlationid'] = 'another')));
      expect(flaw).not.toBeNull();
    }
  });

  it.each([
    ['nothing at all', {}, shown, 'file.unreadable'],
    ['no JSON', { ...story, records: [{ index: null, path: [], record: 'x' }] }, shown, 'record.unreadable'],
    ['a fact that is not there', { ...story, records: story.records.slice(0, -1) }, shown, 'story.fact-missing'],
    ['another digest', story, [{ ...shown[0]!, hash: '0'.repeat(64) }], 'story.fact-differs'],
    [
      'an index without a checkpoint',
      { ...story, records: story.records.map((each, index) => ({ ...each, index })) },
      shown,
      'proof.wrong',
    ],
    [
      'a checkpoint that is none',
      { ...story, checkpoint: { signed: 'a.b.c', keys: [{ ...keys.registry.publicKey, kid: keys.registry.kid }] } },
      shown,
      'checkpoint.unreadable',
    ],
  ])('of %s is refused by name', (_, value, told, code) => {
    expect(verify(value, told).flaw?.code).toBe(code);
  });
});
