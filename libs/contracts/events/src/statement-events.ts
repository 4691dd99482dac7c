import { z } from 'zod';
import { defineEvent } from './define-event.ts';
import { instantField, sha256Field, uuidV7Field } from './fields.ts';

/** Which statement of a device it is about; its text is kept by the tier. */
const about = {
  siteId: uuidV7Field,
  /** The id of the act that was stated: what it would make, or has made. */
  actId: uuidV7Field,
  /** `intake.register` */
  act: z.string().min(1).max(60),
  deviceId: uuidV7Field,
  /** By the clock of the device. */
  deviceTime: instantField,
  /** SHA-256 of the text that the device signed. */
  statement: sha256Field,
};

/** Why a statement of a device is not what it should be. */
export const statementDoubts = ['after-revocation', 'after-expiry', 'before-enrolment'] as const;
export type StatementDoubt = (typeof statementDoubts)[number];

export const statementPutAside = defineEvent({
  type: 'cn.huihuan.statement.put-aside.v1',
  topic: 'huihuan.site',
  says: 'What a device signed when it was not to be trusted arrived: it has no effect until somebody decides.',
  data: (object) => object({ ...about, why: z.enum(statementDoubts) }),
  keyOf: (data) => data.actId,
});

export const statementDecided = defineEvent({
  type: 'cn.huihuan.statement.decided.v1',
  topic: 'huihuan.site',
  says: 'What was put aside is admitted, and its facts follow, or it is rejected; somebody answers for it.',
  data: (object) =>
    object({
      ...about,
      decision: z.enum(['admitted', 'rejected']),
      reason: z.string().min(1).max(500),
      decidedBy: uuidV7Field,
    }),
  keyOf: (data) => data.actId,
});

export const statementFlagged = defineEvent({
  type: 'cn.huihuan.statement.flagged.v1',
  topic: 'huihuan.site',
  says: 'Facts that were recorded in good faith rest on a statement in doubt: its device was revoked as of an earlier moment, or its clock went back. They stand.',
  data: (object) => object({ ...about, why: z.enum([...statementDoubts, 'clock-went-back']) }),
  keyOf: (data) => data.actId,
});
