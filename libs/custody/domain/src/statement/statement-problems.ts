import type { Problem } from '@huihuan/kernel-domain';

/** Its enrolment may be on the way: the same request is good a moment later. */
export const stateDeviceUnknown = (deviceId: string): Problem => ({
  code: 'statement.device-unknown',
  kind: 'conflict',
  zh: `尚未得知终端 ${deviceId} 的登记；请稍后原样重发`,
  en: `the device ${deviceId} has not been heard of here; send the same again in a moment`,
  path: '/statement/deviceId',
  details: { deviceId },
});

export const stateDeviceElsewhere = (deviceId: string): Problem => ({
  code: 'statement.device-elsewhere',
  kind: 'forbidden',
  zh: `终端 ${deviceId} 属于另一场所，不能为本场所签署`,
  en: `the device ${deviceId} belongs to another site and does not sign for this one`,
  path: '/statement/deviceId',
  details: { deviceId },
});

export const stateSignatureWrong: Problem = {
  code: 'statement.signature',
  kind: 'invalid',
  zh: '终端签名与内容不符；请在终端上重新签署',
  en: 'the signature is not that of the device over this content; sign it again on the device',
  path: '/statement/value',
};

export const statePersonWrong: Problem = {
  code: 'statement.person',
  kind: 'forbidden',
  zh: '签署人既非当前登录人，也非本场所在职人员',
  en: 'the person of the statement is neither the one who is signed in nor staff of the site',
  path: '/statement/personId',
};

export const stateUnreadable: Problem = {
  code: 'statement.unreadable',
  kind: 'invalid',
  zh: 'statement 应含 deviceId、personId、deviceTime、value；有交投人信息时还须含 salt（至少 16 个随机字节的 base64url）',
  en: 'statement has deviceId, personId, deviceTime and value; and where a consignor is told of, salt: at least 16 random bytes in base64url',
  path: '/statement',
};

export const notPutAside = (actId: string): Problem => ({
  code: 'put-aside.unknown',
  kind: 'missing',
  zh: `没有编号为 ${actId} 的暂存记录`,
  en: `nothing was put aside under the id ${actId}`,
  details: { actId },
});

export const putAsideDecided = (actId: string, decision: string): Problem => ({
  code: 'put-aside.decided',
  kind: 'conflict',
  zh: `暂存记录 ${actId} 已裁定（${decision}）`,
  en: `what was put aside under ${actId} is decided: ${decision}`,
  details: { actId, decision },
});

export const stateIdReused = (id: string): Problem => ({
  code: 'request.id-reused',
  kind: 'conflict',
  zh: `编号 ${id} 已用于内容不同的另一请求；重发须与首次完全相同，新的操作请用新编号`,
  en: `the id ${id} was used for a request with another content; repeat the first one exactly, or make a new id`,
  path: '/id',
});
