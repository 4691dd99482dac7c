import { alarmActs, alarmKinds, alarmThings } from '@huihuan/contracts-events';
import { alarmStates, alarmUnits } from '@huihuan/regulator-domain';
import { z } from 'zod';
import { instantSchema } from '../answers/fields.ts';

export const alarmSchema = z
  .object({
    alarmId: z.string(),
    kind: z.enum(alarmKinds),
    subject: z.string().describe('What the cause is about: the same text whenever it is found'),
    occurrence: z.int().describe('How many times this cause had come and gone before'),
    siteIds: z.array(z.string()),
    about: z.array(z.object({ thing: z.enum(alarmThings), id: z.string() })),
    since: instantSchema,
    measured: z.number(),
    limit: z.number().describe('What the rule allowed when the alarm was raised'),
    unit: z.enum(alarmUnits),
    raisedAt: instantSchema,
    state: z.enum(alarmStates),
    ownerId: z.string().nullable().describe('The person who took it on'),
    clearedAt: instantSchema.nullable().describe('When the cause was gone by itself'),
    acts: z.array(z.enum(alarmActs)).describe('What can be done about it now'),
  })
  .meta({ id: 'Alarm', description: 'One cause for concern, raised once, and what became of it' });
export type AlarmView = z.output<typeof alarmSchema>;

export const alarmHistorySchema = z.object({
  alarm: alarmSchema,
  history: z
    .array(
      z.object({
        seq: z.int().describe('The number of the fact in the chain of the regulator'),
        at: instantSchema,
        says: z.enum(['raised', 'cleared', ...alarmActs]),
        text: z.string().nullable(),
        byPersonId: z.string().nullable(),
      }),
    )
    .describe('In the order in which it was said'),
});
export type AlarmHistory = z.output<typeof alarmHistorySchema>;

const ruleFields = { isOn: z.boolean(), limit: z.number() };

export const alarmRuleSchema = z
  .object({
    kind: z.enum(alarmKinds),
    unit: z.enum(alarmUnits),
    ...ruleFields,
    least: z.number(),
    most: z.number(),
    usual: z.number(),
    set: z
      .object({ areaCode: z.string().nullable(), reason: z.string(), at: instantSchema })
      .nullable()
      .describe('The area whose rule this is (null: everywhere) and why; null where nobody has set one'),
  })
  .meta({ id: 'AlarmRule', description: 'From what on something is an alarm in an area' });
export type AlarmRuleView = z.output<typeof alarmRuleSchema>;
