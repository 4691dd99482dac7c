import { z } from 'zod';
import { defineEvent, earlierVersion, type ObjectOf } from './define-event.ts';
import { areaCodeField, instantField, uuidV7Field } from './fields.ts';

/**
 * What the regulator watches for by itself. A reader refuses a kind that it does not know: one more is a new version of
 * `alarm.raised` and `alarm-rule.set`. Version 1 knew those up to `truck-impossible`, version 2 those up to `vehicle-dismantling`, version 3
 * those up to `vehicle-video`.
 */
export const alarmKinds = [
  'overdue-shipment',
  'dwell',
  'weight-difference',
  'same-identifier',
  'chain-gap',
  'mass-balance',
  'capacity',
  'licence',
  'truck-impossible',
  'manifest',
  'vehicle-papers',
  'vehicle-dismantling',
  'vehicle-video',
  'traceability-overdue',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** What somebody does about an alarm. */
export const alarmActs = ['taken', 'looked-at', 'explained', 'closed'] as const;
export type AlarmAct = (typeof alarmActs)[number];

export const alarmThings = ['site', 'shipment', 'item', 'job', 'discrepancy', 'conflict', 'class', 'chain'] as const;
export type AlarmThing = (typeof alarmThings)[number];

const raisedFields = (object: ObjectOf) =>
  object({
    alarmId: uuidV7Field,
    kind: z.enum(alarmKinds),
    /** What the cause is about, the same text whenever it is found. */
    subject: z.string().min(1).max(200),
    occurrence: z.int().nonnegative(),
    /** Where it is seen; none: a matter of the network. */
    siteIds: z.array(uuidV7Field).max(10),
    about: z.array(object({ thing: z.enum(alarmThings), id: z.string().min(1).max(200) })).max(20),
    /** Since when the cause has been there. */
    since: instantField,
    /** In the unit of the kind: what was found, and what the rule allows. */
    measured: z.number(),
    limit: z.number(),
  });

export const alarmRaised = defineEvent({
  type: 'cn.huihuan.alarm.raised.v4',
  topic: 'huihuan.conflict',
  says: 'The regulator found a cause for concern by its rules. One cause has one alarm; one that had gone and came back is the next occurrence.',
  data: raisedFields,
  keyOf: (data) => data.alarmId,
  earlier: [
    earlierVersion({ type: 'cn.huihuan.alarm.raised.v1', data: raisedFields, upcast: (data) => data }),
    earlierVersion({ type: 'cn.huihuan.alarm.raised.v2', data: raisedFields, upcast: (data) => data }),
    earlierVersion({ type: 'cn.huihuan.alarm.raised.v3', data: raisedFields, upcast: (data) => data }),
  ],
});

export const alarmCleared = defineEvent({
  type: 'cn.huihuan.alarm.cleared.v1',
  topic: 'huihuan.conflict',
  says: 'The cause of an alarm is gone. The alarm stays, with what was done about it.',
  data: (object) => object({ alarmId: uuidV7Field }),
  keyOf: (data) => data.alarmId,
});

export const alarmHandled = defineEvent({
  type: 'cn.huihuan.alarm.handled.v1',
  topic: 'huihuan.conflict',
  says: 'Somebody took an alarm on, looked at it, explained or closed it.',
  data: (object) =>
    object({
      alarmId: uuidV7Field,
      act: z.enum(alarmActs),
      text: z.string().min(1).max(1000).nullable(),
      byPersonId: uuidV7Field.nullable(),
    }),
  keyOf: (data) => data.alarmId,
});

const ruleSetFields = (object: ObjectOf) =>
  object({
    ruleId: uuidV7Field,
    kind: z.enum(alarmKinds),
    /** Null: everywhere. */
    areaCode: areaCodeField.nullable(),
    rule: object({ isOn: z.boolean(), limit: z.number() }).nullable(),
    reason: z.string().min(1).max(500),
    byPersonId: uuidV7Field.nullable(),
  });

export const alarmRuleSet = defineEvent({
  type: 'cn.huihuan.alarm-rule.set.v4',
  topic: 'huihuan.conflict',
  says: 'From now on an area has this rule for a kind of alarm; without one the rule of the area around it holds.',
  data: ruleSetFields,
  keyOf: (data) => data.ruleId,
  earlier: [
    earlierVersion({ type: 'cn.huihuan.alarm-rule.set.v1', data: ruleSetFields, upcast: (data) => data }),
    earlierVersion({ type: 'cn.huihuan.alarm-rule.set.v2', data: ruleSetFields, upcast: (data) => data }),
    earlierVersion({ type: 'cn.huihuan.alarm-rule.set.v3', data: ruleSetFields, upcast: (data) => data }),
  ],
});
