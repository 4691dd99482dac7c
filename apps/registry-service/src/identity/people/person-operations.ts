import { erasureReasons, instantField, uuidV7Field } from '@huihuan/contracts-events';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';
import { nextField, pageQuery } from '../../page.ts';
import { tokenProblems } from '../sessions/session-operations.ts';

const tags = ['identity'];
const refusals = [...tokenProblems, 'password.change-required', 'permission.denied'];

const person = z
  .object({
    personId: uuidV7Field,
    displayName: z.string().describe('Kept by the registry alone; no event carries it'),
    active: z.boolean(),
    login: z.string().nullable(),
  })
  .meta({ id: 'Person' });

const login = z.string().min(1).max(200).describe('Letters, digits and . _ - @, 3 to 64; case does not matter');

export const listPeopleOperation = operation({
  method: 'GET',
  path: 'people',
  access: { action: 'person.administer', where: () => 'anywhere' },
  summary: 'Lists people: of one site, or all',
  summaryZh: '查询人员账号',
  description: 'A site administrator names one of its sites; all are seen by a system administrator.',
  tags,
  query: z.object({ siteId: uuidV7Field.optional(), ...pageQuery, after: uuidV7Field.optional() }),
  answer: z.object({ people: z.array(person), next: nextField }),
  problems: refusals,
});

export const registerPersonOperation = operation({
  method: 'POST',
  path: 'people',
  access: { action: 'person.administer', where: () => 'anywhere' },
  summary: 'Registers a person, who may nothing until a role is given',
  summaryZh: '登记人员账号',
  tags,
  body: z.object({
    id: uuidV7Field,
    displayName: z.string().trim().min(1).max(80),
    login: login.nullable().default(null),
  }),
  answer: person,
  status: 201,
  problems: [...refusals, 'person.exists', 'person.login', 'person.login-taken', 'request.id-reused'],
});

export const giveLoginOperation = operation({
  method: 'POST',
  path: 'people/:personId/login',
  access: { action: 'person.administer', where: () => 'anywhere' },
  summary: 'Gives a login name to a person who has none',
  summaryZh: '设置登录名',
  tags,
  params: z.object({ personId: uuidV7Field }),
  body: z.object({ id: uuidV7Field, login }),
  answer: person,
  status: 201,
  problems: [
    ...refusals,
    ...[
      'person.unknown',
      'person.inactive',
      'person.has-login',
      'person.login',
      'person.login-taken',
      'request.id-reused',
    ],
  ],
});

export const deactivatePersonOperation = operation({
  method: 'POST',
  path: 'people/:personId/deactivation',
  access: { action: 'person.administer', where: () => 'anywhere' },
  summary: 'Deactivates a person: all roles end, and all sessions',
  summaryZh: '停用人员账号',
  tags,
  params: z.object({ personId: uuidV7Field }),
  body: z.object({ id: uuidV7Field }),
  answer: person,
  status: 201,
  problems: [
    ...refusals,
    ...['person.unknown', 'person.inactive', 'person.oneself', 'grant.last-administrator', 'request.id-reused'],
  ],
});

export const erasePersonOperation = operation({
  method: 'POST',
  path: 'people/:personId/erasure',
  access: { action: 'personal-data.erase', where: () => 'anywhere' },
  summary: 'Makes the name of somebody who left unreadable for good; the id stays in the facts',
  summaryZh: '删除已停用人员的个人信息：姓名不可再读，事实中的编号保留',
  tags,
  params: z.object({ personId: uuidV7Field }),
  body: z.object({ id: uuidV7Field, reason: z.enum(erasureReasons) }),
  answer: z.object({ personId: uuidV7Field, erasedAt: instantField }),
  status: 201,
  problems: [...refusals, 'person.unknown', 'person.active', 'person.erased', 'request.id-reused'],
});

export const oneTimePasswordOperation = operation({
  method: 'POST',
  path: 'people/:personId/one-time-password',
  access: { action: 'person.administer', where: () => 'anywhere' },
  summary: 'Makes a one-time password, shown here and never again; it has to be changed at the first sign-in',
  summaryZh: '生成一次性口令',
  description: 'The old password is good no longer and all sessions of the person end.',
  tags,
  params: z.object({ personId: uuidV7Field }),
  answer: z.object({ login: z.string(), password: z.string(), expiresAt: instantField }),
  status: 201,
  problems: [...refusals, 'person.unknown', 'person.inactive', 'person.no-login', 'person.oneself'],
});

export const changePasswordOperation = operation({
  method: 'POST',
  path: 'password',
  access: 'signed-in',
  summary: 'Changes one’s own password; all other sessions end',
  summaryZh: '修改本人口令',
  tags,
  body: z.object({ oldPassword: z.string().min(1).max(1000), newPassword: z.string().min(1).max(1000) }),
  answer: z.object({ ended: z.int().nonnegative().describe('Other sessions that were ended') }),
  status: 201,
  problems: [...tokenProblems, 'sign-in.failed', 'sign-in.slow-down', 'password.weak', 'password.same'],
});

export const endSessionsOfOperation = operation({
  method: 'DELETE',
  path: 'people/:personId/sessions',
  access: { action: 'person.administer', where: () => 'anywhere' },
  summary: 'Signs a person out everywhere: on every browser, program and tablet',
  summaryZh: '使某人在所有设备上退出',
  description: 'By whoever administers the person. Asked again, there is nothing left to end.',
  tags,
  params: z.object({ personId: uuidV7Field }),
  answer: z.object({ ended: z.int().nonnegative().describe('Sessions that were open') }),
  problems: [...refusals, 'person.unknown'],
});

export const listDriversOperation = operation({
  method: 'GET',
  path: 'sites/:siteId/drivers',
  access: { action: 'shipment.send', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'Who drives for a site, by name, for whoever sends shipments from there and names the driver',
  summaryZh: '查询场所的司机',
  description: 'Those who hold the role of a driver there at this moment; nothing else is said of them.',
  tags,
  params: z.object({ siteId: uuidV7Field }),
  answer: z.object({ drivers: z.array(z.object({ personId: uuidV7Field, displayName: z.string() })) }),
  problems: refusals,
});

export const listColleaguesOperation = operation({
  method: 'GET',
  path: 'sites/:siteId/colleagues',
  access: { action: 'item.record-step', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'Who works at a site, by name, for whoever records a step there and names the second person',
  summaryZh: '查询场所的在岗人员（见证人）',
  description:
    'Those who hold a role of an operator, attendant or supervisor there at this moment; nothing else is said of them.',
  tags,
  params: z.object({ siteId: uuidV7Field }),
  answer: z.object({ colleagues: z.array(z.object({ personId: uuidV7Field, displayName: z.string() })) }),
  problems: refusals,
});
