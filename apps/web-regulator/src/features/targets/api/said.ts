import type { components } from '@huihuan/web-api';
import type { Amount } from '../../../lib/api/types.ts';
import { sumOf } from './figures.ts';

/** `GET /api/regulator/figures/said`: by month and area right below. */
export type SaidFigures = components['schemas']['SaidFigures'];
type Refrigerant = SaidFigures['refrigerants'][number];
type Bikes = SaidFigures['nonStandardBikes'][number];

/** Tenths of a gram add up without a remainder of the binary fraction. */
export const gramsOf = (rows: readonly Pick<Refrigerant, 'grams'>[]): number =>
  rows.reduce((sum, { grams }) => sum + Math.round(grams * 10), 0) / 10;

export interface RefrigerantKind {
  readonly refrigerant: string;
  readonly family: string;
  readonly items: number;
  readonly grams: number;
}

/** One row for each kind and family over all areas and months. */
export const kindsOfRefrigerant = (rows: readonly Refrigerant[]): readonly RefrigerantKind[] => {
  const keys = [...new Set(rows.map(({ refrigerant, family }) => `${refrigerant} ${family}`))].toSorted();
  return keys.map((key) => {
    const own = rows.filter(({ refrigerant, family }) => `${refrigerant} ${family}` === key);
    const [refrigerant = '', family = ''] = key.split(' ');
    return { refrigerant, family, items: sumOfItems(own), grams: gramsOf(own) };
  });
};

const sumOfItems = (rows: readonly { readonly items: number }[]): number =>
  rows.reduce((sum, { items }) => sum + items, 0);

export interface BikesOfArea {
  readonly areaCode: string;
  readonly name: string | null;
  readonly bikes: Amount;
  readonly batteries: Amount;
}

/** One row for each area over all months; one that the registry has not told of is empty. */
export const bikesOfAreas = (rows: readonly Bikes[]): readonly BikesOfArea[] =>
  [...new Set(rows.map(({ areaCode }) => areaCode ?? ''))].toSorted().map((areaCode) => {
    const own = rows.filter((row) => (row.areaCode ?? '') === areaCode);
    return { areaCode, name: own[0]?.areaName ?? null, ...bikesOf(own) };
  });

export const bikesOf = (rows: readonly Bikes[]): Pick<BikesOfArea, 'bikes' | 'batteries'> => ({
  bikes: sumOf(rows.map(({ bikes }) => bikes)),
  batteries: sumOf(rows.map(({ batteries }) => batteries)),
});

/** R410A is a mixture and ends large; R600a, R134a and R1234yf are one substance each. */
export const refrigerantName = (code: string): string => {
  const [, number = '', letters = ''] = /^r(\d+)([a-z]*)$/.exec(code) ?? [];
  if (number === '') return code;
  return `R${number}${/^[45]\d\d$/.test(number) ? letters.toUpperCase() : letters}`;
};
