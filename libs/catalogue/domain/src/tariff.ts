import type { TariffFacts } from '@huihuan/contracts-events';
import { nearness } from '@huihuan/kernel-domain';

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
        nearness(each.scope, question) >= 0,
    )
    .toReversed()
    .toSorted((one, other) => nearness(other.scope, question) - nearness(one.scope, question))[0];
};

/** What a tariff gives for goods of this weight; a price per kilogram is rounded to the whole fen, half up. */
export const amountBy = ({ basis, fen, leastFen, mostFen }: Tariff, grams: number): Amount => {
  const of = (price: number): number => (basis === 'piece' ? price : Math.round((price * grams) / 1000));
  return { fen: of(fen), leastFen: of(leastFen), mostFen: of(mostFen) };
};
