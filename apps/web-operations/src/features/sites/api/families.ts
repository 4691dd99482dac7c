import type { Family } from '@huihuan/contracts-events';

/** Families of goods in the order in which forms name them; a family that is new to the contract has no place here until it is written. */
const order: Readonly<Record<Family, number>> = {
  vehicle: 0,
  'traction-battery': 1,
  'light-battery': 2,
  appliance: 3,
  device: 4,
  machine: 5,
  bulk: 6,
  part: 7,
  hazardous: 8,
};

export const families = Object.keys(order) as readonly Family[];
