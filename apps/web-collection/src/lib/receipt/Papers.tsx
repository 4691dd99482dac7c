import { useEffect, useEffectEvent, type ReactElement, type Ref } from 'react';
import { addressOfPaper, dayOf, hourAndMinute } from '@huihuan/web-kit';
import { serverIdOf, useTablet, type Act } from '@huihuan/web-outbox';
import { useWorkTexts } from '../i18n/use-work-texts.ts';
import { QrCode } from '../print/components/QrCode.tsx';
import '../print/print.css';
import { yuan } from '../reference/money.ts';
import { useOwnSite } from '../reference/reference.ts';
import { useClassNames } from '../reference/use-class-names.ts';
import styles from './Papers.module.css';

/** What of a hand-in stands on its receipt. */
interface Stated {
  readonly classCode: string;
  readonly occurredAt: string;
  readonly grams: number;
  readonly paidFen: number;
  readonly identifiers: readonly { readonly value: string }[];
}

/** Whether a hand-in stands in the place of one whose label may be on the thing already. */
export const isMended = (act: Act): boolean => serverIdOf(act) !== act.id;

/** The receipt of a hand-in, to be seen and printed, and its label, to be printed. */
export function Papers(props: {
  act: Act;
  head: Ref<HTMLHeadingElement>;
  /** Told once the names of the goods and of the site, which the disk says a moment later, stand on them. */
  onWhole?: () => void;
}): ReactElement {
  const { act, head } = props;
  const { receipt, stuck } = useWorkTexts();
  const [nameOf, site, tablet] = [useClassNames(), useOwnSite(), useTablet()];
  const { classCode, grams, paidFen, identifiers, occurredAt } = act.body as unknown as Stated;
  const people = tablet.kind === 'working' ? tablet.people : [];
  const attendant = people.find(({ personId }) => personId === act.personId);
  const name = nameOf(classCode);
  const isWhole = name !== classCode && site !== null;
  const tell = useEffectEvent(() => props.onWhole?.());
  useEffect(() => {
    if (isWhole) tell();
  }, [isWhole]);
  const kilograms = `${(grams / 1000).toFixed(2)} kg`;
  const itemId = serverIdOf(act);
  const short = itemId.slice(-8).toUpperCase();
  const rows: readonly (readonly [string, string])[] = [
    [receipt.number, identifiers[0]?.value ?? short],
    [receipt.weight, kilograms],
    [receipt.paid, `¥ ${yuan(paidFen)}`],
    [receipt.time, `${dayOf(occurredAt)} ${hourAndMinute(occurredAt)}`],
    [receipt.site, site?.name ?? ''],
    [receipt.attendant, attendant?.displayName ?? ''],
  ];
  return (
    <>
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
          <span>{isMended(act) ? `${short} · ${stuck.mendedLabel}` : short}</span>
        </div>
      </section>
    </>
  );
}
