import type { Problem } from '@huihuan/kernel-domain';

const kilograms = (grams: number): string => `${grams / 1000} kg`;

export const netNotPositive = (grossGrams: number, tareGrams: number): Problem => ({
  code: 'weighing.net-not-positive',
  kind: 'invalid',
  zh: `毛重 ${kilograms(grossGrams)} 不大于皮重 ${kilograms(tareGrams)}；请核对是否填反，或重新过磅`,
  en: `the gross weight ${kilograms(grossGrams)} is not above the tare ${kilograms(tareGrams)}; see whether they are swapped, or weigh again`,
  path: '/grams',
  details: { grossGrams, tareGrams },
});

export const shipmentNotWeighed = (shipmentId: string, state: string): Problem => ({
  code: 'weighing.shipment-over',
  kind: 'conflict',
  zh: `运单 ${shipmentId} 已取消，不再过磅`,
  en: `the shipment ${shipmentId} was cancelled; its truck is not weighed`,
  details: { shipmentId, state },
});
