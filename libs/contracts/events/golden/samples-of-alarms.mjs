import { id, at, point, station, supervisorId } from './fixed.mjs';

/** What the regulator watches for, and what somebody does about it. */
export const samplesOfAlarms = {
  'cn.huihuan.alarm.raised.v1': {
    alarmId: id(81),
    kind: 'overdue-shipment',
    subject: id(40),
    occurrence: 0,
    siteIds: [station, point],
    about: [{ thing: 'shipment', id: id(40) }],
    since: at,
    measured: 5.5,
    limit: 2,
  },
  'cn.huihuan.alarm.cleared.v1': { alarmId: id(81) },
  'cn.huihuan.alarm.handled.v1': {
    alarmId: id(81),
    act: 'explained',
    text: '途中故障，已换车',
    byPersonId: supervisorId,
  },
  'cn.huihuan.alarm-rule.set.v1': {
    ruleId: id(82),
    kind: 'dwell',
    areaCode: '410122',
    rule: { isOn: true, limit: 15 },
    reason: '本县规定',
    byPersonId: supervisorId,
  },
};
