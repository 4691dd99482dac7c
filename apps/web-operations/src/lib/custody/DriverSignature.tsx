import type { ReactElement } from 'react';
import { hourAndMinute, StateMark } from '@huihuan/web-kit';
import { useOutgoingTexts } from '../i18n/use-outgoing-texts.ts';
import type { DriverSignature as Word } from './types.ts';

/** How the driver took the load over, and whether the drawing has come; nothing where nobody was asked. */
export function DriverSignature({ word }: { word: Word | null | undefined }): ReactElement | null {
  const { driverSignature: texts } = useOutgoingTexts();
  if (word === null || word === undefined) return null;
  if (word.kind === 'missing')
    return (
      <span data-driver-signature="missing">
        <StateMark tone="wait" icon="warning">
          {texts.missing(texts.gaps[word.reason])}
        </StateMark>
      </span>
    );
  const isThere = word.fileId !== null;
  return (
    <span data-driver-signature={isThere ? 'there' : 'not-come'} title={word.sha256}>
      <StateMark tone={isThere ? 'good' : 'wait'} icon="shield">
        {isThere && word.storedAt !== null ? texts.there(hourAndMinute(word.storedAt)) : texts.notCome}
      </StateMark>
    </span>
  );
}
