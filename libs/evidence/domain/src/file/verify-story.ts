import type { Flaw } from '../checkpoint/flaw.ts';
import { openSigned, type NamedKey } from '../checkpoint/open-signed.ts';
import { remarksOfFacts, type Remark } from './answers.ts';
import { flawOfChains, flawOfCheckpoint, flawOfProofs } from './check-archive.ts';
import { flawOfRecordSignatures } from './check-signatures.ts';
import { readKeys } from './key-book.ts';
import { readRecords, type ReadRecord } from './read-records.ts';
import { storyFileSchema, type StoryFile } from './story-file.ts';
import { firstAmong, firstFlaw, flaw, type EvidenceTools } from './tools.ts';

/** A line of a story as a server tells it: it holds when the file has this very fact. */
export interface ShownFact {
  readonly eventId: string;
  readonly hash: string;
}

export interface StoryVerdict {
  /** The first that is wrong; `null`: all of it holds. */
  readonly flaw: Flaw | null;
  readonly facts: number;
  /** Signatures that were computed. */
  readonly signatures: number;
  readonly afterCheckpoint: number;
  /** Facts that the checkpoint covers; 0 where there is none. */
  readonly checkpointSize: number;
  /** What stands because somebody answers for it: what devices signed that were not to be trusted. */
  readonly remarks: readonly Remark[];
}

/**
 * Checks the story of an item from its facts alone, and names the first thing that is wrong: the archive, the keys, the
 * signatures, the chains, and at last whether what is shown is what the facts are.
 */
export const verifyStory = (
  value: unknown,
  shown: readonly ShownFact[],
  { verifySignature, trusted }: Omit<EvidenceTools, 'checkpoint'>,
): StoryVerdict => {
  const nothing = { facts: 0, signatures: 0, afterCheckpoint: 0, checkpointSize: 0, remarks: [] };
  const file = storyFileSchema.safeParse(value).data;
  if (file === undefined)
    return {
      ...nothing,
      flaw: flaw('file.unreadable', '不是物品证据（huihuan-story/1）', 'this is no story of an item'),
    };
  const read = readRecords(file);
  if ('flaw' in read) return { ...nothing, flaw: read.flaw };
  const { records } = read;
  const tools = { verifySignature, trusted, checkpoint: checkpointIn(file, verifySignature) };
  const checkpoint = tools.checkpoint?.ok === true ? tools.checkpoint.value.checkpoint : null;
  return {
    facts: records.length,
    signatures: records.filter(({ envelope }) => envelope.evidence !== null).length,
    afterCheckpoint: records.filter(({ index }) => index === null).length,
    checkpointSize: checkpoint?.size ?? 0,
    remarks: remarksOfFacts(records),
    flaw: firstFlaw(
      () => flawOfCheckpoint(tools),
      () => flawOfProofs(records, checkpoint),
      () => flawOfSigners(records, tools),
      () => flawOfChains(records),
      () => flawOfShown(records, shown),
    ),
  };
};

const checkpointIn = (
  { checkpoint }: StoryFile,
  verifySignature: EvidenceTools['verifySignature'],
): EvidenceTools['checkpoint'] => {
  if (checkpoint === null) return null;
  const keys = checkpoint.keys.flatMap(({ kid, x, y }): readonly NamedKey[] =>
    typeof x === 'string' && typeof y === 'string' ? [{ kty: 'EC', crv: 'P-256', x, y, kid }] : [],
  );
  return openSigned(checkpoint.signed, keys, verifySignature);
};

const flawOfSigners = (records: readonly ReadRecord[], tools: EvidenceTools): Flaw | null => {
  const read = readKeys(records, tools.trusted);
  return 'flaw' in read ? read.flaw : flawOfRecordSignatures(records, read.keys, tools);
};

const flawOfShown = (records: readonly ReadRecord[], shown: readonly ShownFact[]): Flaw | null => {
  const hashes = new Map(records.map(({ envelope, hash }) => [envelope.id, hash]));
  return firstAmong(shown, ({ eventId, hash }) => {
    const found = hashes.get(eventId);
    if (found === hash) return null;
    return found === undefined
      ? flaw(
          'story.fact-missing',
          `证据中没有所示事件 ${eventId}`,
          `the evidence lacks the event ${eventId} that is shown`,
        )
      : flaw(
          'story.fact-differs',
          `所示事件 ${eventId} 的摘要与其内容不符`,
          `the event ${eventId} is not the one whose digest is shown`,
        );
  });
};
