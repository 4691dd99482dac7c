import type { ClosingOutcome, Family, GradeOutcome } from '@huihuan/contracts-events';

/** How the way of delivered goods ends; what is lost or voided is said elsewhere. */
export const closings = [
  ...(['recycled', 'reused', 'remanufactured', 'cascaded', 'disposed-hazardous'] as const),
] satisfies readonly ClosingOutcome[];
export type Closing = (typeof closings)[number];

export type Ending = Exclude<Closing, 'recycled'> | 'lost';

export interface Delivered {
  readonly family: Family;
  readonly classCode: string;
  /** As it was graded; `null` where nobody graded it or that is not known. */
  readonly grade: GradeOutcome | null;
}

/** 五大总成: to a remanufacturer, or to steel works as scrap. */
const assemblies = ['part.engine', 'part.steering-gear', 'part.gearbox', 'part.axle', 'part.frame'];

const used: readonly Closing[] = ['recycled', 'reused', 'remanufactured', 'disposed-hazardous'];

/** 梯次利用 is for batteries alone, and a scrapped vehicle is never sold as a whole. */
const fittingFamily: Readonly<Record<Family, readonly Closing[]>> = {
  vehicle: ['recycled'],
  'traction-battery': closings,
  'light-battery': closings,
  appliance: used,
  device: used,
  machine: used,
  part: used,
  bulk: ['recycled', 'reused', 'disposed-hazardous'],
  hazardous: ['recycled', 'disposed-hazardous'],
};

const fits = (closing: Closing, { family, classCode }: Delivered): boolean =>
  assemblies.includes(classCode)
    ? closing === 'recycled' || closing === 'remanufactured'
    : fittingFamily[family].includes(closing);

/** The ends that are possible for each of the goods; a load has one end. */
export const fitting = (goods: readonly Delivered[]): readonly Closing[] =>
  closings.filter((closing) => goods.every((one) => fits(closing, one)));

const ofGrade: Readonly<Record<GradeOutcome, Closing>> = {
  ...{ reuse: 'reused', remanufacture: 'remanufactured', cascade: 'cascaded', dismantle: 'recycled' },
  'dispose-hazardous': 'disposed-hazardous',
};

/** A whole one is taken apart in a job, which the licence is for; what is hazardous of it comes of that. */
const takenApart: readonly Family[] = ['vehicle', 'appliance', 'device'];

/** How goods in stock may end at the site itself: sold, destroyed or lost. What was not taken apart is not recycled here. */
export const endings = (goods: Delivered): readonly Ending[] => [
  ...fitting([goods])
    .filter((one) => one !== 'recycled')
    .filter((one) => one !== 'disposed-hazardous' || !takenApart.includes(goods.family)),
  'lost',
];

/** What was probably meant: what all of them were graded for, hazardous fractions to be disposed of, the rest recycled. */
export const presetOf = (goods: readonly Delivered[]): Closing => {
  const meant = new Set(
    goods.map(({ family, grade }): Closing => {
      if (grade !== null) return ofGrade[grade];
      return family === 'hazardous' ? 'disposed-hazardous' : 'recycled';
    }),
  );
  const [only = 'recycled'] = meant;
  return meant.size === 1 && fitting(goods).includes(only) ? only : 'recycled';
};
