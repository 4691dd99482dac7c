import type { Family, RuleEffect, RuleVersionFacts } from '@huihuan/contracts-events';

/** How sure we are of a rule: A the full text was read, B an excerpt or a second-hand text, M from memory, unverified. */
export type Certainty = 'A' | 'B' | 'M';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const units = [
  ...(['day', 'working-day', 'month', 'year', 'gram', 'square-metre', 'fen', 'percent', 'litre', 'watt'] as const),
  ...(['household', 'site', 'times', 'gram-per-kilogram'] as const),
] as const;
export type Unit = (typeof units)[number];

/** What can be set of a rule. `stricter` says in which direction it asks for more; `null` where neither does. */
export type ParameterDefinition = Words & { readonly name: string } & (
    | {
        readonly kind: 'amount';
        readonly unit: Unit;
        /** Whole numbers of the unit between which it makes sense, both included. */
        readonly least: number;
        readonly most: number;
        readonly stricter: 'less' | 'more' | null;
      }
    | {
        readonly kind: 'choices';
        readonly offered: readonly (Words & { readonly name: string })[];
        /** `less`: fewer of them suffice, as of licences of which one is enough. */
        readonly stricter: 'less' | 'more' | null;
      }
  );

export type ParameterValue = RuleVersionFacts['parameters'][string];

/** How a rule holds in the whole nation during a time, by a document. */
export interface NationalVersion {
  readonly validFrom: string;
  /** The first day on which it holds no more. */
  readonly validTo: string | null;
  readonly effect: RuleEffect;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly document: string;
  readonly clause: string | null;
  readonly certainty: Certainty;
}

/** What does not change about a rule, and how it holds in the whole nation, the oldest version first. */
export interface Rule {
  readonly ruleId: string;
  /** The goods that it is about; none where it is about sites, people or money. */
  readonly families: readonly Family[];
  readonly title: Words;
  readonly says: Words;
  readonly parameters: readonly ParameterDefinition[];
  readonly national: readonly NationalVersion[];
}

/** A local version as it was set, in the order in which they were. */
export type LocalVersion = Readonly<RuleVersionFacts>;
