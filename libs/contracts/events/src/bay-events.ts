import { z } from 'zod';
import { defineEvent } from './define-event.ts';
import { gramsField, judgedFields, uuidV7Field } from './fields.ts';

export const baySet = defineEvent({
  type: 'cn.huihuan.bay.set.v1',
  topic: 'huihuan.item',
  says: 'A bay (库位) of a site is made, changed or retired: the whole bay as it is from now on.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      bayId: uuidV7Field,
      /** What stands on its sign: A-01. One bay of the site in use has it. */
      code: z.string().min(1).max(20),
      name: z.string().max(60),
      limitGrams: gramsField.nullable(),
      /** A container counts as one piece. */
      limitPieces: z.int().positive().max(100_000).nullable(),
      /** What it is for, by a name of the custody domain: a storage group, a family, or damaged batteries. `null`: anything. */
      purpose: z.string().min(1).max(40).nullable(),
      isRetired: z.boolean(),
    }),
  keyOf: (data) => data.bayId,
});

export const goodsPlaced = defineEvent({
  type: 'cn.huihuan.goods.placed.v1',
  topic: 'huihuan.item',
  says: 'Goods of a site are put into one of its bays. They leave it with the next fact by which they leave the stock.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      bayId: uuidV7Field,
      /** A container is one thing: what is in it is where it is. */
      things: z
        .array(
          object({
            kind: z.enum(['item', 'container']),
            id: uuidV7Field,
            /** Where it was taken from; `null` where it was in no bay. */
            fromBayId: uuidV7Field.nullable(),
          }),
        )
        .min(1)
        .max(500),
      ...judgedFields(object),
    }),
  keyOf: (data) => data.bayId,
});
