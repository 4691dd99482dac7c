import { useState, type ReactElement } from 'react';
import { amountBy, type Tariff } from '@huihuan/catalogue-domain';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { ConsignorStep } from './ConsignorStep.tsx';
import { maskOf } from '../api/mask-of.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { isNameplateAsked } from '../../../lib/hand-in/nameplate.ts';
import type { Draft, DraftConsignor } from '../../../lib/hand-in/draft.ts';
import { yuan } from '../../../lib/reference/money.ts';
import styles from './Intake.module.css';

/** What is paid, and to whom; the last look before it is recorded. */
export function AmountStep(props: {
  draft: Draft & { readonly classCode: string; readonly grams: number };
  tariff: Tariff | undefined;
  isRecording: boolean;
  onConsignor: (consignor: DraftConsignor) => void;
  onAmount: (fen: number) => void;
  onRecord: (paidFen: number) => void;
  /** To the form of the family, where it has one. */
  onDetails: (() => void) | null;
  onPhoto: () => void;
}): ReactElement {
  const { intake, consignor: words, details } = useWorkTexts();
  const { draft, tariff, isRecording } = props;
  const [isAsking, setAsking] = useState(false);
  const by = tariff === undefined ? { fen: 0, leastFen: 0, mostFen: 0 } : amountBy(tariff, draft.grams);
  const fen = draft.agreedFen ?? by.fen;
  const isWithin = fen >= by.leastFen && fen <= by.mostFen;
  const to = (wanted: number): void => props.onAmount(Math.min(by.mostFen, Math.max(by.leastFen, wanted)));
  if (isAsking) {
    const take = (chosen: DraftConsignor): void => {
      props.onConsignor(chosen);
      setAsking(false);
    };
    return (
      <ConsignorStep
        business={{ classCode: draft.classCode, paidFen: fen }}
        known={draft.consignor}
        onTake={take}
        onCancel={() => setAsking(false)}
      />
    );
  }
  const price =
    tariff === undefined
      ? intake.noTariff
      : intake[tariff.basis === 'piece' ? 'byPiece' : 'byKilogram'](yuan(tariff.fen));
  return (
    <div className={styles.stepBody}>
      <div className={styles.amount}>
        <Key icon="minus" name={intake.less} isDisabled={fen <= by.leastFen} onPress={() => to(fen - 100)} />
        <output className={styles.figure}>
          {yuan(fen)} <small>{intake.yuan}</small>
        </output>
        <Key icon="plus" name={intake.more} isDisabled={fen >= by.mostFen} onPress={() => to(fen + 100)} />
      </div>
      <p className={styles.says}>
        {price}
        {tariff === undefined ? '' : ` · ${intake.range(yuan(by.leastFen), yuan(by.mostFen))}`}
      </p>
      {isWithin ? null : <Notice look="wait">{intake.outOfRange(yuan(by.leastFen), yuan(by.mostFen))}</Notice>}
      {draft.isConsignorLost ? <Notice look="wait">{words.lost}</Notice> : null}
      <div className={styles.who}>
        <span>
          {intake.consignor} <strong>{maskOf(draft.consignor) ?? words.anonymous}</strong>
        </span>
        <Key icon="person" onPress={() => setAsking(true)}>
          {intake.change}
        </Key>
      </div>
      {props.onDetails === null ? null : (
        <div className={styles.who}>
          <span>
            {intake.steps.details} <strong>{details.said(Object.keys(draft.details).length)}</strong>
          </span>
          <Key icon="plus" onPress={props.onDetails}>
            {details.open}
          </Key>
        </div>
      )}
      {isNameplateAsked(draft) ? (
        <div className={styles.who}>
          <Notice look="wait">{intake.nameplate}</Notice>
          <Key onPress={props.onPhoto}>{intake.shoot}</Key>
        </div>
      ) : null}
      <div className={styles.acts}>
        <Key
          look="main"
          isDisabled={isRecording || !isWithin || draft.isConsignorLost}
          onPress={() => props.onRecord(fen)}
        >
          {fen === 0 ? intake.free : intake.pay(yuan(fen))}
        </Key>
      </div>
    </div>
  );
}
