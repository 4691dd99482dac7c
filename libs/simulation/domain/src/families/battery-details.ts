import type { Details } from '@huihuan/contracts-events';
import type { Chance } from '../chance.ts';
import type { HandInRow } from '../goods.ts';
import { shares } from './shares.ts';

const state = (chance: Chance, volts: number): Details => ({
  ...(chance.happens(shares.damagedBattery.share) ? { [chance.oneOf(['damaged', 'leaking', 'swollen'])]: true } : {}),
  volts,
});

/** One without a readable code bears a label of the point; its number is its serial number. */
export const tractionBatteryDetails = (chance: Chance, identifiers: HandInRow['identifiers']): Details => {
  const label = identifiers.find(({ kind }) => kind === 'serial')?.value;
  const coded = identifiers.some(({ kind }) => kind === 'battery');
  return {
    ...state(chance, chance.between(20, 400)),
    insulationKilohms: chance.between(500, 9000),
    chemistry: chance.oneOf(['lithium-iron-phosphate', 'lithium-ternary']),
    ...(coded ? {} : { codeMissing: true, nameplate: '铭牌磨损，仅见额定电压', ownCode: label ?? '未贴标签' }),
  };
};

export const lightBatteryDetails = (chance: Chance, classCode: string): Details => {
  const isLead = classCode.startsWith('light-battery.lead-');
  const newSerial = `NB-${chance.between(10_000, 99_999)}`;
  return {
    ...state(chance, chance.oneOf([12, 48, 60, 72])),
    chemistry: isLead ? 'lead-acid' : chance.oneOf(['lithium-iron-phosphate', 'lithium-ternary']),
    ...(chance.happens(shares.tradedIn.share) ? { tradedIn: true, newSerial } : {}),
    nonStandardBike: chance.happens(0.1),
  };
};
