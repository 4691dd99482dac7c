import { queryOptions } from '@tanstack/react-query';
import type { KerbFrame } from '@huihuan/processing-balance';
import { getJson } from '@huihuan/web-kit';

export interface RuleShown {
  readonly standing: 'national' | 'local';
  readonly titleZh: string;
  readonly titleEn: string;
  readonly document: string;
  readonly clause: string | null;
}

export interface LossReason {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

/** `GET /api/sorting/jobs/{jobId}/expected`: what the inputs are expected to give. Grams. */
export interface Expected {
  readonly outputs: readonly { readonly classCode: string; readonly grams: number }[];
  readonly unknownGrams: number;
  readonly rules: readonly RuleShown[];
  /** What may be told as reasons of a loss of these goods. */
  readonly lossReasons: readonly LossReason[];
  readonly kerb: (KerbFrame & { readonly takenGrams: number; readonly rule: RuleShown }) | null;
}

/** Inputs stand fixed, so it is asked once; a kerb weight that is said later comes with the next look. */
export const expectedQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['job-expected', jobId],
    queryFn: ({ signal }) => getJson<Expected>(`/api/sorting/jobs/${jobId}/expected`, signal),
  });

export interface ComparedOutput {
  readonly classCode: string;
  readonly expectedGrams: number;
  readonly grams: number;
}

/** Each expected output beside what came out of it so far, what weighs most first. */
export const comparedOutputs = (
  expected: Expected['outputs'],
  outputs: readonly { readonly classCode: string; readonly grams: number }[],
): readonly ComparedOutput[] =>
  expected
    .map(({ classCode, grams: expectedGrams }) => ({
      ...{ classCode, expectedGrams },
      grams: outputs.reduce((sum, output) => sum + (output.classCode === classCode ? output.grams : 0), 0),
    }))
    .toSorted((one, other) => other.expectedGrams - one.expectedGrams);
