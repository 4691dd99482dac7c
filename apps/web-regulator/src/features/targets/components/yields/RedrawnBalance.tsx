import type { ReactElement } from 'react';
import { Icon, moment, weightText } from '@huihuan/web-kit';
import { useClassName } from '../../../../lib/api/use-class-name.ts';
import { useTexts } from '../../../../lib/i18n/use-texts.ts';
import { showTrace } from '../../../../lib/state/selection.ts';
import { serverNow } from '../../../../lib/state/server-clock.ts';
import type { BatchDetail, Redrawn } from '../../api/batches.ts';
import { redrawnLines, signedWeight } from '../../api/redrawn-batch.ts';
import styles from '../Table.module.css';
import own from './Yields.module.css';

/** The balance of a closed batch as it was reported, as corrections have drawn it since, and what made it change. */
export function RedrawnBalance({ batch, redrawn }: { batch: BatchDetail; redrawn: Redrawn }): ReactElement {
  const texts = useTexts().batches.redrawn;
  return (
    <div data-redrawn={redrawn.differenceGrams}>
      <div className={styles.scroll} role="group" aria-label={texts.title} tabIndex={0}>
        <table className={styles.table}>
          <caption>{texts.title}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.figure}</th>
              {[texts.reported, texts.now, texts.change].map((name) => (
                <th key={name} scope="col" className={styles.number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {redrawnLines(batch, redrawn).map(({ name, reported, now }) => (
              <tr key={name} data-redrawn-line={name}>
                <th scope="row">{texts.lines[name]}</th>
                <td className={styles.number}>{weightText(reported)}</td>
                <td className={styles.number}>{weightText(now)}</td>
                <td className={now === reported ? styles.none : styles.number}>
                  {signedWeight(now - reported, weightText)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {redrawn.balanced ? null : (
        <p className={own.finding}>
          <Icon name="warning" size={14} /> {texts.outsideNow}
        </p>
      )}
      <Correction redrawn={redrawn} />
    </div>
  );
}

function Correction({ redrawn: { correction, eventId } }: { redrawn: Redrawn }): ReactElement {
  const texts = useTexts().batches.redrawn;
  const nameOf = useClassName();
  if (correction === null) return <p className={styles.quiet}>{texts.unknownCause(eventId)}</p>;
  const { at, itemId, classCode, beforeGrams, afterGrams, reason, hash } = correction;
  return (
    <div data-correction={eventId}>
      <p>
        {texts.cause(moment(at, serverNow()), nameOf(classCode), weightText(beforeGrams), weightText(afterGrams))}{' '}
        {texts.reason(reason)}{' '}
        <button type="button" className={own.link} onClick={() => showTrace(itemId)}>
          {texts.story}
        </button>
      </p>
      <p className={styles.quiet}>
        {texts.digest} <code className={own.digest}>{hash}</code>
      </p>
    </div>
  );
}
