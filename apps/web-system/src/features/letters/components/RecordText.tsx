import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { recordQuery } from '../../../lib/api/letter-queries.ts';
import type { Service } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { readRecord } from '../api/read-record.ts';

/** A record, read when it is shown: one may be of several megabytes. */
export function RecordText({ service, eventId }: { service: Service; eventId: string }): ReactElement {
  const texts = useTexts();
  const { data, error, refetch } = useQuery(recordQuery(service, eventId));
  if (data === undefined)
    return error === null ? (
      <Skeleton lines={3} label={texts.loading} />
    ) : (
      <ProblemNotice error={error} texts={texts} onRetry={() => void refetch()} />
    );
  const { isJson, text } = readRecord(data.record);
  return (
    <>
      {isJson ? null : <p>{texts.letters.raw}</p>}
      <pre tabIndex={0} data-record={eventId}>
        {text}
      </pre>
    </>
  );
}
