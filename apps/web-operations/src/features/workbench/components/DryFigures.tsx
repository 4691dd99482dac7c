import type { ReactElement } from 'react';
import { waterOf, type Balance, type Basis } from '@huihuan/processing-balance';
import { Weight, weightText } from '@huihuan/web-kit';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useMoistureTexts } from '../../../lib/i18n/use-moisture-texts.ts';
import styles from './BalanceBar.module.css';

/** A balance of dry mass with what the tolerance is held against. */
export type DryBalance = Balance & { readonly basis: Basis };

/** Dry mass on both sides, and the water apart from it: what is gone by the measurements is no loss that nobody explained. */
export function DryFigures({ wet, dry }: { wet: Balance; dry: DryBalance }): ReactElement {
  const texts = useMoistureTexts();
  const { difference, tolerance, missing, excess, balanced } = useCentreTexts().workbench;
  const water = waterOf(wet, dry);
  const gap = dry.differenceGrams;
  const words = gap === 0 ? balanced : (gap > 0 ? missing : excess)(weightText(Math.abs(gap)));
  return (
    <>
      <dl className={styles.figures} data-dry={dry.differenceGrams} data-basis={dry.basis}>
        <Figure name={texts.dryInputs} grams={dry.inputGrams} />
        <Figure name={texts.dryOutputs} grams={dry.outputGrams} />
        <Figure name={texts.dryLoss} grams={dry.lossGrams} />
        <Figure name={tolerance} grams={dry.toleranceGrams} />
        <div>
          <dt>{`${texts.dry} · ${difference}`}</dt>
          <dd>{words}</dd>
        </div>
        <div>
          <dt>{dry.basis === 'dry' ? texts.byDry : texts.byWet}</dt>
        </div>
      </dl>
      <dl className={styles.figures} data-water={water.goneGrams}>
        <Figure name={`${texts.water} · ${texts.waterIn}`} grams={water.inputGrams} />
        <Figure name={texts.waterOut} grams={water.outputGrams} />
        {water.toldGrams === 0 ? null : <Figure name={texts.waterTold} grams={water.toldGrams} />}
        <Figure name={water.goneGrams < 0 ? texts.waterTaken : texts.waterGone} grams={Math.abs(water.goneGrams)} />
      </dl>
    </>
  );
}

function Figure({ name, grams }: { name: string; grams: number }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Weight grams={grams} />
      </dd>
    </div>
  );
}
