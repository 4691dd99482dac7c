import type { HandoverSide } from '@huihuan/contracts-events';
import type { Problem } from '@huihuan/kernel-domain';

export const sideWords: Readonly<Record<HandoverSide, { readonly zh: string; readonly en: string }>> = {
  sender: { zh: '发送方', en: 'sender' },
  receiver: { zh: '接收方', en: 'receiver' },
};

export const tooEarlyToSign = (side: HandoverSide): Problem => ({
  code: 'signature.too-early',
  kind: 'conflict',
  zh: side === 'sender' ? '运单尚未发运，发送方还不能签字' : '验收尚未关闭，接收方还不能签字；请先关闭验收',
  en:
    side === 'sender'
      ? 'the shipment has not left, so the sender cannot sign yet'
      : 'the receipt is not closed, so the receiver cannot sign yet; close it first',
});

export const signedElsewhere: Problem = {
  code: 'signature.elsewhere',
  kind: 'conflict',
  zh: '验收结果在接收方的台账中；接收方请在接收方本级签字',
  en: 'what was found stands in the receiver’s books: the receiver signs there',
};

export const signedAlready = (side: HandoverSide): Problem => ({
  code: 'signature.given-already',
  kind: 'conflict',
  zh: `${sideWords[side].zh}已签字，签字只有一次`,
  en: `the ${sideWords[side].en} has signed already; there is one signature of each side`,
  details: { side },
});

/** A statement says something else than what is to be signed here. The member tells which. */
export const otherStatement = (member: string, expected: unknown, found: unknown): Problem => ({
  code: 'signature.other-statement',
  kind: 'conflict',
  zh: `签字的内容与本次交接不符（${member}）：签字不能用于另一运单、另一清单或另一人`,
  en: `what was signed is not this handover (${member}): a signature is good for no other shipment, list or person`,
  path: '/signature/statement',
  details: { member, expected, found },
});

export const statementUnreadable: Problem = {
  code: 'signature.unreadable',
  kind: 'invalid',
  zh: '签字的内容不是规范的交接声明（RFC 8785）',
  en: 'what was signed is no statement of a handover in canonical form (RFC 8785)',
  path: '/signature/statement',
};

export const keyUnknown = (kid: string): Problem => ({
  code: 'signature.key-unknown',
  kind: 'conflict',
  zh: `签字所用密钥 ${kid} 不是已登记设备的密钥，或在签字时已失效`,
  en: `the key ${kid} is not that of an enrolled device, or was not valid when it signed`,
  path: '/signature/kid',
  details: { kid },
});

export const signatureWrong = (kid: string): Problem => ({
  code: 'signature.wrong',
  kind: 'conflict',
  zh: `签字与密钥 ${kid} 不符`,
  en: `the signature is not that of the key ${kid}`,
  path: '/signature/value',
  details: { kid },
});

export const mayNotSign = (side: HandoverSide): Problem => ({
  code: 'permission.denied',
  kind: 'forbidden',
  zh: `您不能代表${sideWords[side].zh}签字；请由${sideWords[side].zh}的人员出示一次性口令`,
  en: `you may not sign for the ${sideWords[side].en}; let one of its people give a one-time code`,
  details: { side },
});

export const codeWrong: Problem = {
  code: 'signing-code.wrong',
  kind: 'conflict',
  zh: '口令不对、已用过、已过期，或试错次数过多；请重新获取',
  en: 'the code is wrong, was used, has run out or was guessed at too often; ask for another one',
  path: '/code',
};

export const nothingMissing = (side: HandoverSide): Problem => ({
  code: 'recovery.nothing-missing',
  kind: 'conflict',
  zh: `${sideWords[side].zh}的签字并不缺失，或尚未到签字的时候`,
  en: `the signature of the ${sideWords[side].en} is not missing, or is not due yet`,
  details: { missing: side },
});

export const recoveryUnknown = (recoveryId: string): Problem => ({
  code: 'recovery.unknown',
  kind: 'missing',
  zh: `没有待确认的补签 ${recoveryId}；请核对编号，若刚刚提出请稍候再试`,
  en: `there is no recovery ${recoveryId} to agree to; check the id, or try again in a moment if it was just proposed`,
  details: { recoveryId },
});

export const recoveryByOneSide: Problem = {
  code: 'recovery.same-side',
  kind: 'conflict',
  zh: '补签须由双方签字；请由另一方确认',
  en: 'both sides sign a recovery: let the other side agree to it',
};
