import type { Moisture } from '@huihuan/contracts-events';
import { gramsTyped } from './grams-typed.ts';
import { moistureTyped } from './moisture-typed.ts';
import type { Typed } from './typed.ts';

/** A field of the form of outputs, by its name. */
export type OutputField = 'class' | 'kilograms' | 'serial' | 'moisture' | 'method';
/** One that can be wrong: a serial number is taken as it is. */
export type FieldAtFault = Exclude<OutputField, 'serial'>;

export type OutputTyped =
  | { readonly kind: 'wrong'; readonly field: FieldAtFault }
  | { readonly kind: 'output'; readonly grams: number; readonly moisture?: Moisture };

/** What the fields say of an output, or the first one that does not say it. */
export const outputTyped = (typed: Typed, isClassKnown: boolean, now: string): OutputTyped => {
  if (!isClassKnown) return { kind: 'wrong', field: 'class' };
  const grams = gramsTyped(typed.kilograms);
  if (grams === null || grams === 0) return { kind: 'wrong', field: 'kilograms' };
  const measured = moistureTyped(typed, now);
  if (measured.kind === 'wrong') return { kind: 'wrong', field: measured.what === 'percent' ? 'moisture' : 'method' };
  return { kind: 'output', grams, ...(measured.kind === 'measured' ? { moisture: measured.moisture } : {}) };
};

/** What a job asks of an output. */
export interface Asked {
  readonly serial: boolean;
  readonly moisture: boolean;
}

/** The field that Enter leads to; `null` where it adds the line. A field left empty is passed with a second Enter. */
export const fieldAfter = (at: string | null, typed: Typed, asked: Asked): OutputField | null => {
  const fields = ['kilograms', 'serial', 'moisture'] as const;
  const isOpen = {
    kilograms: false,
    serial: asked.serial && typed.serial === '',
    moisture: asked.moisture && (typed.moisture ?? '') === '',
  };
  const place = fields.findIndex((field) => field === at);
  return place < 0 ? null : (fields.slice(place + 1).find((field) => isOpen[field]) ?? null);
};
