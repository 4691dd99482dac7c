import type { ReactElement } from 'react';
import { Button, StateMark } from '@huihuan/web-kit';
import { serial, type Scale, type ScaleKind } from '@huihuan/web-scale';
import { kilogramsOfGrams } from '../custody/kilograms.ts';
import { useWeighingTexts } from '../i18n/use-weighing-texts.ts';
import screen from '../parts/screen.module.css';
import type { TruckReading } from './truck-reading.ts';
import styles from './weighing.module.css';

/** What the scale on the cable shows now, and whether it stands still. */
export function ScaleReading(props: Scale & { kind: ScaleKind; whyNot: TruckReading['whyNot'] }): ReactElement {
  const { shown, connect, refusal, kind, whyNot } = props;
  const texts = useWeighingTexts();
  const isSteady = shown?.isSteady === true;
  return (
    <div className={styles.reading} data-steady={isSteady}>
      <output aria-live="off">{shown === null ? '—' : kilogramsOfGrams(shown.grams)} kg</output>
      <StateMark tone={isSteady ? 'good' : 'wait'} icon={isSteady ? 'check' : 'wave'}>
        {shown === null ? texts.waits : isSteady ? texts.steady : texts.sways}
      </StateMark>
      {connect === null ? null : <Button onClick={connect}>{texts.connect}</Button>}
      {whyNot === null ? null : (
        <p className={screen.hint} role="status" data-why-not={whyNot}>
          {texts.whyNot[whyNot]}
        </p>
      )}
      {refusal === null ? null : (
        <p className={screen.hint} role="alert" data-refusal={refusal.name}>
          {texts.noScale} ({refusal.message})
        </p>
      )}
      {kind === 'serial' && serial() === null ? <p className={screen.hint}>{texts.noSerial}</p> : null}
    </div>
  );
}
