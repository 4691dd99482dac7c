import { z } from 'zod';
import { defineEvent, type ObjectOf } from './define-event.ts';
import { areaCodeField, classCodeField, uuidV7Field } from './fields.ts';

/** What is paid for a piece or a kilogram, in fen. A hundred thousand yuan is beyond every piece of this trade. */
const fenField = z.int().nonnegative().max(10_000_000);

/** What is paid at the counter for a class of goods, at a site or in an area, from one day to another (exclusive), in China's time. */
export const tariffFields = (object: ObjectOf) =>
  object({
    tariffId: uuidV7Field,
    scope: z.discriminatedUnion('kind', [
      object({ kind: z.literal('site'), siteId: uuidV7Field }),
      object({ kind: z.literal('area'), areaCode: areaCodeField }),
    ]),
    classCode: classCodeField,
    basis: z.enum(['piece', 'kilogram']),
    fen: fenField,
    /** Between these the person at the counter may settle on another price: a fridge without its compressor is worth less. */
    leastFen: fenField,
    mostFen: fenField,
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
  });
export type TariffFacts = z.infer<ReturnType<typeof tariffFields>>;

export const tariffSet = defineEvent({
  type: 'cn.huihuan.tariff.set.v1',
  topic: 'huihuan.site',
  says: 'What is paid for a class of goods from this day; of several that cover a day, the one set last holds.',
  data: tariffFields,
  keyOf: (data) => data.tariffId,
});
