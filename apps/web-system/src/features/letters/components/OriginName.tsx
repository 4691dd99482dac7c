import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { inLanguage, useLanguage } from '@huihuan/web-kit';
import { siteNamesQuery } from '../../../lib/api/site-names-query.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { originOf } from '../api/read-record.ts';

/** The site that stated an event, by its name where it is known; or the service that did. */
export function OriginName({ source }: { source: string }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const { data: names } = useQuery(siteNamesQuery);
  const origin = originOf(source);
  if (origin.kind === 'unknown') return <>{origin.source || texts.letters.unknownSite}</>;
  if (origin.kind === 'service') {
    const words: Readonly<Partial<Record<string, string>>> = texts.service;
    return <>{texts.letters.fromService(words[origin.service] ?? origin.service)}</>;
  }
  const name = names?.get(origin.siteId);
  return name === undefined ? <code>{origin.siteId}</code> : <>{inLanguage(language, name)}</>;
}
