import { withoutPersonalNumbers } from '@huihuan/kernel-domain';
import type { z } from 'zod';
import type { FieldError } from '../problem/problem-body.ts';
import { issueText } from './issue-texts.ts';

/** More than this helps nobody, and a hostile body would make the answer larger than itself. */
const mostErrors = 50;

type Path = readonly PropertyKey[];

/** RFC 6901. The whole value is the empty pointer. */
export const jsonPointer = (path: Path): string =>
  path.map((step) => `/${withoutPersonalNumbers(String(step)).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const valueAt = (value: unknown, path: Path): unknown => {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<PropertyKey, unknown>)[step];
  }
  return found;
};

const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));

/** Of several forms that did not fit, the one that was meant is the one whose mistake lies deepest. */
const meant = (issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] => {
  const fits = issue.errors.filter((issues) => depth(issues) > 0).sort((one, other) => one.length - other.length);
  return fits[0] ?? [];
};

const errorsOf = (issue: z.core.$ZodIssue, value: unknown, before: Path): readonly FieldError[] => {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: jsonPointer([...path, key]), ...issueText(issue, key) }));
  }
  if (issue.code === 'invalid_union') {
    const inner = meant(issue);
    if (inner.length > 0) return inner.flatMap((one) => errorsOf(one, value, path));
  }
  return [{ path: jsonPointer(path), ...issueText(issue, valueAt(value, path)) }];
};

/** Every wrong field of a value, in the order in which the schema declares them. */
export const fieldErrors = (issues: readonly z.core.$ZodIssue[], value: unknown): readonly FieldError[] =>
  issues
    .slice(0, mostErrors)
    .flatMap((issue) => errorsOf(issue, value, []))
    .slice(0, mostErrors);
