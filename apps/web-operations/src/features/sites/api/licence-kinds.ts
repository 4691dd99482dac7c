import type { SiteTexts } from '../../../lib/i18n/use-site-texts.ts';

type Names = Pick<SiteTexts, 'licenceKinds' | 'formerKinds'>;

/**
 * What a kind of licence is called: those of the rule book, as a test holds, some that no rule asks for, and what registries
 * wrote before the rule book named it. One that nobody knows is said as it was written.
 */
export const nameOfKind = (kind: string, { licenceKinds, formerKinds }: Names): string => {
  const names: Readonly<Record<string, string>> = { ...formerKinds, ...licenceKinds };
  return Object.hasOwn(names, kind) ? (names[kind] ?? kind) : kind;
};
