import type { Family, IdentifierKind } from '@huihuan/contracts-events';
import type { Tolerance } from '@huihuan/kernel-domain';

/** What the rules of intake, handover and dismantling need to know of a class of goods. Weights in whole grams. */
export interface CatalogueClass {
  readonly code: string;
  readonly family: Family;
  /** One by one, or in bulk by weight. */
  readonly tracking: 'item' | 'lot';
  readonly nameZh: string;
  readonly nameEn: string;
  /** Of one item or one lot. Outside of min and max somebody has to look twice. */
  readonly plausibleGrams: { readonly min: number; readonly typical: number; readonly max: number };
  /** How far sender's and receiver's weight may lie apart. */
  readonly toleranceHandover: Tolerance;
  /** How far outputs and loss may lie from the inputs of a dismantling job. */
  readonly toleranceBalance: Tolerance;
  readonly identifierKinds: readonly IdentifierKind[];
  /** Refused without these. */
  readonly requiredIdentifiers: readonly IdentifierKind[];
  /** Warned without these. */
  readonly expectedIdentifiers: readonly IdentifierKind[];
  /** Code in 国家危险废物名录 where the class is hazardous waste. */
  readonly wasteCode?: string | undefined;
  /** First day, in China's time. */
  readonly validFrom: string;
  /** The day after the last; `null` while it holds. */
  readonly validTo: string | null;
}
