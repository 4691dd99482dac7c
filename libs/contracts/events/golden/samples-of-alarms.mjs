import { id, at, station, supervisorId } from './fixed.mjs';

/** What the regulator watches for, and what somebody does about it. */
export const samplesOfAlarms = {
  'cn.huihuan.alarm.raised.v4': {
    alarmId: id(81),
    kind: 'traceability-overdue',
    subject: `handed-over ${id(60)}`,
    occurrence: 0,
    siteIds: [station],
    about: [{ thing: 'shipment', id: id(60) }],
    since: at,
    measured: 0.5,
    limit: 0,
  },
  'cn.huihuan.alarm.cleared.v1': { alarmId: id(81) },
  'cn.huihuan.alarm.handled.v1': {
    alarmId: id(81),
    act: 'explained',
    text: '途中故障，已换车',
    byPersonId: supervisorId,
  },
  'cn.huihuan.alarm-rule.set.v4': {
    ruleId: id(82),
    kind: 'traceability-overdue',
    areaCode: '410122',
    rule: { isOn: true, limit: 20 },
    reason: '本县规定',
    byPersonId: supervisorId,
  },
};
