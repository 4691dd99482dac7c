import { id, point, station } from './fixed.mjs';

const parties = { correctionId: id(98), itemId: id(32), bySiteId: point, withSiteId: station };
const [wrong, right] = ['LSVAA4185PA000123', 'LSVAA4180PA000112'].map((value) => [{ kind: 'vin', value }]);
const before = { grams: 1_300_000, classCode: 'vehicle.passenger-car', identifiers: wrong };
const after = { grams: 1_310_000, classCode: 'vehicle.light-truck', identifiers: right };

/** What was wrong of an item and is said right, by both sides where goods have moved. */
export const samplesOfCorrections = {
  'cn.huihuan.correction.proposed.v1': {
    ...{ ...parties, holderSiteId: station, corrects: id(51), before, after },
    ...{ reason: '车架号录入时看错一位', staffId: id(13) },
  },
  'cn.huihuan.correction.agreed.v1': { ...parties, bySiteId: station, withSiteId: point, staffId: null },
  'cn.huihuan.correction.declined.v1': {
    ...{ ...parties, bySiteId: station, withSiteId: point },
    ...{ ending: 'declined', reason: '现场核对与原记录一致', staffId: null },
  },
  'cn.huihuan.item.amended.v1': {
    siteId: station,
    item: { itemId: id(32), tracking: 'item', family: 'vehicle', ...after, custodySeq: 4 },
    before: { family: 'vehicle', ...before },
    ...{ place: 'consumed', jobId: id(24), corrects: id(51), correctionId: id(98) },
    ...{ proposedBy: point, agreedBy: station, reason: '车架号录入时看错一位', staffId: null },
    warnings: ['weight.implausible'],
    override: { supervisorId: id(14), reason: '已核对登记证书' },
  },
};
