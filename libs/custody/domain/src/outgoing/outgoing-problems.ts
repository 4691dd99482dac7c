import { actsFrom, type Problem } from '@huihuan/kernel-domain';
import {
  outgoingTransitions,
  type OutgoingAct,
  type OutgoingShipment,
  type OutgoingState,
} from './outgoing-shipment.ts';

const stateWords: Readonly<Record<OutgoingState, string>> = {
  none: '不存在',
  draft: '草稿',
  sealed: '已封签',
  'in-transit': '运输途中',
  received: '已收货',
  delivered: '已送达',
  cancelled: '已取消',
};

/** Why a shipment cannot take this act in its state, and which acts it can take. */
export const notNow = (shipment: OutgoingShipment, act: OutgoingAct): Problem => {
  if (shipment.state === 'none') return shipmentUnknown;
  const { shipmentId, state } = shipment;
  const details = { shipmentId, state, possible: actsFrom(outgoingTransitions, state) };
  if (act === 'open') {
    return {
      code: 'shipment.exists',
      kind: 'conflict',
      zh: `运单 ${shipmentId} 已经存在；请换一个编号`,
      en: `the shipment ${shipmentId} exists already; use another id`,
      path: '/id',
      details,
    };
  }
  if (state === 'sealed' && act === 'change-lines') {
    return {
      code: 'shipment.sealed',
      kind: 'conflict',
      zh: '运单已封签，清单不能再改；如需修改请先拆封并说明原因',
      en: 'the shipment is sealed and its list cannot change; unseal it with a reason first',
      details,
    };
  }
  return {
    code: 'shipment.wrong-state',
    kind: 'conflict',
    zh: `运单当前状态为“${stateWords[state]}”，不能办理此操作`,
    en: `the shipment is ${state}; this cannot be done now`,
    details,
  };
};

export const shipmentUnknown: Problem = {
  code: 'shipment.unknown',
  kind: 'missing',
  zh: '本级台账中没有这张运单；请核对编号',
  en: 'the books of this tier do not know this shipment; check the id',
};

export const shipmentEmpty: Problem = {
  code: 'shipment.empty',
  kind: 'conflict',
  zh: '空运单不能封签；请先加入物品',
  en: 'an empty shipment cannot be sealed; put items on its list first',
};

export const overCapacity = (figures: {
  readonly grams: number;
  readonly capacityGrams: number;
  readonly truckId: string | null;
}): Problem => ({
  code: 'shipment.over-capacity',
  kind: 'conflict',
  zh: `清单合计 ${figures.grams} 克，超过可载重量 ${figures.capacityGrams} 克；请移除部分物品或换车`,
  en: `the list weighs ${figures.grams} g, more than the ${figures.capacityGrams} g that can be carried; take items off or choose another truck`,
  details: figures,
});

export const sealedListOutdated = (shipmentId: string): Problem => ({
  code: 'shipment.sealed-list-outdated',
  kind: 'conflict',
  zh: '封签之后清单中有物品的记录已变化，封签不再有效；请拆封后重新封签',
  en: 'the record of an item on the list has changed since the seal, which no longer holds; unseal and seal again',
  details: { shipmentId },
});
