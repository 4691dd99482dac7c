import type { HandoverSide } from '@huihuan/contracts-events';
import type { Flaw } from '../checkpoint/flaw.ts';
import { readAnswers, remarksOf, type Remark } from './answers.ts';
import { flawOfChains, flawOfCheckpoint, flawOfProofs } from './check-archive.ts';
import { flawOfHandover } from './check-handover.ts';
import { flawOfList, flawOfReceipt } from './check-list.ts';
import { flawOfRecordSignatures } from './check-signatures.ts';
import { remarkOfDriver } from './driver-signature.ts';
import { evidenceFileSchema, type EvidenceFile } from './evidence-file.ts';
import { readKeys, type KnownKey } from './key-book.ts';
import { readRecords, type ReadRecord } from './read-records.ts';
import { flawOfAuthors, tellStory, type ShipmentStory } from './shipment-story.ts';
import { earlierSummaryOf, missingIn, summaryOf, type Summary } from './summary.ts';
import { firstFlaw, flaw, type EvidenceTools } from './tools.ts';

/** What can be said of a file. */
export interface EvidenceVerdict {
  /** The first that is wrong; `null`: all of it holds. */
  readonly flaw: Flaw | null;
  /** Sides whose signature is due and neither there nor recovered. Missing is not wrong, but shows nothing. */
  readonly missing: readonly HandoverSide[];
  /** Worked out from the facts; `null` where they cannot be read. */
  readonly summary: Summary | null;
  /** What stands because somebody answers for it (what devices signed that were not to be trusted), and files that never came. */
  readonly remarks: readonly Remark[];
  readonly facts: number;
  /** Keys that the facts publish: to be compared with those that were published elsewhere. */
  readonly keys: readonly Pick<KnownKey, 'kid' | 'ownerId'>[];
  /** Facts that arrived after the checkpoint, and so are vouched for by their signatures alone. */
  readonly afterCheckpoint: number;
}

const unread = (wrong: Flaw): EvidenceVerdict => ({
  flaw: wrong,
  missing: [],
  summary: null,
  remarks: [],
  facts: 0,
  keys: [],
  afterCheckpoint: 0,
});

export const readEvidenceFile = (value: unknown): EvidenceFile | null =>
  evidenceFileSchema.safeParse(value).data ?? null;

/**
 * Checks a file of evidence from itself alone, and names the first thing that is wrong: the archive, then who signed the facts,
 * then what they say of the handover.
 */
export const verifyEvidence = (value: unknown, tools: EvidenceTools): EvidenceVerdict => {
  const file = readEvidenceFile(value);
  if (file === null)
    return unread(
      flaw(
        'file.unreadable',
        '不是交接证据文件（huihuan-evidence/1）',
        'this is no file of evidence (huihuan-evidence/1)',
      ),
    );
  const read = readRecords(file);
  if ('flaw' in read) return unread(read.flaw);
  const { records } = read;
  const archive = firstFlaw(
    () => flawOfCheckpoint(tools),
    () => flawOfProofs(records, tools.checkpoint?.ok === true ? tools.checkpoint.value.checkpoint : null),
  );
  const told = tellStory(records, file.shipmentId);
  const known = {
    facts: records.length,
    keys: keysIn(records),
    afterCheckpoint: records.filter(({ index }) => index === null).length,
    missing: 'story' in told ? missingIn(told.story) : [],
    summary: 'story' in told ? summaryOf(told.story) : null,
    remarks: 'story' in told ? remarksIn(records, told.story) : [],
  };
  if (archive !== null) return { ...known, flaw: archive };
  if ('flaw' in told) return { ...known, flaw: told.flaw };
  return { ...known, flaw: flawOfFacts({ file, records, story: told.story, tools }) };
};

const keysIn = (records: readonly ReadRecord[]): EvidenceVerdict['keys'] => {
  const read = readKeys(records, null);
  return 'flaw' in read ? [] : [...read.keys.values()].map(({ kid, ownerId }) => ({ kid, ownerId }));
};

const remarksIn = (records: readonly ReadRecord[], story: ShipmentStory): readonly Remark[] => {
  const read = readKeys(records, null);
  const ofDriver = remarkOfDriver(story.driver);
  return 'flaw' in read ? ofDriver : [...remarksOf({ records, story, keys: read.keys }), ...ofDriver];
};

interface Work {
  readonly file: EvidenceFile;
  readonly records: readonly ReadRecord[];
  readonly story: ShipmentStory;
  readonly tools: EvidenceTools;
}

const flawOfFacts = ({ file, records, story, tools }: Work): Flaw | null => {
  const read = readKeys(records, tools.trusted);
  if ('flaw' in read) return read.flaw;
  const { keys } = read;
  return firstFlaw(
    () => flawOfRecordSignatures(records, keys, tools),
    () => flawOfChains(records),
    () => flawOfAuthors(records),
    () => flawOfList(story, records),
    () => flawOfReceipt(story),
    () => flawOfHandover({ story, keys, tools, answers: readAnswers(records) }),
    () => flawOfSummary(file, story),
  );
};

/** The summary is what people read: it must say what the facts say. */
const flawOfSummary = ({ summary }: EvidenceFile, story: ShipmentStory): Flaw | null => {
  const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n');
  const says = ({ zh, en }: Summary): boolean => isSame(summary.zh, zh) && isSame(summary.en, en);
  return says(summaryOf(story)) || says(earlierSummaryOf(story))
    ? null
    : flaw(
        'summary.differs',
        '文件开头的摘要与事实不符',
        'the summary at the beginning of the file is not what the facts say',
      );
};

/** The summary for a file that is being made; `null` where its facts do not tell of the shipment. */
export const summarise = (file: Omit<EvidenceFile, 'summary'>): Summary | null => {
  const read = readRecords(file);
  if ('flaw' in read) return null;
  const told = tellStory(read.records, file.shipmentId);
  return 'story' in told ? summaryOf(told.story) : null;
};
