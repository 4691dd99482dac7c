import { useEffect, useRef, type ReactElement } from 'react';
import { addressOfPaper, dayOf, hourAndMinute } from '@huihuan/web-kit';
import { serverIdOf, useAct, useTablet } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { printAs } from '../../../lib/print/api/print-as.ts';
import { QrCode } from '../../../lib/print/components/QrCode.tsx';
import '../../../lib/print/print.css';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { yuan } from '../../../lib/reference/money.ts';
import { useOwnSite } from '../../../lib/reference/reference.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import { useSecondsLeft } from '../../../lib/touch/api/use-seconds-left.ts';
import styles from './ReceiptPage.module.css';

/** What of a hand-in stands on its receipt. */
interface Stated {
  readonly classCode: string;
  readonly occurredAt: string;
  readonly grams: number;
  readonly paidFen: number;
  readonly identifiers: readonly { readonly value: string }[];
}

/** What the person takes along. For ten seconds the hand-in can be taken back; then it is sent. */
export function ReceiptPage(props: { id: string; onUndo: () => void; onNext: () => void }): ReactElement | null {
  const { receipt, stuck } = useWorkTexts();
  const act = useAct(props.id) ?? null;
  const [nameOf, site, tablet] = [useClassNames(), useOwnSite(), useTablet()];
  const left = useSecondsLeft(act?.state === 'waiting' ? act.heldUntil : null);
  const head = useRef<HTMLHeadingElement>(null);
  const isThere = act !== null;
  useEffect(() => head.current?.focus(), [isThere]);
  if (act === null || tablet.kind !== 'working') return null;
  const { classCode, grams, paidFen, identifiers, occurredAt } = act.body as unknown as Stated;
  const name = nameOf(classCode);
  const kilograms = `${(grams / 1000).toFixed(2)} kg`;
  const itemId = serverIdOf(act);
  const isMended = itemId !== act.id;
  const short = itemId.slice(-8).toUpperCase();
  const rows: readonly (readonly [string, string])[] = [
    [receipt.number, identifiers[0]?.value ?? short],
    [receipt.weight, kilograms],
    [receipt.paid, `¥ ${yuan(paidFen)}`],
    [receipt.time, `${dayOf(occurredAt)} ${hourAndMinute(occurredAt)}`],
    [receipt.site, site?.name ?? ''],
    [receipt.attendant, tablet.person.displayName],
  ];
  return (
    <div className={styles.page} data-step="receipt">
      <Notice look="good">
        <strong>{receipt.done}</strong>
        {left > 0 ? ` · ${receipt.held(left)}` : ''}
      </Notice>
      {isMended ? <Notice look="wait">{stuck.mendedSays}</Notice> : null}
      <section className={styles.receipt} data-paper="receipt" aria-label={receipt.done}>
        <h1 ref={head} tabIndex={-1}>
          {name}
        </h1>
        <dl>
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <QrCode text={addressOfPaper('collection', 'receipt', itemId)} label={receipt.qr(short)} size={208} />
        <p>{receipt.keep}</p>
      </section>
      <section className={styles.label} data-paper="label" aria-hidden="true">
        <QrCode text={addressOfPaper('collection', 'item-label', itemId)} label={short} size={110} />
        <div>
          <strong>{name}</strong>
          <span>{kilograms}</span>
          <span>{isMended ? `${short} · ${stuck.mendedLabel}` : short}</span>
        </div>
      </section>
      <div className={styles.acts}>
        {left > 0 ? (
          <Key look="alarm" icon="back" onPress={props.onUndo}>
            {receipt.undo(left)}
          </Key>
        ) : null}
        <Key onPress={() => printAs('receipt')}>{receipt.print}</Key>
        <Key onPress={() => printAs('label')}>{receipt.label}</Key>
        <Key look="main" onPress={props.onNext}>
          {receipt.next}
        </Key>
      </div>
    </div>
  );
}
