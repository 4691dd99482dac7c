import type { Problem } from '@huihuan/kernel-domain';

/** One answer for every reason, as with passwords: unknown, taken away, used before, of another page, not verified. */
export const passkeyRefused: Problem = {
  code: 'passkey.refused',
  kind: 'unauthenticated',
  zh: '此通行密钥不能登录；请重试，或改用口令',
  en: 'this passkey does not sign in; try again, or use the password',
};

export const passkeyNotMade: Problem = {
  code: 'passkey.not-made',
  kind: 'invalid',
  zh: '通行密钥未能添加：等待过久，或设备的答复不符；请重试',
  en: 'the passkey was not added: it took too long, or the device answered something else; try again',
};

export const passkeyKnown: Problem = {
  code: 'passkey.known',
  kind: 'conflict',
  zh: '此设备上的通行密钥已经添加过',
  en: 'the passkey of this device has been added already',
};

export const passkeyUnknown = (passkeyId: string): Problem => ({
  code: 'passkey.unknown',
  kind: 'missing',
  zh: `没有编号为 ${passkeyId} 的通行密钥`,
  en: `there is no passkey ${passkeyId}`,
  details: { passkeyId },
});

export const tooManyPasskeys = (most: number): Problem => ({
  code: 'passkey.too-many',
  kind: 'conflict',
  zh: `每人最多 ${most} 个通行密钥；请先删除不用的`,
  en: `nobody has more than ${most} passkeys: remove one that is not used`,
  details: { most },
});

export const passkeysNeedName: Problem = {
  code: 'passkey.needs-name',
  kind: 'conflict',
  zh: '通行密钥需要域名：请以域名访问（本机用 localhost），或请管理员设置 HUIHUAN_ORIGIN',
  en: 'passkeys need a host name: open the platform by its name (localhost on this machine), or have HUIHUAN_ORIGIN set',
};

/** Whoever finds an open desk must not be able to add a way in of their own. */
export const sessionNotFresh: Problem = {
  code: 'session.not-fresh',
  kind: 'forbidden',
  zh: '为安全起见，此操作须在登录后 15 分钟内进行：请退出后用口令重新登录',
  en: 'for this, sign in anew: it is possible within 15 minutes after signing in',
};
