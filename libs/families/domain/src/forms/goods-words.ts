import type { Choice, FormField, Words } from '../form.ts';

export const choice = (name: string, zh: string, en: string): Choice => ({ name, zh, en });

/** What a number field is measured in and how it is kept. */
export interface Measure {
  readonly unit: string;
  readonly least?: number;
  readonly most: number;
  readonly decimals?: number;
}

export const measured = (name: string, { zh, en }: Words, measure: Measure): FormField & { kind: 'number' } => {
  const { unit, least = 0, most, decimals = 0 } = measure;
  return { name, zh, en, kind: 'number', unit, least, most, decimals };
};
