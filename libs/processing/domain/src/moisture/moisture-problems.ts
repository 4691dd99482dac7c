import type { Problem } from '@huihuan/kernel-domain';

export const moistureMethodUnknown = (itemId: string, method: string, known: readonly string[]): Problem => ({
  code: 'moisture.method-unknown',
  kind: 'invalid',
  zh: `没有“${method}”这一含水率测定方法；请从 ${known.join('、')} 中选择`,
  en: `there is no method "${method}" of measuring moisture; choose one of ${known.join(', ')}`,
  path: '/moisture/method',
  details: { itemId, method, known },
});

/** @param goneGrams water that is gone by the measurements of both sides; `null` where one of them was not measured */
export const moistureNotMeasured = (toldGrams: number, goneGrams: number | null): Problem => ({
  code: 'loss.moisture-not-measured',
  kind: 'conflict',
  zh:
    goneGrams === null
      ? `损耗中登记了水分 ${toldGrams} 克，但投入和产出的含水率未全部实测；请补测，或将其登记为其他损耗`
      : `损耗中登记的水分 ${toldGrams} 克多于实测减少的水分 ${goneGrams} 克；请核对测定和重量`,
  en:
    goneGrams === null
      ? `${toldGrams} g of the loss are said to be water, but the moisture of inputs and outputs was not measured on both sides; measure it, or tell the loss otherwise`
      : `${toldGrams} g of the loss are said to be water, more than the ${goneGrams} g that are gone by the measurements; check measurements and weights`,
  path: '/loss/parts',
  details: { toldGrams, goneGrams },
});
