import type { CatalogueClass } from '@huihuan/catalogue-domain';
import { uniqueIdentifierKinds, type Identifier, type IdentifierKind } from '@huihuan/contracts-events';
import { allOf, firstRepeated } from '@huihuan/custody-domain';
import { identify } from '@huihuan/identifiers-domain';
import { accept, at, refuse, type Result } from '@huihuan/kernel-domain';
import type { Doubt } from './doubt.ts';
import {
  identifierActiveElsewhere,
  identifierEndedBefore,
  identifierExpected,
  identifierKindTwice,
  identifierNotForClass,
  identifierProblem,
  identifierRequired,
} from './identifier-problems.ts';
import type { IntakeContext, Warning } from './intake-command.ts';

export interface CheckedIdentifiers {
  /** In the one spelling under which the network compares them. */
  readonly identifiers: readonly Identifier[];
  readonly doubts: readonly Doubt[];
  readonly warnings: readonly Warning[];
}

/**
 * Checks what names the item: of a kind that the class has, well formed, complete, and not active on another item. A VIN,
 * battery code or serial number names one thing in the whole world.
 */
export const checkIdentifiers = (
  given: readonly Identifier[],
  known: CatalogueClass,
  context: Pick<IntakeContext, 'activeWith' | 'endedWith'> & { readonly at: string },
): Result<CheckedIdentifiers> => {
  const kinds = given.map(({ kind }) => kind);
  const twice = firstRepeated(kinds);
  if (twice !== undefined) return refuse(identifierKindTwice(twice));
  const missing = known.requiredIdentifiers.filter((kind) => !kinds.includes(kind));
  if (missing.length > 0) return refuse(identifierRequired(missing, known));
  const checked = allOf(given, (identifier) => checkOne(identifier, known, context), '/identifiers');
  if (!checked.ok) return checked;
  const expected = known.expectedIdentifiers.filter((kind) => !kinds.includes(kind));
  return accept({
    identifiers: checked.value.map(({ identifier }) => identifier),
    doubts: checked.value.flatMap(({ doubts }, index) =>
      doubts.map((doubt) => at(doubt, `/identifiers/${index}/value`)),
    ),
    warnings: [...checked.value.flatMap(({ warnings }) => warnings), ...expected.map(identifierExpected)],
  });
};

interface CheckedIdentifier {
  readonly identifier: Identifier;
  readonly doubts: readonly Doubt[];
  readonly warnings: readonly Warning[];
}

const checkOne = (
  { kind, value }: Identifier,
  known: CatalogueClass,
  context: Pick<IntakeContext, 'activeWith' | 'endedWith'> & { readonly at: string },
): Result<CheckedIdentifier> => {
  if (!known.identifierKinds.includes(kind)) return refuse(identifierNotForClass(kind, known));
  const { normalized, problems, warnings } = identify(value, { kind, at: new Date(context.at) });
  const hard = problems.find((problem) => problem.overridable !== true);
  if (hard !== undefined) return refuse(identifierProblem(hard, kind));
  const identifier = { kind, value: normalized ?? value };
  const active = isUnique(kind) ? context.activeWith(identifier) : undefined;
  if (active !== undefined) return refuse(identifierActiveElsewhere(kind, active));
  return accept({
    identifier,
    doubts: [...problems.map((problem) => identifierProblem(problem, kind)), ...endedBefore(identifier, context)],
    warnings: warnings.map(({ code, zh, en }) => ({ code: `identifier.${code}`, zh, en })),
  });
};

/** A vehicle that was taken apart is there no more; one that was lost or given away may well come. */
const endedBefore = (identifier: Identifier, { endedWith }: Pick<IntakeContext, 'endedWith'>): readonly Doubt[] => {
  const ended = identifier.kind === 'vin' ? endedWith?.(identifier) : undefined;
  return ended === undefined || ended.endedBy === 'closed' ? [] : [identifierEndedBefore(identifier.kind, ended)];
};

const isUnique = (kind: IdentifierKind): boolean => (uniqueIdentifierKinds as readonly IdentifierKind[]).includes(kind);
