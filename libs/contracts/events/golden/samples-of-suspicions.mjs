import { id, point } from './fixed.mjs';

export const samplesOfSuspicions = {
  'cn.huihuan.suspicion.reported.v1': {
    ...{ siteId: point, reportId: id(110), staffId: null, kind: 'forbidden-goods' },
    ...{ goods: '铁路道钉三十余枚', classCode: 'bulk.steel', identifiers: [{ kind: 'serial', value: 'TL-0031' }] },
    ...{ grams: 12_400, office: '东大街派出所', toldBy: 'phone', toldAt: '2026-11-01T01:20:00.000Z' },
    ...{ number: null, outcome: 'held' },
  },
  'cn.huihuan.suspicion.followed-up.v1': {
    ...{ siteId: point, reportId: id(110), staffId: null, followUpId: id(111), number: 'J4101222026110100031' },
    ...{ outcome: 'taken', note: '凭接收清单移交', occurredAt: '2026-11-01T03:05:00.000Z' },
  },
};
