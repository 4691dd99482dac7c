import type { ReactElement } from 'react';
import { useLanguage } from '@huihuan/web-kit';
import { useStorageTexts } from '../i18n/use-storage-texts.ts';
import type { LimitRule } from '../reference/storage-limits.ts';

/** Where a limit comes from; what is no letter of a law is never shown as one. */
export function LimitSource({ rule }: { rule: LimitRule }): ReactElement {
  const words = useStorageTexts();
  const { standing, titleZh, titleEn, document, clause } = rule;
  const title = useLanguage() === 'en' ? titleEn : titleZh;
  return (
    <small data-standing={standing}>
      {`${words[standing]} · ${title} · ${document}${clause === null ? '' : ` ${clause}`}`}
    </small>
  );
}
