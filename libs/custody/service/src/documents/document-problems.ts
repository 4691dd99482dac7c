import type { HandoverSide } from '@huihuan/contracts-events';
import type { Problem } from '@huihuan/kernel-domain';

export const noteNotSealed = (shipmentId: string): Problem => ({
  code: 'shipment.not-sealed',
  kind: 'conflict',
  zh: `运单 ${shipmentId} 的清单尚未封存（或已取消），没有可打印的运单；请先封存`,
  en: `the list of shipment ${shipmentId} is not sealed, or it was cancelled: there is no note to print; seal it first`,
  details: { shipmentId },
});

const sides = { sender: '发送方', receiver: '接收方' };

export const slipMissing = (shipmentId: string, side: HandoverSide): Problem => ({
  code: 'weighing.no-slip',
  kind: 'missing',
  zh: `运单 ${shipmentId} 在${sides[side]}没有磅单；毛重和皮重都过磅后才有`,
  en: `shipment ${shipmentId} has no weigh slip at its ${side}; there is one once the truck was weighed loaded and empty`,
  details: { shipmentId, side },
});

export const manifestMissing = (shipmentId: string, manifestId: string): Problem => ({
  code: 'manifest.unknown',
  kind: 'missing',
  zh: `运单 ${shipmentId} 没有编号为 ${manifestId} 的联单；请核对编号`,
  en: `shipment ${shipmentId} has no manifest ${manifestId}; check its id`,
  details: { shipmentId, manifestId },
});
