import { instantField, uuidV7Field } from '@huihuan/contracts-events';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';
import { tokenProblems } from '../sessions/session-operations.ts';
import { giveGrantBody, grantSchema } from './grant-schema.ts';

const tags = ['identity'];
const refusals = [...tokenProblems, 'password.change-required', 'permission.denied'];

export const listGrantsOperation = operation({
  method: 'GET',
  path: 'people/:personId/grants',
  access: 'signed-in',
  summary: 'The roles of a person, also those that are over',
  summaryZh: '查询人员的授权',
  tags,
  params: z.object({ personId: uuidV7Field }),
  answer: z.object({ grants: z.array(grantSchema) }),
  problems: [...refusals, 'person.unknown'],
});

export const giveGrantOperation = operation({
  method: 'POST',
  path: 'people/:personId/grants',
  access: { action: 'person.administer', where: () => 'anywhere' },
  summary: 'Gives a person a role for a site, an area, the network or its own things',
  summaryZh: '授予角色',
  description:
    'A system administrator gives every role, a site administrator those below its own at its sites. Nobody gives one to themselves.',
  tags,
  params: z.object({ personId: uuidV7Field }),
  body: giveGrantBody,
  answer: grantSchema,
  status: 201,
  problems: [
    ...refusals,
    ...[
      'person.unknown',
      'person.inactive',
      'grant.exists',
      'grant.to-oneself',
      'grant.first',
      'grant.scope',
      'grant.role-site',
    ],
    ...['grant.backdated', 'grant.period', 'grant.overlap', 'site.unknown', 'site.inactive', 'area.unknown'],
    'request.id-reused',
  ],
});

export const endGrantOperation = operation({
  method: 'POST',
  path: 'grants/:grantId/end',
  access: { action: 'person.administer', where: () => 'anywhere' },
  summary: 'Ends a role, now or later',
  summaryZh: '终止角色',
  description: 'Access tokens that were issued before say the role until they run out, ten minutes at most.',
  tags,
  params: z.object({ grantId: uuidV7Field }),
  body: z.object({ id: uuidV7Field, at: instantField.optional().describe('Now, unless said') }),
  answer: grantSchema,
  status: 201,
  problems: [
    ...refusals,
    ...['grant.unknown', 'grant.ended', 'grant.backdated', 'grant.last-administrator', 'request.id-reused'],
  ],
});
