import type { ReactElement } from 'react';
import { PageNotice } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';

/** While nothing answers: what is shown is old, and the page goes on by itself. */
export function OfflineNotice(): ReactElement {
  const texts = useTexts();
  return (
    <div data-offline="">
      <PageNotice icon="cut">{texts.connection.stale}</PageNotice>
    </div>
  );
}
