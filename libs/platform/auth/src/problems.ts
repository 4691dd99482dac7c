import type { Problem } from '@huihuan/kernel-domain';

const problem = (code: string, zh: string, en: string): Problem => ({ code, kind: 'unauthenticated', zh, en });

export const tokenMissing = problem('token.missing', '请先登录', 'sign in first: send Authorization: Bearer <token>');
export const tokenExpired = problem(
  'token.expired',
  '登录凭证已过期，请刷新',
  'the access token has run out: refresh it',
);
export const tokenInvalid = problem(
  'token.invalid',
  '登录凭证无效，请重新登录',
  'the access token is not ours: sign in again',
);
export const tokenRevoked = problem('token.revoked', '会话已结束，请重新登录', 'the session is over: sign in again');
