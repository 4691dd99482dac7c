import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ProblemNotice, size, Skeleton } from '@huihuan/web-kit';
import { recordQuery } from '../../../lib/api/letter-queries.ts';
import type { Letter, Service } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { readRecord } from '../api/read-record.ts';
import styles from './LetterDetails.module.css';

/** Why, in full, and what the event says, set out for reading. One may be of several megabytes. */
export function WholeLetter({ service, letter }: { service: Service; letter: Letter }): ReactElement {
  const texts = useTexts();
  const { data, error, refetch } = useQuery(recordQuery(service, letter));
  if (data === undefined)
    return error === null ? (
      <Skeleton lines={3} label={texts.loading} />
    ) : (
      <ProblemNotice error={error} texts={texts} onRetry={() => void refetch()} />
    );
  const { isJson, text } = readRecord(data.record);
  const { value, unit } = size(letter.bytes);
  const { eventId, source, siteSeq } = letter;
  return (
    <>
      <h4>{texts.letters.error}</h4>
      <pre tabIndex={0} data-error={eventId}>
        {data.error}
      </pre>
      <h4>{isJson ? texts.letters.record : texts.letters.raw}</h4>
      <p className={styles.meta}>
        {texts.letters.eventId} <code>{eventId}</code> · {texts.letters.source} <code>{source}</code> ·{' '}
        {texts.letters.seq} {siteSeq} · {texts.letters.size} {value} {unit}
      </p>
      <pre tabIndex={0} data-record={eventId}>
        {text}
      </pre>
    </>
  );
}
