import type { TariffFacts } from '@huihuan/contracts-events';

/** What is paid for a class, as the registry's events say it. Money in whole fen (分), for a piece or a kilogram. */
export type Tariff = Readonly<TariffFacts>;

export interface TariffQuestion {
  readonly classCode: string;
  readonly siteId: string;
  /** Of the site, GB/T 2260. */
  readonly areaCode: string;
  /** Day in China, as `chinaDay` gives it. */
  readonly day: string;
}

/** The amounts for one hand-in, in fen: what is proposed, and between what the person at the counter may settle. */
export interface Amount {
  readonly fen: number;
  readonly leastFen: number;
  readonly mostFen: number;
}

/** A county or city code ends in zeros that stand for everything inside it. */
const prefixOf = (areaCode: string): string => (areaCode.length === 6 ? areaCode.replace(/(00){1,2}$/, '') : areaCode);

/** How near a tariff is to a site: its own before that of its village, its county, its province; -1 where it is of others. */
const nearness = ({ scope }: Tariff, { siteId, areaCode }: TariffQuestion): number => {
  if (scope.kind === 'site') return scope.siteId === siteId ? 100 : -1;
  const prefix = prefixOf(scope.areaCode);
  return areaCode.startsWith(prefix) ? prefix.length : -1;
};

/**
 * The tariff that holds for a class at a site on a day: the nearest, and of equally near ones the one that was set last.
 * @param tariffs in the order in which they were set
 */
export const tariffAt = (tariffs: readonly Tariff[], question: TariffQuestion): Tariff | undefined => {
  const { classCode, day } = question;
  return tariffs
    .filter(
      (each) =>
        each.classCode === classCode &&
        each.validFrom <= day &&
        (each.validTo === null || day < each.validTo) &&
        nearness(each, question) >= 0,
    )
    .toReversed()
    .toSorted((one, other) => nearness(other, question) - nearness(one, question))[0];
};

/** What a tariff gives for goods of this weight; a price per kilogram is rounded to the whole fen, half up. */
export const amountBy = ({ basis, fen, leastFen, mostFen }: Tariff, grams: number): Amount => {
  const of = (price: number): number => (basis === 'piece' ? price : Math.round((price * grams) / 1000));
  return { fen: of(fen), leastFen: of(leastFen), mostFen: of(mostFen) };
};
