import { signedTextOf } from '@huihuan/contracts-events';
import type { Flaw } from '../checkpoint/flaw.ts';
import { isValidAt, type KeyBook } from './key-book.ts';
import { nameOfFact, type ReadRecord } from './read-records.ts';
import { firstAmong, flaw, type EvidenceTools } from './tools.ts';

/** A signature to be checked: of a record or of a statement in it. */
export interface SignatureClaim {
  readonly text: string;
  readonly signature: { readonly kid: string; readonly by: 'server' | 'device'; readonly value: string };
  /** When it was made. */
  readonly at: string;
  /** Somebody answers for a key that was not good then, or knows of it. */
  readonly isAnswered?: boolean;
  readonly zh: string;
  readonly en: string;
}

export const flawOfSignature = (
  { text, signature: { kid, by, value }, at, isAnswered = false, zh, en }: SignatureClaim,
  keys: KeyBook,
  { verifySignature }: Pick<EvidenceTools, 'verifySignature'>,
): Flaw | null => {
  const key = keys.get(kid);
  if (key?.by !== by)
    return flaw('key.unknown', `${zh}：密钥 ${kid} 未经公布`, `${en}: no fact of the file publishes the key ${kid}`);
  if (!isValidAt(key, at) && !isAnswered)
    return flaw(
      'key.not-valid-then',
      `${zh}：密钥 ${kid} 在 ${at} 无效`,
      `${en}: the key ${kid} was not valid at ${at}`,
    );
  return verifySignature(key.publicKey, text, value)
    ? null
    : flaw('signature.wrong', `${zh}：签名与密钥 ${kid} 不符`, `${en}: the signature is not that of the key ${kid}`);
};

/**
 * Each record that says who acted is signed. Records from before there was evidence are not; but a chain that has begun to be
 * signed goes on so.
 */
export const flawOfRecordSignatures = (
  records: readonly ReadRecord[],
  keys: KeyBook,
  tools: EvidenceTools,
): Flaw | null => {
  const signedFrom = new Map<string, number>();
  for (const { envelope } of records) {
    if (envelope.evidence === null) continue;
    const known = signedFrom.get(envelope.source) ?? Number.POSITIVE_INFINITY;
    signedFrom.set(envelope.source, Math.min(known, envelope.siteSeq));
  }
  return firstAmong(records, (record) => {
    const { envelope, parsed } = record;
    const which = nameOfFact(record);
    if (envelope.evidence === null)
      return (signedFrom.get(envelope.source) ?? Number.POSITIVE_INFINITY) < envelope.siteSeq
        ? flaw('record.unsigned', `事实没有签名：${which}`, `a fact is not signed: ${which}`)
        : null;
    const { signature } = envelope.evidence;
    const words = { zh: `事实 ${which}`, en: `the fact ${which}` };
    return flawOfSignature({ text: signedTextOf(parsed), signature, at: envelope.time, ...words }, keys, tools);
  });
};
