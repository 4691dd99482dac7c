import type { Language, ProblemDetails } from '@huihuan/web-kit';

/** What a page can do about a refusal. */
export type RefusalKind =
  /** Nobody answered, or a server that fails or starts: the same again later. */
  | 'later'
  /** Too often: again after `retryAfterSeconds`. */
  | 'slow-down'
  /** The sign-in is over. */
  | 'sign-in'
  /** Somebody else may. */
  | 'not-allowed'
  /** It is there no longer, or differs from what was shown: read it anew. */
  | 'changed'
  /** Something typed is wrong: see the fields. */
  | 'invalid';

export interface WrongField {
  /** JSON pointer into what was sent, as `/lines/3/grams`. */
  readonly path: string;
  readonly words: string;
}

export interface Refusal {
  readonly kind: RefusalKind;
  readonly problem: ProblemDetails;
  /** What is wrong and what to do, in the language of the user. */
  readonly words: string;
  readonly fields: readonly WrongField[];
}

const kindOf = (status: number): RefusalKind => {
  if (status === 0 || status >= 500) return 'later';
  if (status === 429) return 'slow-down';
  if (status === 401) return 'sign-in';
  if (status === 403) return 'not-allowed';
  return status === 404 || status === 409 ? 'changed' : 'invalid';
};

interface GivenField {
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

const fieldsIn = (body: unknown): readonly GivenField[] => {
  const { errors } = (body ?? {}) as { readonly errors?: readonly GivenField[] };
  return Array.isArray(errors) ? (errors as readonly GivenField[]) : [];
};

/** What a refusal means to a page. @param body as it was answered, with the wrong fields where it names them */
export const readRefusal = (problem: ProblemDetails, body: unknown, language: Language): Refusal => ({
  kind: kindOf(problem.status),
  problem,
  words: language === 'en' ? problem.detail : problem.detailZh,
  fields: fieldsIn(body).map(({ path, zh, en }) => ({ path, words: language === 'en' ? en : zh })),
});
