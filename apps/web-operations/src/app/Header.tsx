import type { ReactElement } from 'react';
import { PageHeader } from '@huihuan/web-kit';
import { CommandButtons } from '../lib/commands/CommandButtons.tsx';
import type { Shown } from '../lib/commands/Commands.tsx';
import { useTexts } from '../lib/i18n/use-texts.ts';

/** The name of the page, the palette and the keys, how it looks, and who is signed in. */
export function Header({ onShow }: { onShow: (shown: Shown) => void }): ReactElement {
  const texts = useTexts();
  return (
    <PageHeader title={texts.title} titleAs="span" texts={texts}>
      <CommandButtons onShow={onShow} />
    </PageHeader>
  );
}
