import { events, uuidV7Field } from '@huihuan/contracts-events';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';
import { nextField, pageQuery } from '../page.ts';

const { role, siteIds } = events.staffRegistered.tolerant.shape;
const displayName = z.string().trim().min(1).max(80).describe('Kept by the registry alone; no event carries it');
const staff = events.staffRegistered.tolerant.extend({ displayName }).meta({ id: 'RegisteredStaff' });
const tags = ['registry'];

export const registerStaffOperation = operation({
  method: 'POST',
  path: 'staff',
  access: { action: 'person.administer', where: ({ body }) => ({ sites: body.siteIds }) },
  summary: 'Registers a member of staff: a role at some sites',
  summaryZh: '登记人员',
  tags,
  body: z.object({ id: uuidV7Field, role, siteIds, displayName }),
  answer: staff,
  status: 201,
  problems: ['staff.exists', 'staff.sites', 'staff.role-site', 'site.unknown', 'site.inactive', 'request.id-reused'],
});

export const listStaffOperation = operation({
  method: 'GET',
  path: 'staff',
  access: {
    action: 'person.administer',
    where: ({ query }) => (query.siteId === undefined ? 'network' : { site: query.siteId }),
  },
  summary: 'Lists staff, of one site or of all',
  summaryZh: '查询人员',
  tags,
  query: z.object({ siteId: uuidV7Field.optional(), ...pageQuery, after: uuidV7Field.optional() }),
  answer: z.object({ staff: z.array(staff), next: nextField }),
});
