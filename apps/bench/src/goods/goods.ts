import type { Identifier, ItemFacts } from '@huihuan/contracts-events';
import { makeBatteryCode, makeImei, makePlate, makeSerial, makeVin } from '@huihuan/identifiers-domain';
import type { GoodsClass, Network, NetworkSite } from './network.ts';
import { among, idAt, type Random } from './random.ts';

/** How often each family is handed in, as a county's network would see it. */
const weights: Readonly<Record<string, number>> = {
  appliance: 36,
  bulk: 26,
  device: 12,
  'light-battery': 12,
  vehicle: 6,
  machine: 4,
  'traction-battery': 4,
};

const makers: Readonly<Record<string, (random: Random) => string>> = {
  vin: makeVin,
  plate: makePlate,
  battery: makeBatteryCode,
  serial: makeSerial,
  imei: makeImei,
};

/** Draws classes as they are handed in at one site. */
export const drawClass = (random: Random, { classes }: Network, site: NetworkSite): GoodsClass => {
  const accepted = Object.keys(weights).filter((family) => site.acceptsFamilies.includes(family));
  const total = accepted.reduce((sum, family) => sum + (weights[family] ?? 0), 0);
  let left = random() * total;
  const family = accepted.find((candidate) => (left -= weights[candidate] ?? 0) < 0) ?? accepted[0];
  return among(
    random,
    classes.filter((each) => each.family === family),
  );
};

/** What stands on the thing itself: what its class needs and expects, and now and then a serial number more. */
const drawIdentifiers = (random: Random, { requiredIdentifiers, expectedIdentifiers, identifierKinds }: GoodsClass) => {
  const kinds = new Set([...requiredIdentifiers, ...expectedIdentifiers]);
  if (kinds.size === 0 && identifierKinds.includes('serial') && random() < 0.5) kinds.add('serial');
  return [...kinds].flatMap((kind): Identifier[] => {
    const make = makers[kind];
    return make === undefined ? [] : [{ kind: kind as Identifier['kind'], value: make(random) }];
  });
};

/** A new item or lot, plausible for its class. */
export const drawItem = (random: Random, goods: GoodsClass, atMilliseconds: number): ItemFacts => {
  const { min, typical, max } = goods.plausibleGrams;
  const lot = goods.tracking === 'lot';
  // a lot of the catalogue fills a truck, what one consignor brings does not
  const grams = Math.round((lot ? typical / 20 : typical) * (0.6 + random() * 0.8));
  return {
    itemId: idAt(random, atMilliseconds),
    tracking: goods.tracking,
    family: goods.family as ItemFacts['family'],
    classCode: goods.code,
    grams: Math.min(max, Math.max(min, grams)),
    identifiers: drawIdentifiers(random, goods),
    custodySeq: 1,
  };
};
