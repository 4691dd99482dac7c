import { instantField, uuidV7Field } from '@huihuan/contracts-events';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';
import { grantSchema } from '../grants/grant-schema.ts';

const tags = ['identity'];
const person = z.object({ personId: uuidV7Field, displayName: z.string() }).meta({ id: 'PersonName' });
export const tokenProblems = ['token.missing', 'token.expired', 'token.invalid', 'token.revoked'];

export const accessSchema = z
  .object({
    accessToken: z.string().describe('JWT (ES256) for `Authorization: Bearer …`'),
    expiresAt: instantField.describe('Of the access token; refresh before'),
    refreshToken: z.string().nullable().describe('For programs; browsers have it in a cookie that no script reads'),
    sessionId: uuidV7Field,
    person,
    grants: z.array(grantSchema),
    mustChangePassword: z
      .boolean()
      .describe('Signed in by a one-time password: nothing else is possible until it is changed'),
  })
  .meta({ id: 'Access' });

export const signInOperation = operation({
  method: 'POST',
  path: 'session',
  access: 'public',
  summary: 'Signs in by login name and password',
  summaryZh: '登录',
  description:
    'Every reason why it fails has the same answer. Attempts are slowed down by login name and by address: `Retry-After` says for how long.',
  tags,
  body: z.object({
    login: z.string().min(1).max(200),
    password: z.string().min(1).max(1000),
    as: z
      .enum(['browser', 'program'])
      .default('browser')
      .describe('A program gets the refresh token in the body, a browser in a cookie'),
  }),
  answer: accessSchema,
  status: 201,
  problems: ['sign-in.failed', 'sign-in.slow-down', 'session.other-page'],
});

export const refreshOperation = operation({
  method: 'POST',
  path: 'session/refresh',
  access: 'public',
  summary: 'A new access token for the refresh token',
  summaryZh: '刷新登录凭证',
  description:
    'The refresh token is replaced at each use. One that is used again later ends the whole session: somebody has stolen it.',
  tags,
  body: z.object({ refreshToken: z.string().min(1).max(100) }).optional(),
  answer: accessSchema,
  status: 201,
  problems: ['session.ended', 'session.other-page'],
});

export const signOutOperation = operation({
  method: 'DELETE',
  path: 'session',
  access: 'public',
  summary: 'Signs out: this session is over, on this device alone',
  summaryZh: '退出登录',
  tags,
  answer: z.object({ ended: z.int().nonnegative().describe('How many open sessions were ended') }),
  problems: [...tokenProblems, 'session.other-page'],
});

export const whoAmIOperation = operation({
  method: 'GET',
  path: 'session',
  access: 'signed-in',
  summary: 'Who is signed in, and as what',
  summaryZh: '当前登录人',
  tags,
  answer: z.object({
    person,
    sessionId: uuidV7Field,
    expiresAt: instantField.describe('Of the access token that was sent'),
    grants: z.array(grantSchema),
    mustChangePassword: z.boolean(),
  }),
  problems: [...tokenProblems, 'person.unknown'],
});

export const listSessionsOperation = operation({
  method: 'GET',
  path: 'sessions',
  access: 'signed-in',
  summary: 'One’s own open sessions',
  summaryZh: '本人进行中的会话',
  tags,
  answer: z.object({
    sessions: z.array(
      z.object({
        sessionId: uuidV7Field,
        client: z.enum(['browser', 'program']),
        openedAt: instantField,
        lastUsedAt: instantField,
        expiresAt: instantField.describe('If it is not used again'),
        isThisOne: z.boolean(),
      }),
    ),
  }),
  problems: [...tokenProblems, 'password.change-required'],
});

const ended = z.object({ ended: z.int().nonnegative() });

export const endSessionsOperation = operation({
  method: 'DELETE',
  path: 'sessions',
  access: 'signed-in',
  summary: 'Signs out everywhere, here too',
  summaryZh: '在所有设备上退出',
  tags,
  answer: ended,
  problems: tokenProblems,
});

export const endSessionOperation = operation({
  method: 'DELETE',
  path: 'sessions/:sessionId',
  access: 'signed-in',
  summary: 'Ends one of one’s own sessions',
  summaryZh: '结束本人的一个会话',
  tags,
  params: z.object({ sessionId: uuidV7Field }),
  answer: ended,
  problems: [...tokenProblems, 'password.change-required', 'session.unknown'],
});

export const publicKeysOperation = operation({
  method: 'GET',
  path: '.well-known/jwks.json',
  access: 'public',
  summary: 'The public keys that access tokens are checked by',
  summaryZh: '校验访问令牌的公钥',
  tags,
  answer: z.object({
    keys: z.array(
      z.object({
        kty: z.literal('EC'),
        crv: z.literal('P-256'),
        x: z.string(),
        y: z.string(),
        kid: z.string(),
        alg: z.literal('ES256'),
        use: z.literal('sig'),
      }),
    ),
  }),
});
