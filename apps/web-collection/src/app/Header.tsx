import type { ReactElement } from 'react';
import { PageHeader } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';

/** The name of the page, how it looks, and who is signed in. */
export function Header(): ReactElement {
  const texts = useTexts();
  return (
    <PageHeader title={texts.title} titleAs="span" texts={texts}>
      {null}
    </PageHeader>
  );
}
