import type { ReactElement } from 'react';
import { PageNotice, timeOfDay } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useConnection } from '../../../lib/state/connection.ts';

/** While the connection is lost: from when the figures are. Nothing when all is well. */
export function StaleNotice(): ReactElement | null {
  const texts = useTexts();
  const connection = useConnection();
  if (!('since' in connection)) return null;
  return <PageNotice icon="clock">{texts.connection.stale(timeOfDay(connection.since))}</PageNotice>;
}
