import type { ReactElement } from 'react';
import { isBalanced, judgedBalance, waterOf, type Balance, type BatchBalance } from '@huihuan/processing-balance';
import { Icon, Weight, weightText } from '@huihuan/web-kit';
import { useBatchTexts } from '../../../lib/i18n/use-batch-texts.ts';
import { useMoistureTexts } from '../../../lib/i18n/use-moisture-texts.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import styles from './BalanceBar.module.css';
import { DryFigures, type DryBalance } from './DryFigures.tsx';

/**
 * Outputs and loss against the inputs: red while the difference is outside the tolerance, green within it, and in words. Where
 * moisture was measured on both sides, the water that is gone stands apart, and dry mass beside the weights.
 */
export function BalanceBar(props: {
  balance: Balance & Partial<Pick<BatchBalance, 'inProcessGrams'>>;
  label?: string;
  dry?: DryBalance | null;
}): ReactElement {
  const { balance, label, dry = null } = props;
  const texts = useCentreTexts().workbench;
  const { inProcess } = useBatchTexts();
  const wet = useMoistureTexts();
  const { inputGrams, outputGrams, lossGrams, differenceGrams, toleranceGrams, inProcessGrams = null } = balance;
  const judged = judgedBalance({ wet: balance, dry, basis: dry?.basis ?? 'wet' });
  const isIn = isBalanced(judged);
  const goneGrams = dry === null ? 0 : waterOf(balance, dry).goneGrams;
  const whole = Math.max(inputGrams + toleranceGrams, outputGrams + lossGrams) * 1.02;
  const share = (grams: number): string => `${(Math.max(0, grams) / whole) * 100}%`;
  const words = judged.differenceGrams > 0 ? texts.missing : texts.excess;
  return (
    <section
      className={`${styles.balance} ${isIn ? styles.in : styles.out}`}
      aria-label={label ?? texts.balance}
      data-balanced={isIn}
    >
      <div className={styles.bar} aria-hidden="true">
        <div className={styles.outputs} style={{ width: share(outputGrams) }} />
        <div className={styles.loss} style={{ width: share(lossGrams) }} />
        <div className={styles.loss} style={{ width: share(inProcessGrams ?? 0) }} />
        <div className={styles.water} style={{ width: share(goneGrams) }} data-water-bar={goneGrams} />
        <span className={styles.limit} style={{ left: share(inputGrams - toleranceGrams) }} />
        <span className={styles.limit} style={{ left: share(inputGrams + toleranceGrams) }} />
      </div>
      <dl className={styles.figures}>
        {(
          [
            [texts.inputs, inputGrams],
            [texts.outputs, outputGrams],
            [texts.loss, lossGrams],
            ...(inProcessGrams === null ? [] : [[inProcess, inProcessGrams] as const]),
            [texts.tolerance, toleranceGrams],
          ] as const
        ).map(([name, grams]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Weight grams={grams} />
            </dd>
          </div>
        ))}
        {dry === null ? null : (
          <div>
            <dt>{wet.asWeighed}</dt>
            <dd>
              <Weight grams={differenceGrams} />
            </dd>
          </div>
        )}
        <div>
          <dt>{texts.difference}</dt>
          <dd className={styles.verdict}>
            <span role="status">
              <Icon name={isIn ? 'check' : 'alarm'} size={14} />{' '}
              {isIn ? texts.balanced : words(weightText(Math.abs(judged.differenceGrams)))}
            </span>
          </dd>
        </div>
      </dl>
      {dry === null ? null : <DryFigures wet={balance} dry={dry} />}
    </section>
  );
}
