import { events, siteKinds, uuidV7Field } from '@huihuan/contracts-events';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';
import { tokenProblems } from '../identity/sessions/session-operations.ts';
import { nextField, pageQuery } from '../page.ts';

const site = events.siteRegistered.tolerant.meta({ id: 'RegisteredSite' });
const { siteId: _, active, ...members } = site.shape;
const changes = z.object({ ...members, active }).partial();
const tags = ['registry'];
const refusals = [
  'site.code-taken',
  'site.form-required',
  'site.form-not-allowed',
  'area.unknown',
  'site.area-too-wide',
  'site.place-implausible',
  'site.place-outside-area',
  'site.capacity',
  'site.floor-area',
  'site.families',
  'licence.validity',
  'licence.twice',
];

export const registerSiteOperation = operation({
  method: 'POST',
  path: 'sites',
  access: { action: 'site.administer', where: () => 'network' },
  summary: 'Registers a site',
  summaryZh: '登记场所',
  description:
    'The id of the request becomes the id of the site. `form` belongs to collection points alone. The place is checked against the outline of the county where one is known.',
  tags,
  body: z.object({
    id: uuidV7Field,
    ...members,
    form: members.form.default(null),
    approximate: members.approximate.default(false),
    licences: members.licences.default([]),
  }),
  answer: site,
  status: 201,
  problems: ['site.exists', 'request.id-reused', ...refusals],
});

export const changeSiteOperation = operation({
  method: 'POST',
  path: 'sites/:siteId/changes',
  access: { action: 'site.administer', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'Changes the facts of a site, with a reason',
  summaryZh: '变更场所登记',
  description: 'Only the members that change. `active: false` takes the site out of service; its kind never changes.',
  tags,
  params: z.object({ siteId: uuidV7Field }),
  body: z.object({
    id: uuidV7Field,
    reason: events.siteChanged.tolerant.shape.reason,
    ...changes.shape,
    seen: changes
      .optional()
      .describe('What these members were when they were looked at: where they no longer are, nothing is changed'),
  }),
  answer: site,
  status: 201,
  problems: [
    'site.unknown',
    'site.kind-fixed',
    'site.changes-nothing',
    'site.changed-meanwhile',
    'request.id-reused',
    ...refusals,
  ],
});

export const listSitesOperation = operation({
  method: 'GET',
  path: 'sites',
  access: { action: 'registry.read', where: () => 'anywhere' },
  summary: 'Lists sites by code',
  summaryZh: '查询场所',
  tags,
  query: z.object({
    kind: z.enum(siteKinds).optional(),
    areaCode: z
      .string()
      .regex(/^\d{2,12}$/)
      .optional()
      .describe('The area and everything inside it: 410100 finds all of Zhengzhou'),
    ...pageQuery,
  }),
  answer: z.object({ sites: z.array(site), next: nextField }),
});

export const listAdministeredSitesOperation = operation({
  method: 'GET',
  path: 'administered-sites',
  access: { action: 'site.administer', where: () => 'anywhere' },
  summary: 'Lists, by code, the sites that whoever asks looks after by a role of that site, with their licences',
  summaryZh: '查询本人负责管理的场所及其许可',
  description: 'No site of a role over an area or the whole network: those are listed by `sites`.',
  tags,
  query: z.object(pageQuery),
  answer: z.object({ sites: z.array(site), next: nextField }),
  problems: [...tokenProblems, 'password.change-required'],
});

export const getSiteOperation = operation({
  method: 'GET',
  path: 'sites/:siteId',
  access: { action: 'registry.read', where: () => 'anywhere' },
  summary: 'One site',
  summaryZh: '场所详情',
  tags,
  params: z.object({ siteId: uuidV7Field }),
  answer: site,
  problems: ['site.unknown'],
});
