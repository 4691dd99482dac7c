import { words, type Words } from '../words.ts';

/** Every kind of document that has a page which proves it, as its address names it. */
export const documentKinds = [
  'receipt',
  'item-label',
  'container-label',
  'shipment-note',
  'weigh-slip-sender',
  'weigh-slip-receiver',
  'vehicle-certificate',
  'waste-manifest',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The kinds that tablet and console print by themselves, also without a network. */
export const kindsOfDevices: readonly DocumentKind[] = ['receipt', 'item-label', 'container-label', 'shipment-note'];

export const documentTitles: Readonly<Record<DocumentKind, Words>> = {
  receipt: words('交投收据', 'Hand-in receipt'),
  'item-label': words('物品标签', 'Item label'),
  'container-label': words('容器标签', 'Container label'),
  'shipment-note': words('运单', 'Shipment note'),
  'weigh-slip-sender': words('过磅单（发送方）', 'Weigh slip (sender)'),
  'weigh-slip-receiver': words('过磅单（接收方）', 'Weigh slip (receiver)'),
  'vehicle-certificate': words('报废机动车回收证明', 'Certificate of recovery of a scrapped vehicle'),
  'waste-manifest': words('危险废物转移联单', 'Hazardous waste manifest'),
};
