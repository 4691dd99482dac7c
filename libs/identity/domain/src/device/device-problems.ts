import type { Problem } from '@huihuan/kernel-domain';
import type { RevocationReason } from './device-life.ts';

/** One answer for every reason, so that nobody learns which codes exist. */
export const codeRefused: Problem = {
  code: 'device.code',
  kind: 'forbidden',
  zh: '登记码不对、已用过或已过期；请管理员另生成一个',
  en: 'the code is wrong, used or outdated; ask the administrator for another one',
  path: '/code',
};

export const keyUnusable: Problem = {
  code: 'device.key',
  kind: 'invalid',
  zh: '不是可用的 P-256 公钥',
  en: 'this is no usable public key on P-256',
  path: '/publicKey',
};

/** Whoever asks does not hold the key of the device: one answer, whether the device or the signature is wrong. */
export const proofRefused: Problem = {
  code: 'device.proof',
  kind: 'unauthenticated',
  zh: '终端未登记，或未能证明持有其密钥',
  en: 'the device is not enrolled, or did not show that it holds its key',
};

export const challengeUsed: Problem = {
  code: 'device.challenge',
  kind: 'unauthenticated',
  zh: '质询已用过或已过期；请重新获取后再试',
  en: 'the challenge was used or has run out: ask for another one',
  path: '/challenge',
};

export const keyEnrolled: Problem = {
  code: 'device.key-used',
  kind: 'conflict',
  zh: '此密钥已登记在另一终端；请在终端上生成新密钥',
  en: 'this key belongs to another device already; make a new one on the device',
  path: '/publicKey',
};

export const deviceExists = (deviceId: string): Problem => ({
  code: 'device.exists',
  kind: 'conflict',
  zh: `编号 ${deviceId} 的终端已登记；请用新编号`,
  en: `the device ${deviceId} is enrolled already; make a new id`,
  path: '/id',
  details: { deviceId },
});

export const deviceUnknown = (deviceId: string): Problem => ({
  code: 'device.unknown',
  kind: 'missing',
  zh: `本场所没有编号为 ${deviceId} 的终端；请核对编号`,
  en: `this site has no device ${deviceId}; check the id`,
  details: { deviceId },
});

/** @param reason told to whoever holds the key of the device: the tablet says it to the person who stands at it */
export const deviceRevoked = (deviceId: string, revokedAt: Date, reason?: RevocationReason | null): Problem => ({
  code: 'device.revoked',
  kind: 'conflict',
  zh: `终端 ${deviceId} 已自 ${revokedAt.toISOString()} 起撤销`,
  en: `the device ${deviceId} is revoked as of ${revokedAt.toISOString()}`,
  details: { deviceId, revokedAt: revokedAt.toISOString(), ...(reason == null ? {} : { reason }) },
});

export const deviceExpired = (deviceId: string, expiresAt: Date): Problem => ({
  code: 'device.expired',
  kind: 'conflict',
  zh: `终端 ${deviceId} 已于 ${expiresAt.toISOString()} 到期；请重新登记`,
  en: `the device ${deviceId} expired at ${expiresAt.toISOString()}; enrol it again`,
  details: { deviceId, expiresAt: expiresAt.toISOString() },
});

export const revocationMoment = (earliest: Date, latest: Date): Problem => ({
  code: 'device.revocation-moment',
  kind: 'invalid',
  zh: `撤销时刻应在登记（${earliest.toISOString()}）之后、现在（${latest.toISOString()}）之前`,
  en: `a revocation holds from a moment between the enrolment (${earliest.toISOString()}) and now (${latest.toISOString()})`,
  path: '/revokedAt',
  details: { earliest: earliest.toISOString(), latest: latest.toISOString() },
});
