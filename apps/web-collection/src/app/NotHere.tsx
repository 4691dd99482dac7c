import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Empty } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';

/** An address that this page does not have. */
export function NotHere(): ReactElement {
  const texts = useTexts();
  return (
    <>
      <Empty>{texts.notHere}</Empty>
      <Link to="/">{texts.backHome}</Link>
    </>
  );
}
