import type { ReactElement } from 'react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button, ProblemNotice } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';

/** A screen that could not be drawn, such as one whose code did not arrive. */
export function Failed({ error, reset }: ErrorComponentProps): ReactElement {
  const texts = useTexts();
  return (
    <>
      <ProblemNotice error={error instanceof Error ? error : new Error(String(error))} texts={texts} />
      <div>
        <Button icon="retry" onClick={reset}>
          {texts.retry}
        </Button>
      </div>
    </>
  );
}
