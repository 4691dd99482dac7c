import type { SignatureFault } from '@huihuan/evidence-domain';
import type { Books } from '../books/books.ts';
import { violate } from '../findings.ts';

/** What is wrong with the statement of a device behind a fact, or with a signature under a handover. */
export type StatementFault =
  | 'statement.missing'
  | 'statement.changed'
  | 'statement.forged'
  | 'statement.key'
  | 'statement.differs'
  | 'handover.signature-forged'
  | 'handover.signature-key';

const texts: Readonly<
  Record<SignatureFault | 'signing-key.foreign' | StatementFault, { readonly zh: string; readonly en: string }>
> = {
  'signature.missing': {
    zh: '该服务已公布签名公钥，此事实却没有签名',
    en: 'the fact has no signature, although its service had published a key before',
  },
  'signature.unknown-key': { zh: '签名所用的密钥无人公布', en: 'it is signed by a key that nobody has published' },
  'signature.foreign-key': {
    zh: '签名所用的密钥属于别的服务或别的场所的终端',
    en: 'it is signed by the key of another service, or of a device of another site',
  },
  'signature.key-not-valid': {
    zh: '在该时刻，签名密钥尚未生效或已失效',
    en: 'its key was not yet, or no longer, valid at the time of the fact',
  },
  'signature.wrong': {
    zh: '签名与事实不符：事实被改动，或签名来自别处',
    en: 'the signature is not of this fact: the fact was changed, or the signature was taken from another',
  },
  'signature.newer-version': {
    zh: '签名由较新版本写成，请用较新版本的 hh 核对',
    en: 'the evidence is of a newer version: verify it with a newer hh',
  },
  'statement.missing': {
    zh: '事实所依据的终端签署原文不在台账中',
    en: 'the statement of a device that the fact names is not in the books',
  },
  'statement.changed': {
    zh: '终端签署的原文与其摘要不符',
    en: 'the text of a statement of a device is not the one of its digest',
  },
  'statement.forged': {
    zh: '终端签署的签名不是该终端密钥对原文所签',
    en: 'the signature of a statement is not that of its device over its text',
  },
  'statement.key': {
    zh: '签署所用密钥不属于该场所的该终端，或当时已失效且无人负责采纳',
    en: 'the key of a statement is not that of this device of the site, or was not good then and nobody answered for it',
  },
  'statement.differs': {
    zh: '终端签署的原文与事实不是同一件事：场所、编号、人员、终端或时间不同',
    en: 'the statement says otherwise than the fact: another site, id, person, device or time',
  },
  'handover.signature-forged': {
    zh: '交接签字不是该密钥对声明所签',
    en: 'a signature under a handover is not that of its key over the statement',
  },
  'handover.signature-key': {
    zh: '交接签字所用密钥无人公布、不属于签字的终端，或当时已失效且无人负责采纳',
    en: 'the key under a handover was published by nobody, is not that of the device, or was not good then and nobody answered for it',
  },
  'signing-key.foreign': {
    zh: '公布了他人的签名公钥，或重用了已有的密钥名',
    en: 'it publishes a key for somebody else, or under a name that is taken',
  },
};

export interface SignedFact {
  readonly eventId: string;
  readonly source: string;
  readonly service: string;
  /** Name of the key, where there is one. */
  readonly kid?: string | undefined;
}

/** Rule 5: what was stated stays as it was stated, by whoever stated it. */
export const violateSignature = (
  { findings }: Pick<Books, 'findings'>,
  code: keyof typeof texts,
  { eventId, source, service, kid }: SignedFact,
): void =>
  violate(findings, {
    ...{ rule: 5, code, subject: `chain:${source}`, eventId, table: `${service}/events`, found: kid ?? null },
    ...texts[code],
  });
