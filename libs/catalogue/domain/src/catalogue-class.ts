import type { CatalogueClassFacts } from '@huihuan/contracts-events';

/**
 * A class of goods, as the registry's events say it. Weights in whole grams, days in China's time; `validTo` is the day
 * after the last and `null` while the class holds.
 */
export type CatalogueClass = Readonly<CatalogueClassFacts>;

/** Every class that is known; several of one code follow each other in time. */
export type Catalogue = readonly CatalogueClass[];
