import { z } from 'zod';
import { defineEvent } from './define-event.ts';
import { identifierFields, uuidV7Field } from './fields.ts';

export const conflictOpened = defineEvent({
  type: 'cn.huihuan.conflict.opened.v1',
  topic: 'huihuan.conflict',
  says: 'One identifier is active on several items: all of them stay where they are until it is settled.',
  data: (object) =>
    object({
      conflictId: uuidV7Field,
      identifier: identifierFields(object),
      itemIds: z.array(uuidV7Field).min(2).max(100),
    }),
  keyOf: (data) => data.conflictId,
});

export const conflictSettled = defineEvent({
  type: 'cn.huihuan.conflict.settled.v1',
  topic: 'huihuan.conflict',
  says: 'The regulator decided which item carries the identifier; the others lose it and all may move again.',
  data: (object) =>
    object({
      conflictId: uuidV7Field,
      identifier: identifierFields(object),
      itemIds: z.array(uuidV7Field).min(2).max(100),
      genuineItemId: uuidV7Field.nullable(),
      reason: z.string().min(1).max(500),
    }),
  keyOf: (data) => data.conflictId,
});

export const conflictWithdrawn = defineEvent({
  type: 'cn.huihuan.conflict.withdrawn.v1',
  topic: 'huihuan.conflict',
  says: 'What was opened is no conflict: facts that came later show that one item had ended before the other began. Nobody loses the identifier, and all may move again.',
  data: (object) =>
    object({
      conflictId: uuidV7Field,
      identifier: identifierFields(object),
      itemIds: z.array(uuidV7Field).min(2).max(100),
      reason: z.string().min(1).max(500),
    }),
  keyOf: (data) => data.conflictId,
});
