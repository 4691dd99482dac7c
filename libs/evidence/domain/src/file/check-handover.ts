import {
  readStatement,
  signingDevice,
  type HandoverSide,
  type HandoverStatement,
  type RecoveryStatement,
  type SignedStatement,
} from '@huihuan/contracts-events';
import { sideWords, toSignOfDispatch, toSignOfReceipt, type ToBeSigned } from '@huihuan/custody-domain';
import { sha256Hex } from '@huihuan/kernel-domain';
import type { Flaw } from '../checkpoint/flaw.ts';
import { answerFor, type Answer, type Answers } from './answers.ts';
import { flawOfSignature } from './check-signatures.ts';
import { isValidAt, type KeyBook } from './key-book.ts';
import type { ReadRecord } from './read-records.ts';
import type { ShipmentStory } from './shipment-story.ts';
import { firstAmong, firstFlaw, flaw, type EvidenceTools } from './tools.ts';

/** What the facts say that a side had to sign; `null` where the receiver had nothing to sign yet. */
export const toSign = ({ sent, received }: ShipmentStory, side: HandoverSide): ToBeSigned | null => {
  if (side === 'sender') return toSignOfDispatch(sent.event.data);
  return received === null ? null : toSignOfReceipt(received.event);
};

interface Given {
  readonly story: ShipmentStory;
  readonly keys: KeyBook;
  readonly answers: Answers;
  readonly tools: EvidenceTools;
}

/** Every signature of the handover: for this shipment, this list and these findings, by a key that was good then, once. */
export const flawOfHandover = (given: Given): Flaw | null => {
  const seen = new Set<HandoverSide>();
  return firstFlaw(
    () =>
      firstAmong(given.story.signed, (record) => {
        const { side, signed } = record.event.data;
        const words = wordsOf(side);
        if (seen.has(side)) return flaw('handover.twice', `${words.zh}出现两次`, `${words.en} is there twice`);
        seen.add(side);
        const statement = readStatement(signed.statement);
        if (statement?.kind !== 'handover') return unreadable(words);
        return flawOfStatement({ ...given, record, side, statement, signed });
      }),
    () => firstAmong(given.story.recovered, (record) => flawOfRecovery({ ...given, record })),
  );
};

const wordsOf = (side: HandoverSide) => ({
  zh: `${sideWords[side].zh}的签字`,
  en: `the signature of the ${sideWords[side].en}`,
});

const unreadable = ({ zh, en }: { readonly zh: string; readonly en: string }): Flaw =>
  flaw('handover.unreadable', `${zh}不是规范的交接声明`, `${en} is about no statement in canonical form`);

interface Claim extends Given {
  readonly record: ReadRecord;
  readonly side: HandoverSide;
  readonly statement: HandoverStatement | RecoveryStatement;
  readonly signed: SignedStatement;
}

const flawOfStatement = (claim: Claim): Flaw | null => {
  const { story, keys, tools, record, side, statement, signed } = claim;
  const words = wordsOf(side);
  const what = toSign(story, side);
  const wrong = (code: string, zh: string, en: string): Flaw => flaw(code, `${words.zh}${zh}`, `${words.en} ${en}`);
  if (statement.shipmentId !== story.sent.event.data.shipmentId)
    return wrong(
      'handover.replayed',
      `属于另一运单 ${statement.shipmentId}`,
      `belongs to another shipment, ${statement.shipmentId}`,
    );
  if (statement.side !== side || (what !== null && statement.siteId !== what.siteId))
    return wrong('handover.other-side', '不是这一方的', 'is not that of this side');
  if (what === null) return wrong('handover.before-receipt', '早于验收', 'was given before there was a receipt');
  if (statement.listDigest !== what.listDigest)
    return wrong(
      'handover.other-list',
      `签的是另一清单 ${statement.listDigest}`,
      `is about another list, ${statement.listDigest}`,
    );
  if (statement.findingsDigest !== what.findingsDigest)
    return wrong('handover.other-findings', '签的是另一验收结果', 'is about other findings');
  const answer = answerTo(claim);
  return firstFlaw(
    () => flawOfPerson(statement, record, answer, wrong),
    () => {
      const { signature, statement: text } = signed;
      const at = signature.by === 'device' ? statement.signedAt : record.envelope.time;
      return flawOfSignature({ text, signature, at, isAnswered: answer !== null, ...words }, keys, tools);
    },
    () =>
      signed.signature.by === 'device' && keys.get(signed.signature.kid)?.ownerId !== signingDevice(statement)
        ? wrong('handover.other-device', '用的是另一设备的密钥', 'was made by the key of another device')
        : null,
  );
};

/** Why a signature stands whose device was not to be trusted when it signed; `null` where it was, or where nobody says so. */
const answerTo = ({
  keys,
  answers,
  record,
  statement,
  signed: { statement: text, signature },
}: Claim): Answer | null => {
  const key = keys.get(signature.kid);
  if (key?.by !== 'device' || isValidAt(key, statement.signedAt)) return null;
  return answerFor(answers, sha256Hex(text), record.envelope.source);
};

/** Clocks of tablets and servers differ a little. */
const clockSkewMs = 10 * 60_000;

type Wrong = (code: string, zh: string, en: string) => Flaw;

/** A statement says who signed, and its record who acted: the same person, the one on whose device it was, or who admitted it. */
const flawOfPerson = (
  { personId, onDeviceOf, signedAt }: HandoverStatement | RecoveryStatement,
  { envelope }: ReadRecord,
  answer: Answer | null,
  wrong: Wrong,
): Flaw | null => {
  if (Date.parse(signedAt) > Date.parse(envelope.time) + clockSkewMs)
    return wrong(
      'handover.after-its-fact',
      `晚于其记录：${signedAt}`,
      `is later than the fact that has it: ${signedAt}`,
    );
  const actor = envelope.evidence?.actor;
  if (actor === undefined || envelope.type !== 'cn.huihuan.handover.signed.v1') return null;
  const expected = onDeviceOf?.personId ?? personId;
  return 'person' in actor && (actor.person === expected || actor.person === answer?.admitted?.by)
    ? null
    : wrong('handover.other-person', '与记录中的操作人不符', 'is not by the person who acted');
};

const flawOfRecovery = ({
  record,
  ...given
}: Given & { readonly record: ShipmentStory['recovered'][number] }): Flaw | null => {
  const { recoveryId, missing, reason, sender, receiver } = record.event.data;
  const sides = [
    { side: 'sender', signed: sender },
    { side: 'receiver', signed: receiver },
  ] as const;
  return firstAmong(sides, ({ side, signed }) => {
    const words = wordsOf(side);
    const statement = readStatement(signed.statement);
    if (statement?.kind !== 'handover-recovery') return unreadable(words);
    if (statement.recoveryId !== recoveryId || statement.missing !== missing || statement.reason !== reason)
      return flaw(
        'recovery.differs',
        `补签双方所签不同：${words.zh}`,
        `both sides of the recovery did not sign the same: ${words.en}`,
      );
    return flawOfStatement({ ...given, record, side, statement, signed });
  });
};
