import { isUuidV7, type Json } from '@huihuan/kernel-domain';
import { z } from 'zod';
import type { Caller, SubjectWord } from './access.ts';

const uuid = z.string().refine(isUuidV7, {
  message: 'must be a UUIDv7 in lower case',
  params: { zh: '应为 UUIDv7（小写）' },
});

/** What stands beside the members of a request that a device has signed. */
export const deviceStatementSchema = z
  .object({
    deviceId: uuid,
    personId: uuid.describe('Who did it on the device'),
    deviceTime: z.iso.datetime({ offset: true }).describe('When it was signed, by the clock of the device'),
    value: z
      .string()
      .min(1)
      .max(100)
      .describe('ES256, r and s in base64url, over the canonical JSON (RFC 8785) of the statement'),
  })
  .meta({
    id: 'DeviceStatement',
    description:
      'The device signs {act, id, siteId, deviceId, personId, deviceTime, body}: the id of the request, the site of the device, ' +
      'and as body the parameters of the path and the members of the request without `statement`.',
  });
export type DeviceStatement = z.output<typeof deviceStatementSchema>;

export const putAsideAnswerSchema = z
  .object({
    id: z.string(),
    status: z.literal('put-aside'),
    code: z.literal('statement.put-aside'),
    why: z.string(),
    zh: z.string(),
    en: z.string(),
  })
  .meta({
    id: 'PutAsideAct',
    description: 'Kept whole and without effect until somebody of the site decides: the device was not to be trusted',
  });
export type PutAsideAnswer = z.output<typeof putAsideAnswerSchema>;

/** A request that a device has signed, as it was sent. */
export interface StatedRequest {
  readonly act: string;
  readonly params: Readonly<Record<string, string>>;
  /** Without the statement. */
  readonly body: Readonly<Record<string, Json>>;
  readonly given: DeviceStatement;
  /** What the request is about; `null` where the operation is of no place. */
  readonly subject: SubjectWord | null;
  readonly correlationId: string;
  readonly caller: Caller | null;
}

/** Takes what devices have signed: the edge knows how it comes, and nothing of devices. */
export interface StatementDoor {
  /**
   * Does the work as an act of the statement, or puts the request aside, answered with 202, where its device was not to be trusted
   * when it signed. @returns what the handler returned, or a refusal
   */
  carryOut(request: StatedRequest, work: () => Promise<unknown>): Promise<unknown>;
}

/** Injection token of the door in the module of a service whose operations devices sign. */
export const STATEMENTS = Symbol('huihuan:statements');
