import type { Moisture } from '@huihuan/contracts-events';
import type { Typed } from './typed.ts';

/** Per mille of a percentage as typed, with a point or a comma and one digit behind it; `null` where it is none. */
export const permilleTyped = (percent: string): number | null => {
  const text = percent.trim().replace(',', '.');
  if (!/^\d{1,3}(?:\.\d)?$/.test(text)) return null;
  const permille = Math.round(Number(text) * 10);
  return permille > 1000 ? null : permille;
};

export const percentText = (permille: number): string => (permille / 10).toFixed(1);

export type MoistureTyped =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly what: 'percent' | 'method' }
  | { readonly kind: 'measured'; readonly moisture: Moisture };

/** What the fields say of the moisture of an output; nothing where no percentage was typed. */
export const moistureTyped = (typed: Typed, measuredAt: string): MoistureTyped => {
  const { moisture = '', method = '', instrument = '' } = typed;
  if (moisture.trim() === '') return { kind: 'none' };
  const permille = permilleTyped(moisture);
  if (permille === null) return { kind: 'wrong', what: 'percent' };
  if (method === '') return { kind: 'wrong', what: 'method' };
  const by = instrument.trim() === '' ? {} : { instrument: instrument.trim() };
  return { kind: 'measured', moisture: { permille, method, ...by, measuredAt } };
};
