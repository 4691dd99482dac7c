import { useState, type ReactElement, type ReactNode } from 'react';
import { weightText } from '@huihuan/web-kit';
import { useScale, type ScaleKind } from '@huihuan/web-scale';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useChoices } from '../../../lib/touch/api/choices.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { NumberPad } from '../../../lib/touch/components/NumberPad.tsx';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import styles from './Intake.module.css';

/** The weight: from the scale as soon as it stands still, or typed on large digits. */
export function WeightStep(props: {
  of: GoodsClass;
  known: number | null;
  onTake: (grams: number) => void;
}): ReactElement {
  const { scale: kind } = useChoices();
  const [isTyping, setTyping] = useState(kind === 'none');
  const turn = kind === 'none' ? null : () => setTyping(!isTyping);
  return isTyping ? <TypedWeight {...props} onTurn={turn} /> : <ScaleWeight {...props} kind={kind} onTurn={turn} />;
}

interface WeightProps {
  readonly of: GoodsClass;
  readonly known: number | null;
  readonly onTake: (grams: number) => void;
  /** To the other way of weighing, where there is one. */
  readonly onTurn: (() => void) | null;
}

function TypedWeight({ of, known, onTake, onTurn }: WeightProps): ReactElement {
  const { intake } = useWorkTexts();
  const [typed, setTyped] = useState(known === null ? '' : String(known / 1000));
  const grams = Math.round(Number(typed) * 1000);
  return (
    <div className={styles.typed}>
      <output className={styles.figure}>
        {typed === '' ? '0' : typed} <small>{intake.kilograms}</small>
      </output>
      <NumberPad value={typed} onChange={setTyped} mostDigits={5} decimals={2} />
      <WeightActs of={of} grams={grams > 0 ? grams : null} onTake={onTake}>
        {onTurn === null ? null : <Key onPress={onTurn}>{intake.useScale}</Key>}
      </WeightActs>
    </div>
  );
}

/** The simulated scale shows a tenth less than is usual of the class, in steps of 100 g. */
const playedGramsOf = ({ plausibleGrams }: GoodsClass): number =>
  Math.round((plausibleGrams.typical * 0.904) / 100) * 100;

function ScaleWeight(props: WeightProps & { readonly kind: ScaleKind }): ReactElement {
  const { intake } = useWorkTexts();
  const { of, kind, onTake, onTurn } = props;
  const { shown, connect, refusal } = useScale(kind, playedGramsOf(of));
  const isSteady = shown?.isSteady === true;
  const state = shown === null ? intake.scaleWaits : isSteady ? intake.scaleSteady : intake.scaleSways;
  return (
    <div className={styles.stepBody}>
      <output className={`${styles.figure} ${isSteady ? '' : styles.moving}`}>
        {((shown?.grams ?? 0) / 1000).toFixed(2)} <small>{intake.kilograms}</small>
      </output>
      <p className={styles.says} role="status">
        {state}
      </p>
      {refusal === null ? null : <Notice look="alarm">{intake.scaleLost}</Notice>}
      <WeightActs of={of} grams={isSteady ? shown.grams : null} onTake={onTake}>
        {connect === null ? null : <Key onPress={connect}>{intake.connectScale}</Key>}
        {onTurn === null ? null : <Key onPress={onTurn}>{intake.typeWeight}</Key>}
      </WeightActs>
    </div>
  );
}

/** Takes the weight that is there; one that its class does not have is asked about, and not refused: scales are right. */
function WeightActs(props: {
  of: GoodsClass;
  grams: number | null;
  onTake: (grams: number) => void;
  children: ReactNode;
}): ReactElement {
  const { intake } = useWorkTexts();
  const { grams, onTake } = props;
  const { min, max } = props.of.plausibleGrams;
  const isOdd = grams !== null && (grams < min || grams > max);
  return (
    <div className={styles.below}>
      {isOdd ? <Notice look="wait">{intake.odd(weightText(min), weightText(max))}</Notice> : null}
      <div className={styles.acts}>
        {props.children}
        <Key
          look="main"
          isDisabled={grams === null}
          onPress={() => {
            feel('good');
            onTake(grams ?? 0);
          }}
        >
          {intake.takeWeight(grams === null ? '—' : `${(grams / 1000).toFixed(2)} ${intake.kilograms}`)}
        </Key>
      </div>
    </div>
  );
}
