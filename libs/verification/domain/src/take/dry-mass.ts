import type { EventData } from '@huihuan/contracts-events';
import { toleranceGrams } from '@huihuan/kernel-domain';
import type { Books } from '../books/books.ts';
import type { DryBook } from '../books/job-book.ts';

type Dismantled = EventData<'cn.huihuan.item.dismantled.v1'>;
type Told = Dismantled['loss'];

/** Of a loss, what is told to be water. */
export const toldWaterGrams = ({ parts = [] }: Told): number =>
  parts.reduce((sum, { reason, grams }) => sum + (reason === 'moisture' ? grams : 0), 0);

/** Water to the nearest gram, half a gram up; the rest is dry. */
export const dryOf = (grams: number, permille: number): number => grams - Math.floor((grams * permille + 500) / 1000);

/** What a job says of dry mass, and what follows from its lines. */
export interface DryCount {
  /** `null` where an input or output was not measured: then there is no balance of dry mass. */
  readonly counted: Omit<DryBook, 'basis' | 'toleranceGrams'> | null;
  /** The most that the classes of the inputs allow of their dry mass; `null` where one is not known. */
  readonly allowed: number | null;
  /** Water that is gone by the measurements, told as a loss or not. */
  readonly goneGrams: number;
}

export const countDry = (data: Dismantled, { tolerances }: Pick<Books, 'tolerances'>): DryCount => {
  const permilles = new Map(data.inputMoisture?.map(({ itemId, permille }) => [itemId, permille]));
  let [inputGrams, outputGrams, goneGrams, isMeasured] = [0, 0, 0, true];
  let allowed: number | null = 0;
  for (const { itemId, grams, classCode } of data.inputs) {
    const permille = permilles.get(itemId);
    if (permille === undefined) isMeasured = false;
    const dry = dryOf(grams, permille ?? 0);
    inputGrams += dry;
    goneGrams += grams - dry;
    const known = tolerances.get(classCode);
    allowed = known === undefined || allowed === null ? null : allowed + toleranceGrams(known.balance, dry) + 1;
  }
  for (const { item, moisture } of data.outputs) {
    if (moisture === undefined) isMeasured = false;
    const dry = dryOf(item.grams, moisture?.permille ?? 0);
    outputGrams += dry;
    goneGrams -= item.grams - dry;
  }
  const lossGrams = data.loss.grams - toldWaterGrams(data.loss);
  const counted = { inputGrams, outputGrams, lossGrams, differenceGrams: inputGrams - outputGrams - lossGrams };
  return { counted: isMeasured ? counted : null, allowed, goneGrams };
};
