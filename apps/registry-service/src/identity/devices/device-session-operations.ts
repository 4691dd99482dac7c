import { instantField, uuidV7Field } from '@huihuan/contracts-events';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';
import { signInOperation, tokenProblems } from '../sessions/session-operations.ts';

const tags = ['devices'];
const params = z.object({ deviceId: uuidV7Field });
const proven = {
  challenge: z.string().min(1).max(200),
  value: z.string().max(100).describe('Signature of the device over the canonical JSON of what it wants: ES256'),
};
const proofProblems = ['device.proof', 'device.challenge', 'device.revoked', 'device.expired'];
const pin = z.string().min(1).max(64);

export const challengeOperation = operation({
  method: 'POST',
  path: 'devices/challenges',
  access: 'public',
  summary: 'Something new for a device to sign: good once, for two minutes',
  summaryZh: '获取质询',
  tags,
  answer: z.object({ challenge: z.string(), expiresAt: instantField }),
  status: 201,
});

export const pinSignInOperation = operation({
  method: 'POST',
  path: 'devices/:deviceId/session',
  access: 'public',
  summary: 'Signs in by PIN on a tablet, which proves that it is the one',
  summaryZh: '终端 PIN 登录',
  description:
    'The device signs `{"act":"session.pin","challenge":…,"deviceId":…,"personId":…}`. The session holds on this device alone and gives the work at its site. After five wrong tries the PIN is blocked until its owner signs in by password on the same device.',
  tags,
  params,
  body: z.object({ personId: uuidV7Field, pin, ...proven }),
  answer: signInOperation.answer,
  status: 201,
  problems: [...proofProblems, 'pin.failed', 'pin.blocked'],
});

export const passwordSignInOperation = operation({
  method: 'POST',
  path: 'devices/:deviceId/session/password',
  access: 'public',
  summary: 'Signs in by password on a tablet: the session holds there alone, and a PIN can be set',
  summaryZh: '终端口令登录',
  description: 'The device signs `{"act":"session.password","challenge":…,"deviceId":…,"login":…}`.',
  tags,
  params,
  body: z.object({ login: z.string().min(1).max(200), password: z.string().min(1).max(1000), ...proven }),
  answer: signInOperation.answer,
  status: 201,
  problems: [...proofProblems, 'sign-in.failed', 'sign-in.slow-down'],
});

export const deviceRefreshOperation = operation({
  method: 'POST',
  path: 'devices/:deviceId/session/refresh',
  access: 'public',
  summary: 'A new access token for the refresh token of a session on this tablet',
  summaryZh: '终端刷新登录凭证',
  description: 'The device signs `{"act":"session.refresh","challenge":…,"deviceId":…}`.',
  tags,
  params,
  body: z.object({ refreshToken: z.string().min(1).max(100), ...proven }),
  answer: signInOperation.answer,
  status: 201,
  problems: [...proofProblems, 'session.ended'],
});

export const setPinOperation = operation({
  method: 'PUT',
  path: 'devices/:deviceId/pin',
  access: 'signed-in',
  summary: 'Sets one’s own PIN on the tablet on which one has just signed in by password',
  summaryZh: '设置 PIN',
  description: 'The device signs `{"act":"pin.set","challenge":…,"deviceId":…,"personId":…}`.',
  tags,
  params,
  body: z.object({ pin, ...proven }),
  answer: z.object({ setAt: instantField }),
  problems: [...tokenProblems, 'password.change-required', ...proofProblems, 'pin.weak', 'pin.needs-password'],
});

export const clearPinOperation = operation({
  method: 'DELETE',
  path: 'devices/:deviceId/pin',
  access: 'signed-in',
  summary: 'Takes one’s own PIN away from a tablet, from wherever one is signed in',
  summaryZh: '清除 PIN',
  tags,
  params,
  answer: z.object({ cleared: z.boolean().describe('Whether there was one') }),
  problems: tokenProblems,
});
