import { findingBy, type FamilyGate, type GateFinding, type GateRules, type GoodsReceiver } from '../findings.ts';
import type { KnownItem } from '../step.ts';

/** 五大总成, by our own codes. */
export const bigAssemblies: readonly string[] = [
  ...['part.engine', 'part.steering-gear', 'part.gearbox', 'part.axle', 'part.frame'],
];

const ruleId = 'vehicle.assemblies';

/**
 * 报废机动车回收管理办法（国务院令第715号）: an assembly is sold to somebody who can remanufacture it, or is steel scrap; it never goes
 * back into use as it is. Where nobody says yet how its way ends, reuse as it is stands for it.
 */
export const partGate: FamilyGate = ({ itemId, classCode }, gate, rules, { receiver, use } = {}) => {
  if (gate !== 'close-reuse' || !bigAssemblies.includes(classCode)) return [];
  const details = { itemId, classCode, ruleId };
  if (use !== 'remanufactured')
    return findingBy(ruleId, rules, {
      code: 'assembly.not-reused',
      zh: '总成不得直接再使用：可再制造的按“再制造”交再制造企业，其余作为废金属交钢铁企业；不是报废机动车上的，由主管说明后放行',
      en: 'an assembly is not used again as it is: it goes to a remanufacturer as remanufactured, or to steel works as scrap; a supervisor answers for one that is of no scrapped vehicle',
      details,
    });
  if (receiver?.remanufactures === true) return [];
  if (receiver === undefined)
    return findingBy(ruleId, rules, {
      code: 'assembly.not-a-remanufacturer',
      zh: '没有已知的接收方（不经运单办结即如此）：总成只能交有再制造能力的企业；请用运单发给登记了再制造能力的企业，本场所就地再制造或已交付的由主管说明后放行',
      en: 'no receiver is known, as of every end without a shipment, and an assembly goes only to somebody who can remanufacture; ship it to an enterprise that is registered as one, or a supervisor answers for one that was remanufactured here or handed over before',
      details,
    });
  return findingBy(ruleId, rules, {
    code: 'assembly.not-a-remanufacturer',
    zh: '接收方没有登记再制造能力，总成只能交再制造企业；请发给再制造企业，或先在登记册中登记其再制造能力',
    en: 'the receiver is not registered as one that can remanufacture, and an assembly goes only to such a one; send it there, or register the capability first',
    details,
  });
};

/**
 * 国务院令第715号: what cannot be remanufactured is scrap for steel works. Who else gets it as recycled, or nobody who is named, may sell
 * it on as it is; whether it was destroyed before is not known here, so a supervisor answers for it.
 */
export const assemblyAsScrap = (
  { itemId, classCode }: Pick<KnownItem, 'itemId' | 'classCode'>,
  rules: GateRules,
  receiver: GoodsReceiver | undefined,
): readonly GateFinding[] => {
  if (!bigAssemblies.includes(classCode) || receiver?.meltsSteel === true) return [];
  const details = { itemId, classCode, ruleId };
  if (receiver === undefined)
    return findingBy(ruleId, rules, {
      code: 'assembly.not-steel-works',
      zh: '没有已知的接收方（不经运单办结即如此）：总成作为废金属只能交钢铁企业；请用运单发给登记为利用废钢铁的钢铁企业，已毁形或已交付的由主管说明后放行',
      en: 'no receiver is known, as of every end without a shipment, and an assembly goes as scrap to steel works only; ship it to works that are registered for melting scrap, or a supervisor answers for one that was destroyed or handed over before',
      details,
    });
  return findingBy(ruleId, rules, {
    code: 'assembly.not-steel-works',
    zh: '接收方没有登记为利用废钢铁的钢铁企业，总成作为废金属只能交钢铁企业；请发给钢铁企业，或先在登记册中登记；交付前已毁形的，由主管说明后放行',
    en: 'the receiver is not registered as steel works that melt scrap, and an assembly goes as scrap to such a one only; send it there, or register the works first; where it was destroyed before, a supervisor answers for it',
    details,
  });
};
