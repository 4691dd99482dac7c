import type { ReactElement } from 'react';
import { inLanguage, PageHeader, useLanguage } from '@huihuan/web-kit';
import { ConnectionMark } from '../features/live/components/ConnectionMark.tsx';
import { SearchBox } from '../features/trace/components/SearchBox.tsx';
import type { MapSettings } from '../lib/api/types.ts';
import { useTexts } from '../lib/i18n/use-texts.ts';

/** Of what area the page speaks and how current it is; the search. */
export function Header({ settings }: { settings: MapSettings | undefined }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const title = settings === undefined ? undefined : texts.title(inLanguage(language, settings.areaName));
  return (
    <PageHeader title={title} titleAs="span" texts={texts} search={<SearchBox />}>
      <ConnectionMark />
    </PageHeader>
  );
}
