import type { SameTexts } from '@huihuan/web-kit';
import type { moistureZh as zh } from './moisture-zh.ts';

export const moistureEn: SameTexts<typeof zh> = {
  percent: 'Moisture (%), empty where not measured',
  method: 'Method',
  instrument: 'Number of the instrument',
  cannotRead: 'Moisture is 0 to 100, with one digit behind the point at most',
  needsMethod: 'Choose how the moisture was measured',
  of: (percent) => `${percent} % water`,
  notMeasured: 'moisture not measured',
  asWeighed: 'Difference of the weights',
  dry: 'Balance of dry mass',
  dryInputs: 'Inputs, dry',
  dryOutputs: 'Outputs, dry',
  dryLoss: 'Loss without water',
  water: 'Water',
  waterIn: 'in the inputs',
  waterOut: 'in the outputs',
  waterTold: 'told as a loss',
  waterGone: 'gone by the measurements',
  waterTaken: 'taken up by the measurements',
  byDry: 'held against dry mass',
  byWet: 'held against the weights',
  waits:
    'Dry mass is balanced once the moisture of all inputs and outputs was measured; what lacks is not called water without that.',
};
