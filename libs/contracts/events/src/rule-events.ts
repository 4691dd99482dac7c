import { z } from 'zod';
import { defineEvent, type ObjectOf } from './define-event.ts';
import { areaCodeField, uuidV7Field } from './fields.ts';

/** What a rule does to an act that it concerns: refuses it, asks for a supervisor, says something, or starts a clock. */
export const ruleEffects = ['refuse', 'supervisor', 'warn', 'clock'] as const;
export type RuleEffect = (typeof ruleEffects)[number];

export const ruleIdField = z
  .string()
  .regex(/^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/)
  .max(80);

const text = (most: number) => z.string().trim().min(1).max(most);

/** A whole number in the unit that the rule names, or a choice among what the rule offers. */
export const ruleParameterField = z.union([z.int().min(0).max(1_000_000_000_000), z.array(text(80)).max(40)]);

/**
 * How a rule of the rule book holds at a site or in an area, from one day to another (exclusive), in China's time. Such a
 * version is a local rule; what holds in the whole nation comes with the product.
 */
export const ruleVersionFields = (object: ObjectOf) =>
  object({
    versionId: uuidV7Field,
    ruleId: ruleIdField,
    scope: z.discriminatedUnion('kind', [
      object({ kind: z.literal('site'), siteId: uuidV7Field }),
      object({ kind: z.literal('area'), areaCode: areaCodeField }),
    ]),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    effect: z.enum(ruleEffects),
    parameters: z.record(text(60), ruleParameterField),
    /** What it follows from: number and title of the document, and the clause in it. */
    document: text(200),
    clause: text(200).nullable(),
  });
export type RuleVersionFacts = z.infer<ReturnType<typeof ruleVersionFields>>;

export const ruleVersionSet = defineEvent({
  type: 'cn.huihuan.rule.version-set.v1',
  topic: 'huihuan.site',
  says: 'A rule holds locally in this way from this day; nothing before it is judged otherwise.',
  data: ruleVersionFields,
  keyOf: (data) => data.versionId,
});
