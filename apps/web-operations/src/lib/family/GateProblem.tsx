import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { ProblemNotice } from '@huihuan/web-kit';
import { useFamilyTexts } from '../i18n/use-family-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { missingStepOf } from './refused-field.ts';

/** Why an act was refused; where it waits for a step, with the way to record it. */
export function GateProblem({ error }: { error: Error }): ReactElement {
  const words = useTexts();
  const texts = useFamilyTexts();
  const missing = missingStepOf(error);
  return (
    <div data-gate={missing?.step ?? undefined}>
      <ProblemNotice error={error} texts={words} />
      {missing === null ? null : (
        <p>
          <Link to="/items/$itemId" params={{ itemId: missing.itemId }} hash={missing.step ?? ''}>
            {missing.step === null ? texts.rightHere : texts.recordThis}
          </Link>
        </p>
      )}
    </div>
  );
}
