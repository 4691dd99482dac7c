import type { Fact } from '../api/types.ts';

const ofItem = 'cn.huihuan.item.';
const ofShipment = 'cn.huihuan.shipment.';

/** Whose story a fact is part of, told by its subject: an item's, that of the goods of a shipment, or neither. */
export const storyBehind = ({ type }: Pick<Fact, 'type'>): 'item' | 'shipment' | null => {
  if (type.startsWith(ofItem)) return 'item';
  return type.startsWith(ofShipment) ? 'shipment' : null;
};
