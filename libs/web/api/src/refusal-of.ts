import { problemOf, RequestRefused, type Language } from '@huihuan/web-kit';
import { readRefusal, type Refusal } from './refusal.ts';

/** Reads any failure of a request as a refusal with words. */
export const refusalOf = (error: Error, language: Language): Refusal =>
  error instanceof RequestRefused
    ? readRefusal(error.problem, error.body, language)
    : readRefusal(problemOf(0, { detail: error.message }), null, language);
