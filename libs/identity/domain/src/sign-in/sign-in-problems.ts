import type { Problem } from '@huihuan/kernel-domain';

/** One answer for every reason: who asks must not learn which logins exist. */
export const signInFailed: Problem = {
  code: 'sign-in.failed',
  kind: 'unauthenticated',
  zh: '登录名或口令不对',
  en: 'the login name or the password is wrong',
};

export const slowDown = (retryAfterSeconds: number): Problem => ({
  code: 'sign-in.slow-down',
  kind: 'too-soon',
  zh: `尝试次数过多，请 ${retryAfterSeconds} 秒后再试`,
  en: `too many attempts; try again in ${retryAfterSeconds} s`,
  details: { retryAfterSeconds },
});

/** The session is over or unknown: which of them is nobody’s business. */
export const sessionEnded: Problem = {
  code: 'session.ended',
  kind: 'unauthenticated',
  zh: '会话已结束，请重新登录',
  en: 'the session is over; sign in again',
};

export const sessionUnknown = (sessionId: string): Problem => ({
  code: 'session.unknown',
  kind: 'missing',
  zh: `没有进行中的会话 ${sessionId}`,
  en: `there is no open session ${sessionId}`,
  details: { sessionId },
});

export const passwordChangeRequired: Problem = {
  code: 'password.change-required',
  kind: 'forbidden',
  zh: '当前为一次性口令；请先修改口令',
  en: 'this is a one-time password: change it first',
};
