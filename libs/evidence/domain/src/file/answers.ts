import { readStatement } from '@huihuan/contracts-events';
import { sideWords } from '@huihuan/custody-domain';
import { sha256Hex } from '@huihuan/kernel-domain';
import { isValidAt, type KeyBook } from './key-book.ts';
import { nameOfFact, type ReadRecord } from './read-records.ts';
import type { ShipmentStory } from './shipment-story.ts';

/** Why what a device signed stands although its key was not good then. */
export interface Answer {
  /** The chain in which it was said: nobody answers for the devices of another site. */
  readonly source: string;
  /** Who admitted what was put aside; `null` where it was accepted before its device was known to be in doubt, and flagged. */
  readonly admitted: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

/** By digest of what was signed. */
export type Answers = ReadonlyMap<string, readonly Answer[]>;

/** What people should know of a file that holds. */
export interface Remark {
  readonly zh: string;
  readonly en: string;
}

export const readAnswers = (records: readonly ReadRecord[]): Answers => {
  const answers = new Map<string, Answer[]>();
  const add = (digest: string, answer: Answer): void => {
    answers.set(digest, [...(answers.get(digest) ?? []), answer]);
  };
  for (const { event, envelope } of records) {
    const { source, time: at } = envelope;
    if (event?.type === 'cn.huihuan.statement.decided.v1' && event.data.decision === 'admitted') {
      const { statement, decidedBy: by, reason } = event.data;
      add(statement, { source, admitted: { by, at, reason } });
    }
    if (event?.type === 'cn.huihuan.statement.flagged.v1' && event.data.why !== 'clock-went-back')
      add(event.data.statement, { source, admitted: null });
  }
  return answers;
};

/** What was said of this digest in this chain; an admission before a flag. */
export const answerFor = (answers: Answers, digest: string, source: string): Answer | null => {
  const own = (answers.get(digest) ?? []).filter((answer) => answer.source === source);
  return own.find(({ admitted }) => admitted !== null) ?? own[0] ?? null;
};

interface Told {
  readonly records: readonly ReadRecord[];
  readonly story: ShipmentStory;
  readonly keys: KeyBook;
}

/** Which signatures and facts rest on devices that were not to be trusted, and who answers for them. */
export const remarksOf = ({ records, story, keys }: Told): readonly Remark[] => {
  const answers = readAnswers(records);
  const ofSignatures = story.signed.flatMap(({ event, envelope }) => {
    const { side, signed } = event.data;
    const key = keys.get(signed.signature.kid);
    const signedAt = readStatement(signed.statement)?.signedAt;
    if (key?.by !== 'device' || signedAt === undefined || isValidAt(key, signedAt)) return [];
    const answer = answerFor(answers, sha256Hex(signed.statement), envelope.source);
    const { zh, en } = sideWords[side];
    return answer === null ? [] : [remark(answer, { zh: `${zh}的签字`, en: `the signature of the ${en}` })];
  });
  return [...ofSignatures, ...remarksOfFacts(records)];
};

/** Which facts rest on devices that were not to be trusted, and who answers for them. */
export const remarksOfFacts = (records: readonly ReadRecord[]): readonly Remark[] => {
  const answers = readAnswers(records);
  return records.flatMap((record) => {
    const digest = record.envelope.evidence?.statement ?? null;
    const answer = digest === null ? null : answerFor(answers, digest, record.envelope.source);
    const which = nameOfFact(record);
    return answer === null ? [] : [remark(answer, { zh: `事实 ${which}`, en: `the fact ${which}` })];
  });
};

const remark = ({ admitted }: Answer, { zh, en }: Remark): Remark =>
  admitted === null
    ? {
        zh: `${zh}：所用终端其后得知当时已撤销，已标记，仍有效`,
        en: `${en}: its device was later known to have been revoked by then; flagged, and it stands`,
      }
    : {
        zh: `${zh}：终端当时已撤销、已到期或尚未登记，曾暂存，由 ${admitted.by} 于 ${admitted.at} 采纳：${admitted.reason}`,
        en: `${en}: its device was revoked, expired or not enrolled yet; put aside, and admitted by ${admitted.by} at ${admitted.at}: ${admitted.reason}`,
      };
