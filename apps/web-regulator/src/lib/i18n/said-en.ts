import type { SameTexts } from '@huihuan/web-kit';
import type { said as chinese } from './said-zh.ts';

export const said: SameTexts<typeof chinese> = {
  refrigerants: {
    title: 'Refrigerant recovered',
    kind: 'Refrigerant',
    family: 'From',
    units: 'Units',
    grams: 'Recovered',
    gramsOf: (grams) => `${grams} g`,
    kinds: { none: 'leaked out, or none', other: 'another' },
    total: 'Total',
    none: 'No refrigerant was recorded as recovered in this period.',
    note: 'As the records of the step say, in the month in which it was recovered. A record that was corrected does not count, nor one of what was tried and failed. Where several records of one unit hold, their weights add up and the unit counts once, in each month and area of theirs. The file has every month and area.',
    heads: ['Month', 'Area code', 'Area', 'Family', 'Refrigerant', 'Units', 'Recovered (grams)'],
  },
  bikes: {
    title: 'Non-standard e-bikes and their batteries',
    area: 'Area',
    bikes: 'Non-standard e-bikes',
    batteries: 'Batteries of non-standard e-bikes',
    total: 'Total',
    none: 'No non-standard e-bike and no battery of one was taken in in this period.',
    note: 'The plans of the areas phase out registered non-standard e-bikes by 2027. E-bikes have the weight that was first recorded; batteries count by the last word of their form, with the weight that was recorded last. Both are recorded by themselves and need not be of one e-bike: do not add them up.',
    heads: [
      ...['Month', 'Area code', 'Area', 'Non-standard e-bikes (number)', 'Non-standard e-bikes (grams)'],
      ...['Batteries (items and lots)', 'Batteries (grams)'],
    ],
  },
};
