import { instantField, uuidV7Field } from '@huihuan/contracts-events';
import { revocationReasons } from '@huihuan/identity-domain';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';
import { nextField, pageQuery } from '../../page.ts';
import { tokenProblems } from '../sessions/session-operations.ts';
import { deviceSchema, listedDeviceSchema } from './device-view.ts';

const tags = ['devices'];
const refusals = [...tokenProblems, 'permission.denied'];
const site = z.object({ siteId: uuidV7Field });
const deviceOfSite = z.object({ siteId: uuidV7Field, deviceId: uuidV7Field });

export const makeCodeOperation = operation({
  method: 'POST',
  path: 'sites/:siteId/device-codes',
  access: { action: 'device.administer', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'Makes a one-time code by which one tablet of the site is enrolled; shown here and never again',
  summaryZh: '生成终端登记码（一次有效，15 分钟）',
  tags,
  params: site,
  answer: z.object({ code: z.string(), expiresAt: instantField }),
  status: 201,
  problems: [...refusals, 'site.unknown', 'site.inactive'],
});

export const enrolOperation = operation({
  method: 'POST',
  path: 'devices',
  access: 'public',
  summary: 'Enrols a tablet by a one-time code; its key stays with it',
  summaryZh: '登记终端',
  description:
    'The device makes a P-256 key that cannot be taken out of it (WebCrypto, not extractable) and signs `{"act":"device.enrol","code":…,"deviceId":…,"kid":…}` in canonical JSON (RFC 8785): the code without dashes, in lower case, and the thumbprint of its key. Guesses are slowed down by address. Sent again with the same id, code and key it gives the same answer.',
  tags,
  body: z.object({
    id: uuidV7Field.describe('Made by the device: its id from now on'),
    code: z.string().min(1).max(40),
    name: z.string().trim().min(1).max(40).describe('To tell one tablet from another; not the name of a person'),
    publicKey: z.object({
      kty: z.literal('EC'),
      crv: z.literal('P-256'),
      x: z.string().max(64),
      y: z.string().max(64),
    }),
    value: z.string().max(100).describe('The signature: ES256 as r and s, base64url'),
  }),
  answer: deviceSchema,
  status: 201,
  problems: ['device.code', 'device.key', 'device.proof', 'device.exists', 'device.key-used', 'sign-in.slow-down'],
});

export const listDevicesOperation = operation({
  method: 'GET',
  path: 'sites/:siteId/devices',
  access: { action: 'device.administer', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'The tablets of a site, with what they are',
  summaryZh: '查询场所终端',
  tags,
  params: site,
  query: z.object({ ...pageQuery, after: uuidV7Field.optional() }),
  answer: z.object({ devices: z.array(listedDeviceSchema), next: nextField }),
  problems: refusals,
});

export const renewOperation = operation({
  method: 'POST',
  path: 'sites/:siteId/devices/:deviceId/renewal',
  access: { action: 'device.administer', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'A tablet that has not expired signs on, for the days of the settings from now',
  summaryZh: '终端续期',
  tags,
  params: deviceOfSite,
  body: z.object({ id: uuidV7Field.describe('Of this act') }),
  answer: deviceSchema,
  problems: [...refusals, 'device.unknown', 'device.revoked', 'device.expired', 'request.id-reused'],
});

export const revokeOperation = operation({
  method: 'POST',
  path: 'sites/:siteId/devices/:deviceId/revocation',
  access: { action: 'device.administer', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'Revokes a tablet as of a moment: what it recorded before counts, what it records from then on is put aside',
  summaryZh: '撤销终端',
  description: 'The moment may lie in the past: a tablet that was stolen last night. All sessions on the tablet end.',
  tags,
  params: deviceOfSite,
  body: z.object({
    id: uuidV7Field.describe('Of this act'),
    reason: z.enum(revocationReasons),
    revokedAt: instantField.nullable().default(null).describe('Now where it is null'),
  }),
  answer: deviceSchema,
  problems: [...refusals, 'device.unknown', 'device.revoked', 'device.revocation-moment', 'request.id-reused'],
});
