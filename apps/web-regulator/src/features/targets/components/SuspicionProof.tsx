import type { ReactElement } from 'react';
import { moment, weightText } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';
import type { SuspicionSeen } from '../api/suspicions.ts';
import styles from './BehindFigure.module.css';

type Proved = SuspicionSeen['proof'];

/** The facts behind one report, each with its digest and who signed it. */
export function SuspicionProof({ report }: { report: SuspicionSeen }): ReactElement {
  const all = useTexts();
  const texts = all.suspicions;
  const goods = [
    ...report.identifiers.map(({ value }) => value),
    ...(report.grams === null ? [] : [weightText(report.grams)]),
  ];
  return (
    <section aria-label={texts.factOf(report.goods)} data-proof={report.reportId}>
      <h3>{texts.factOf(report.goods)}</h3>
      <ol className={styles.facts}>
        <li>
          <p>
            {texts.reported} · {[moment(report.toldAt, serverNow()), ...goods].join(' · ')}
          </p>
          <Proof proof={report.proof} />
        </li>
        {report.followUps.map((one) => (
          <li key={one.followUpId}>
            <p>
              {texts.added} ·{' '}
              {[
                moment(one.occurredAt, serverNow()),
                ...(one.number === null ? [] : [one.number]),
                ...(one.outcome === null ? [] : [texts.outcomes[one.outcome]]),
                ...(one.note === null ? [] : [one.note]),
              ].join(' · ')}
            </p>
            <Proof proof={one.proof} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Proof({ proof }: { proof: Proved }): ReactElement {
  const texts = useTexts().suspicions;
  const signer = proof?.signedBy === null || proof === null ? texts.unsigned : `${proof.signedBy} · ${proof.kid ?? ''}`;
  return (
    <dl className={styles.proof}>
      <dt>{texts.digest}</dt>
      <dd data-digest>{proof?.hash ?? '–'}</dd>
      <dt>{texts.signer}</dt>
      <dd data-signer>{signer}</dd>
      {proof?.statement == null ? null : (
        <>
          <dt>{texts.statement}</dt>
          <dd>{proof.statement}</dd>
        </>
      )}
    </dl>
  );
}
