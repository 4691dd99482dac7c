import { uuidV7Field } from '@huihuan/contracts-events';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';
import { tokenProblems } from '../sessions/session-operations.ts';

const tags = ['identity'];
const refusals = [...tokenProblems, 'password.change-required', 'permission.denied'];
const params = z.object({ personId: uuidV7Field });

export const signInWaysOperation = operation({
  method: 'GET',
  path: 'session/ways',
  summary: 'How one can sign in here, beside the password',
  summaryZh: '可用的登录方式',
  tags,
  access: 'public',
  answer: z.object({
    passkey: z.boolean().describe('Whether the platform has a host name, which passkeys need'),
    office: z.object({ label: z.string() }).nullable().describe('The provider of an office, as it is called here'),
  }),
});

export const beginAtOfficeOperation = operation({
  method: 'GET',
  path: 'session/oidc',
  summary: 'Sends the browser to the OpenID provider of the office',
  summaryZh: '转到单位统一身份认证',
  description:
    'Authorization code with PKCE, state and nonce. `to` is a page of this platform with its query; anything else leads to the first page. Where it is not possible, or a page of others leads here (`session.other-page`), our page is told by `#sign-in=<code>`.',
  tags,
  access: 'public',
  query: z.object({ to: z.string().max(2_000).optional() }),
  answer: z.object({ to: z.string() }),
  status: 302,
});

export const returnFromOfficeOperation = operation({
  method: 'GET',
  path: 'session/oidc/callback',
  summary: 'Takes the browser back from the provider and signs in whoever it says it is',
  summaryZh: '单位统一身份认证回调',
  description:
    'Good for one way back, in the browser that began it. Leads to the page that was asked for; where somebody cannot be signed in, the page is told why by `#sign-in=<code>`: `oidc.failed`, `oidc.away`, `oidc.unknown-subject`, `oidc.not-offered`.',
  tags,
  access: 'public',
  query: z.looseObject({ state: z.string().max(500).optional(), code: z.string().max(4_000).optional() }),
  answer: z.object({ to: z.string() }),
  status: 302,
});

export const linkOfficeAccountOperation = operation({
  method: 'POST',
  path: 'people/:personId/office-account',
  summary: 'Links a person to the account that the office’s provider knows by this subject',
  summaryZh: '关联单位账号',
  description: 'The provider is the one that is set up; a link that was there before is replaced.',
  tags,
  access: { action: 'person.administer', where: () => 'anywhere' },
  params,
  body: z.object({
    id: uuidV7Field,
    subject: z.string().min(1).max(255).describe('`sub` of the provider: who it is, for good'),
  }),
  answer: z.object({ personId: uuidV7Field, issuer: z.string() }),
  status: 201,
  problems: [
    ...refusals,
    ...['person.unknown', 'person.inactive', 'person.no-login', 'person.oneself', 'request.id-reused'],
    ...['oidc.not-offered', 'oidc.subject-taken'],
  ],
});

export const unlinkOfficeAccountOperation = operation({
  method: 'DELETE',
  path: 'people/:personId/office-account',
  summary: 'Takes the links of a person to accounts of offices away; all sessions of the person end',
  summaryZh: '解除单位账号关联',
  tags,
  access: { action: 'person.administer', where: () => 'anywhere' },
  params,
  answer: z.object({ unlinked: z.int().nonnegative() }),
  problems: [...refusals, 'person.unknown', 'person.inactive', 'person.no-login', 'person.oneself'],
});
