import type { ReactElement } from 'react';
import type { ProblemDetails } from '../http/problem.ts';
import { Skeleton } from '../parts/Skeleton.tsx';
import { FormNotice } from './FormNotice.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import { useSignInTexts } from './use-sign-in-texts.ts';

/** Somebody was signed in; whether the session goes on is being asked, again and again where nobody answers. */
export function RestoringPage({ problem }: { problem: ProblemDetails | null }): ReactElement {
  const { page, refusal } = useSignInTexts();
  return (
    <SignInFrame title={page.restoring}>
      {problem === null ? (
        <Skeleton lines={4} label={page.restoring} />
      ) : (
        <FormNotice tone="wait">{problem.status === 0 ? refusal.away : refusal.starting}</FormNotice>
      )}
    </SignInFrame>
  );
}
