import { useState, type ReactElement } from 'react';
import { Button, Segmented } from '@huihuan/web-kit';
import { isDemonstration, scaleKinds, useScale, type ScaleKind } from '@huihuan/web-scale';
import { useStationTexts } from '../i18n/use-station-texts.ts';
import { useWeighingTexts } from '../i18n/use-weighing-texts.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Field } from '../parts/Field.tsx';
import screen from '../parts/screen.module.css';
import { ScaleReading } from './ScaleReading.tsx';
import { scaleReading, typedReading } from './truck-reading.ts';
import type { TakenReading, Which } from './weighings.ts';

/** What is typed of a reading that is not taken yet. */
export interface Asked {
  readonly which: Which;
  readonly kilograms: string;
  readonly slipNumber: string;
}

/** What was chosen for the weighbridge of this place. */
export interface Chosen {
  readonly kind: ScaleKind;
  readonly scale: string;
}

/** Asks for one reading: from the cable as soon as the scale stands still, or typed. */
export function WeighDialog(props: {
  asked: Asked;
  chosen: Chosen;
  /** What the simulated scale shows. */
  playedGrams: number;
  onAsk: (asked: Asked | null) => void;
  onChoose: (chosen: Chosen) => void;
  onTake: (reading: TakenReading) => void;
}): ReactElement {
  const { asked, chosen, playedGrams, onAsk, onChoose, onTake } = props;
  const texts = useWeighingTexts();
  const { cancel } = useStationTexts();
  const [isTried, setTried] = useState(false);
  const seen = useScale(chosen.kind, playedGrams);
  const isTyped = chosen.kind === 'none';
  const { grams, whyNot } = isTyped ? typedReading(asked.kilograms) : scaleReading(seen.shown);
  const scale = chosen.scale.trim();
  const number = asked.slipNumber.trim();
  const submit = (): void => {
    setTried(true);
    if (grams === null || scale === '') return;
    const source = isTyped ? 'typed' : 'scale';
    const reading = { which: asked.which, grams, scale, source, weighedAt: new Date().toISOString() } as const;
    onTake(number === '' ? reading : { ...reading, slipNumber: number });
  };
  const kinds = scaleKinds.filter((kind) => kind !== 'simulator' || isDemonstration());
  return (
    <Dialog title={texts.ask[asked.which]} onClose={() => onAsk(null)} onSubmit={submit}>
      {isTyped ? (
        <Field
          label={texts.kilograms}
          name="kilograms"
          value={asked.kilograms}
          isNumber
          isFirst
          wrong={isTried && whyNot !== null ? texts.whyNot[whyNot] : undefined}
          onChange={(kilograms) => onAsk({ ...asked, kilograms })}
        />
      ) : (
        <ScaleReading {...seen} kind={chosen.kind} whyNot={whyNot} />
      )}
      <Segmented
        label={texts.from}
        value={chosen.kind}
        segments={kinds.map((kind) => ({ value: kind, face: texts.kinds[kind], name: texts.kinds[kind] }))}
        onChange={(kind) => onChoose({ ...chosen, kind })}
      />
      <Field
        label={texts.name}
        name="scale"
        value={chosen.scale}
        wrong={isTried && scale === '' ? texts.noName : undefined}
        onChange={(name) => onChoose({ ...chosen, scale: name })}
      />
      <Field
        label={texts.number}
        name="slipNumber"
        value={asked.slipNumber}
        onChange={(slipNumber) => onAsk({ ...asked, slipNumber })}
      />
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={!isTyped && grams === null}>
          {texts.take}
        </Button>
        <Button onClick={() => onAsk(null)}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
