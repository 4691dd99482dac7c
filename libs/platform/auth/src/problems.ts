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
export const pastGateway = problem(
  'request.past-gateway',
  '本服务只接受网关转发的请求：请改用网关的地址。如已经过网关，请核对两处的 HUIHUAN_GATEWAY_KEY 是否相同、时钟相差是否在 30 秒以内',
  'this service takes requests from the gateway alone: ask at its address. If this one went through it, compare HUIHUAN_GATEWAY_KEY of both, and their clocks, which may differ by 30 s',
);
