import type { Details } from '@huihuan/contracts-events';
import { formOf, mayKeepData } from '@huihuan/families-domain';
import type { Chance } from '../chance.ts';
import type { HandInRow } from '../goods.ts';
import type { SimulatedClass } from '../simulated-network.ts';
import { lightBatteryDetails, tractionBatteryDetails } from './battery-details.ts';
import { onlyAsked } from './filled.ts';
import { applianceDetails, dataWayOf, deviceDetails, scrapDetails } from './goods-details.ts';
import { vehicleDetails } from './vehicle-details.ts';

export interface Handed extends Pick<HandInRow, 'grams' | 'identifiers'> {
  /** Day in China: what a form asks may depend on it. */
  readonly day: string;
  /** It weighs less than such goods do. */
  readonly lighter: boolean;
}

/** The form of the family, filled in as an attendant would who looks at the goods. */
export const detailsOf = (chance: Chance, { code, family }: SimulatedClass, handed: Handed): Details => {
  const { grams, day } = handed;
  return onlyAsked(formOf(family).fields, {
    details: say(chance, { code, family }, handed),
    classCode: code,
    day,
    grams,
  });
};

const say = (
  chance: Chance,
  { code, family }: Pick<SimulatedClass, 'code' | 'family'>,
  { grams, identifiers, lighter }: Handed,
): Details => {
  switch (family) {
    case 'vehicle':
      return vehicleDetails(chance, code, grams);
    case 'traction-battery':
      return tractionBatteryDetails(chance, identifiers);
    case 'light-battery':
      return lightBatteryDetails(chance, code);
    case 'appliance':
      return {
        ...applianceDetails(chance, code, lighter),
        ...(mayKeepData.includes(code) ? { dataWay: dataWayOf(chance) } : {}),
      };
    case 'device':
      return deviceDetails(chance);
    case 'machine':
    case 'bulk':
      return scrapDetails(chance, grams);
    case 'part':
    case 'hazardous':
      return {};
    default:
      return family satisfies never;
  }
};
