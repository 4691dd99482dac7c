import { uuidV7Field, type Override } from '@huihuan/contracts-events';
import { refuse, type Problem } from '@huihuan/kernel-domain';
import { valueOrThrow } from '@huihuan/platform-http';
import { z } from 'zod';
import { mayAnswerAs } from './may-answer.ts';
import { reasonField } from './reason-field.ts';

export const overrideField = z
  .object({ supervisorId: uuidV7Field, reason: reasonField })
  .optional()
  .describe(
    'A supervisor of the site answers, signed in themselves, for what a rule doubts, with a reason; kept in the fact where it was needed',
  );

/** As `overrideField`, where a supervisor may have released the record beforehand, and somebody else sends it. */
export const releasableOverrideField = z
  .object({ supervisorId: uuidV7Field, reason: reasonField, releaseId: uuidV7Field.optional() })
  .optional()
  .describe(
    'A supervisor of the site answers for what a rule doubts, with a reason: signed in themselves, or by a release of this very record; kept in the fact',
  );

/** What an operation with an override can be refused with on its account. */
export const overrideProblems = ['override.not-a-supervisor', 'override.for-another'] as const;

/**
 * The override of a request, as a member of its command.
 * @throws ProblemException `override.for-another` where somebody else sends it in the name of the supervisor
 */
export const overrideOf = ({ override }: { readonly override?: Override | null | undefined }) => {
  if (override === undefined || override === null) return {};
  if (!mayAnswerAs(override.supervisorId)) valueOrThrow(refuse(answersForOther));
  return { override };
};

/** As `overrideOf`; one that names a release is good as far as the release is, which whoever decides has to look at. */
export const releasableOverrideOf = (asked: { readonly override?: Override | null | undefined }) =>
  asked.override?.releaseId === undefined ? overrideOf(asked) : { override: asked.override };

export const answersForOther: Problem = {
  code: 'override.for-another',
  kind: 'forbidden',
  zh: '放行须由主管本人登录后作出；请主管在自己的账号下办理',
  en: 'a supervisor overrides in their own name; let the supervisor sign in and do this',
  path: '/override/supervisorId',
};
