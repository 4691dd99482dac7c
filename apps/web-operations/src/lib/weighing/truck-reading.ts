import type { Shown } from '@huihuan/web-scale';
import { gramsOfKilograms } from '../custody/kilograms.ts';

/** Lighter than every truck: what was meant is another unit, or nothing stands on the scale. */
const leastGrams = 100_000;

/** A weight that can be taken for a truck, or why it cannot; neither while a scale sways. */
export interface TruckReading {
  readonly grams: number | null;
  readonly whyNot: 'bad' | 'comma' | 'light' | 'net' | null;
}

const no = (whyNot: TruckReading['whyNot']): TruckReading => ({ grams: null, whyNot });

const ofTruck = (grams: number): TruckReading => (grams < leastGrams ? no('light') : { grams, whyNot: null });

/** What was typed in kilograms. A comma before three digits may part thousands or decimals: a signed slip must not guess. */
export const typedReading = (typed: string): TruckReading => {
  if (/[,，]\d{3}$/.test(typed.trim())) return no('comma');
  const grams = gramsOfKilograms(typed);
  return grams === null ? no('bad') : ofTruck(grams);
};

/** What the scale shows. Net of a tare it is neither the gross weight nor the tare of the truck. */
export const scaleReading = (shown: Shown | null): TruckReading => {
  if (shown?.basis === 'net') return no('net');
  return shown?.isSteady === true ? ofTruck(shown.grams) : no(null);
};
