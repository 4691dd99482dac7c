import { alarmActs, alarmKinds, areaCodeField, uuidV7Field } from '@huihuan/contracts-events';
import { freeText, operation, reasonField } from '@huihuan/platform-http';
import { alarmStates } from '@huihuan/regulator-domain';
import { z } from 'zod';
import { areaQuery } from '../answers/fields.ts';
import { inSight } from '../places/in-sight.ts';
import { resumeHeaders, resumeQuery } from '../stream/resume.ts';
import { alarmHistorySchema, alarmRuleSchema, alarmSchema } from './alarm-schema.ts';

const tags = ['alarms'];
const params = z.object({ alarmId: uuidV7Field });

export const alarmsOperation = operation({
  method: 'GET',
  path: 'alarms',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Alarms in sight, the newest first',
  summaryZh: '告警列表，最新在前',
  tags,
  query: z.object({
    ...areaQuery,
    kind: z.enum(alarmKinds).optional(),
    state: z
      .enum(['wanting', ...alarmStates, 'all'])
      .default('wanting')
      .describe('wanting: whatever is not closed'),
    ownerId: uuidV7Field.optional(),
    cursor: z
      .string()
      .regex(/^\d{1,13}\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      .optional()
      .describe('`next` of the page before'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    alarms: z.array(alarmSchema),
    next: z.string().nullable().describe('`cursor` of the next page; null: this was the last'),
    wanting: z.int().describe('Alarms in this area that are not closed, as those of `state=wanting`'),
  }),
});

export const alarmOperation = operation({
  method: 'GET',
  path: 'alarms/:alarmId',
  access: { action: 'regulator.read', where: ({ params: { alarmId } }) => ({ alarm: alarmId }) },
  summary: 'One alarm with its history',
  summaryZh: '一条告警及其经过',
  tags,
  params,
  problems: ['alarm.unknown'],
  answer: alarmHistorySchema,
});

export const handleOperation = operation({
  method: 'POST',
  path: 'alarms/:alarmId/acts',
  access: { action: 'alarm.handle', where: ({ params: { alarmId } }) => ({ alarm: alarmId }) },
  summary: 'Take an alarm on, look at it, explain or close it',
  summaryZh: '认领、查看、说明或办结告警',
  tags,
  params,
  body: z.object({
    id: uuidV7Field,
    act: z.enum(alarmActs),
    text: freeText(1000).nullable().describe('Why; an explanation needs one'),
  }),
  problems: [
    'alarm.unknown',
    'alarm.already-closed',
    'alarm.already-looked-at',
    'alarm.explanation-missing',
    'alarm.not-explained',
    'request.id-reused',
  ],
  answer: alarmHistorySchema,
});

export const alarmRulesOperation = operation({
  method: 'GET',
  path: 'alarm-rules',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'The rules for alarms that hold in an area; without one, those that hold everywhere',
  summaryZh: '某区划适用的告警规则；不指定区划时为通用规则',
  tags,
  query: z.object({ areaCode: areaCodeField.optional() }),
  answer: z.object({ rules: z.array(alarmRuleSchema) }),
});

export const setAlarmRuleOperation = operation({
  method: 'POST',
  path: 'alarm-rules',
  access: {
    action: 'alarm.set-rule',
    where: ({ body }) => (body.areaCode === null ? 'network' : { area: body.areaCode }),
  },
  summary: 'Set the rule of an area for a kind of alarm, or have none of its own',
  summaryZh: '设定某区划的告警规则，或取消本区划的规则',
  tags,
  body: z.object({
    id: uuidV7Field,
    kind: z.enum(alarmKinds),
    areaCode: areaCodeField.nullable().describe('null: everywhere'),
    rule: z
      .object({ isOn: z.boolean(), limit: z.number().min(0).max(100_000) })
      .nullable()
      .describe('null: the rule of the area around it holds'),
    reason: reasonField,
  }),
  problems: ['alarm-rule.limit-out-of-range', 'request.id-reused'],
  answer: z.object({ rules: z.array(alarmRuleSchema) }),
});

export const alarmStreamOperation = operation({
  method: 'GET',
  path: 'alarms/stream',
  access: { action: 'regulator.read', where: () => 'anywhere' },
  summary: 'Every change of an alarm in sight as it happens',
  summaryZh: '告警实时变化',
  description:
    'Server-Sent Events: `id` counts changes of alarms, `event` is `alarm`, `data` the alarm as it is now. Begins with the next change, or after that of `Last-Event-ID` or `lastEventId`. Changes that follow one another quickly may come as one.',
  tags: ['live'],
  query: resumeQuery,
  headers: resumeHeaders,
  media: 'events',
  answer: alarmSchema,
});
