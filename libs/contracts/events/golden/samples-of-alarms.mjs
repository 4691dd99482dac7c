import { id, at, station, supervisorId } from './fixed.mjs';

/** What the regulator watches for, and what somebody does about it. */
export const samplesOfAlarms = {
  'cn.huihuan.alarm.raised.v3': {
    alarmId: id(81),
    kind: 'vehicle-video',
    subject: id(40),
    occurrence: 0,
    siteIds: [station],
    about: [{ thing: 'item', id: id(40) }],
    since: at,
    measured: 31,
    limit: 30,
  },
  'cn.huihuan.alarm.cleared.v1': { alarmId: id(81) },
  'cn.huihuan.alarm.handled.v1': {
    alarmId: id(81),
    act: 'explained',
    text: '途中故障，已换车',
    byPersonId: supervisorId,
  },
  'cn.huihuan.alarm-rule.set.v3': {
    ruleId: id(82),
    kind: 'vehicle-video',
    areaCode: '410122',
    rule: { isOn: true, limit: 20 },
    reason: '本县规定',
    byPersonId: supervisorId,
  },
};
