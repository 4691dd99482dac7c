import { id, station, supervisorId } from './fixed.mjs';

export const samplesOfBays = {
  'cn.huihuan.bay.set.v1': {
    ...{ siteId: station, bayId: id(110), code: 'A-01', name: '东墙货架', isRetired: false },
    ...{ limitGrams: 5_000_000, limitPieces: 60, purpose: 'appliance' },
  },
  'cn.huihuan.goods.placed.v1': {
    ...{ siteId: station, bayId: id(110), warnings: ['bay.nearly-full', 'bay.over-limit'] },
    things: [
      { kind: 'item', id: id(1), fromBayId: null },
      { kind: 'container', id: id(111), fromBayId: id(112) },
    ],
    override: { supervisorId, reason: '今晚整车运出' },
  },
};
