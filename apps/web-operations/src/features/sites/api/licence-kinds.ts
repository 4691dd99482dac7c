import type { SiteTexts } from '../../../lib/i18n/use-site-texts.ts';

/** What kinds of licences are called: those of the rule book, as a test holds, and some that no rule asks for. */
export type KindNames = SiteTexts['licenceKinds'];

/** What a kind of licence is called; one that nobody knows is said as it was written. */
export const nameOfKind = (kind: string, names: KindNames): string =>
  Object.hasOwn(names, kind) ? names[kind as keyof KindNames] : kind;
