import { instantField, uuidV7Field } from '@huihuan/contracts-events';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';
import { accessSchema, tokenProblems } from '../sessions/session-operations.ts';
import { registrationAnswer, signInAnswer } from './passkey-schema.ts';

const tags = ['identity'];
const own = { tags, access: 'signed-in' } as const;
const refusals = [...tokenProblems, 'password.change-required'];
const name = z.string().trim().min(1).max(60);
const params = z.object({ passkeyId: uuidV7Field });

const passkey = z
  .object({
    passkeyId: uuidV7Field,
    name: name.describe('To tell it from others: of the device that keeps it'),
    createdAt: instantField,
    lastUsedAt: instantField.nullable(),
  })
  .meta({ id: 'Passkey' });

const options = z.object({
  options: z.record(z.string(), z.unknown()).describe('As JSON of WebAuthn level 3, to be handed to the browser'),
});

export const passkeyOptionsOperation = operation({
  ...own,
  method: 'POST',
  path: 'passkeys/options',
  summary: 'Begins to add a passkey: what the browser asks the device for',
  summaryZh: '开始添加通行密钥',
  description: 'Possible within 15 minutes after signing in. The challenge is good for five minutes and one answer.',
  answer: options,
  status: 201,
  problems: [...refusals, 'session.not-fresh', 'passkey.needs-name', 'person.unknown'],
});

export const registerPasskeyOperation = operation({
  ...own,
  method: 'POST',
  path: 'passkeys',
  summary: 'Adds the passkey that the device made',
  summaryZh: '添加通行密钥',
  body: z.object({ name, answer: registrationAnswer }),
  answer: passkey,
  status: 201,
  problems: [
    ...refusals,
    ...['session.not-fresh', 'passkey.needs-name', 'passkey.not-made', 'passkey.known', 'passkey.too-many'],
    'person.unknown',
  ],
});

export const listPasskeysOperation = operation({
  ...own,
  method: 'GET',
  path: 'passkeys',
  summary: 'One’s own passkeys',
  summaryZh: '本人的通行密钥',
  answer: z.object({ passkeys: z.array(passkey) }),
  problems: refusals,
});

export const renamePasskeyOperation = operation({
  ...own,
  method: 'PATCH',
  path: 'passkeys/:passkeyId',
  summary: 'Gives one of one’s own passkeys another name',
  summaryZh: '修改通行密钥名称',
  params,
  body: z.object({ name }),
  answer: z.object({ passkeyId: uuidV7Field, name }),
  problems: [...refusals, 'passkey.unknown'],
});

export const deletePasskeyOperation = operation({
  ...own,
  method: 'DELETE',
  path: 'passkeys/:passkeyId',
  summary: 'Removes one of one’s own passkeys: it signs in no longer',
  summaryZh: '删除通行密钥',
  params,
  answer: z.object({ deleted: z.int().nonnegative() }),
  problems: [...refusals, 'passkey.unknown'],
});

export const passkeySignInOptionsOperation = operation({
  method: 'POST',
  path: 'session/passkey/options',
  summary: 'Begins to sign in by a passkey: what the browser asks its devices for',
  summaryZh: '开始用通行密钥登录',
  description: 'Names nobody: the device tells who it is. The challenge is good for five minutes and one answer.',
  tags,
  access: 'public',
  answer: options,
  status: 201,
  problems: ['session.other-page', 'passkey.needs-name'],
});

export const passkeySignInOperation = operation({
  method: 'POST',
  path: 'session/passkey',
  summary: 'Signs in by a passkey',
  summaryZh: '用通行密钥登录',
  description: 'Every reason why it fails has the same answer. The device must have made sure who holds it.',
  tags,
  access: 'public',
  body: z.object({ answer: signInAnswer }),
  answer: accessSchema,
  status: 201,
  problems: ['passkey.refused', 'passkey.needs-name', 'session.other-page'],
});
