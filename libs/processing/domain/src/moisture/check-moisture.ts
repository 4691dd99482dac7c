import { moistureMethods } from '@huihuan/families-domain';
import { notInTheFuture } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { toldWaterGrams, waterOf, type Balance, type ToldLoss } from '@huihuan/processing-balance';
import type { JobOutput } from '../job.ts';
import { moistureMethodUnknown, moistureNotMeasured } from './moisture-problems.ts';

/** Whether the moisture of an output was measured by a method that counts, and not in the future. */
export const checkOutputMoisture = ({ itemId, moisture }: JobOutput, now: string): Result<null> => {
  if (moisture === undefined) return accept(null);
  const methods = moistureMethods.map(({ name }) => name);
  if (!methods.includes(moisture.method)) return refuse(moistureMethodUnknown(itemId, moisture.method, methods));
  const time = notInTheFuture(moisture.measuredAt, now, '/moisture/measuredAt');
  return time.ok ? accept(null) : time;
};

/**
 * A loss is water only as far as both sides were measured and show it gone: nothing that is missing becomes moisture by being
 * called so. Asked of goods for which a rule says how moisture counts.
 */
export const checkToldWater = (loss: ToldLoss, wet: Balance, dry: Balance | null): Result<null> => {
  const told = toldWaterGrams(loss);
  if (told === 0) return accept(null);
  if (dry === null) return refuse(moistureNotMeasured(told, null));
  const { goneGrams, toldGrams } = waterOf(wet, dry);
  const gone = Math.max(0, goneGrams + toldGrams);
  return toldGrams <= gone ? accept(null) : refuse(moistureNotMeasured(toldGrams, gone));
};
