import type { ReactElement } from 'react';
import { count, inLanguage, problemOf, RequestRefused, useLanguage, type Language } from '@huihuan/web-kit';
import { useTexts, type Texts } from '../../../lib/i18n/use-texts.ts';
import type { ServiceView } from '../../../lib/state/use-service-views.ts';
import { missingOf } from '../api/service-state.ts';
import styles from './ServiceNotes.module.css';

const troubleOf = (trouble: Error | null, language: Language): readonly string[] => {
  if (trouble === null) return [];
  const { detail, detailZh } =
    trouble instanceof RequestRefused ? trouble.problem : problemOf(0, { detail: trouble.message });
  return [language === 'en' ? detail : detailZh];
};

const notesOf = (view: ServiceView, texts: Texts, language: Language): readonly string[] => {
  const { bus, trouble } = view;
  const error = bus?.relay?.lastError ?? null;
  return [
    ...troubleOf(trouble, language),
    ...missingOf(view).map(texts.services.missing),
    ...(bus?.complaints ?? []).map((complaint) => inLanguage(language, complaint)),
    ...(error === null ? [] : [texts.services.relayError(error)]),
    ...(bus?.skipped ?? []).map(({ type, count: times }) => texts.services.skippedType(type, count(times))),
  ];
};

/** What the table can only hint at, in whole sentences. Nothing when there is nothing to say. */
export function ServiceNotes({ views }: { views: readonly ServiceView[] }): ReactElement | null {
  const texts = useTexts();
  const language = useLanguage();
  const notes = views
    .map((view) => ({ service: view.service, lines: notesOf(view, texts, language) }))
    .filter(({ lines }) => lines.length > 0);
  if (notes.length === 0) return null;
  return (
    <dl className={styles.notes} aria-label={texts.services.details}>
      {notes.map(({ service, lines }) => (
        <div key={service}>
          <dt>{texts.service[service]}</dt>
          {lines.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
