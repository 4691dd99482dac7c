import type { ReactElement } from 'react';
import { ProblemNotice } from '@huihuan/web-kit';
import { useTexts } from '../i18n/use-texts.ts';
import type { Destinations } from './use-destinations.ts';

/** Why it is not known where one may send. */
export function PlacesProblem({ isKnown, error, retry }: Omit<Destinations, 'places'>): ReactElement | null {
  const texts = useTexts();
  return isKnown || error === null ? null : <ProblemNotice error={error} texts={texts} onRetry={retry} />;
}
