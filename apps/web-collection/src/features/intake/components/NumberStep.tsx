import { useState, type ReactElement } from 'react';
import type { IdentifierKind } from '@huihuan/contracts-events';
import { kindOfScan } from '@huihuan/identifiers-domain';
import { BatterySays } from '../../../lib/codes/BatterySays.tsx';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useScanner } from '../../../lib/scan/api/use-scanner.ts';
import { CameraScan } from '../../../lib/scan/components/CameraScan.tsx';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import styles from './Intake.module.css';

interface Found {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** The number of the thing: by scanner at any moment, by camera, typed; or none, where its class allows that. */
export function NumberStep(props: {
  of: GoodsClass;
  known: string;
  onTake: (found: Found | null) => void;
}): ReactElement {
  const { intake, identifiers } = useWorkTexts();
  const { identifierKinds, requiredIdentifiers } = props.of;
  const [typed, setTyped] = useState(props.known);
  const [isLooking, setLooking] = useState(false);
  const take = (text: string): void => {
    const value = text.trim();
    const kind = kindOfScan(value, identifierKinds);
    feel(kind === null ? 'bad' : 'good');
    if (kind !== null && value !== '') props.onTake({ kind, value });
  };
  useScanner(take);
  const isRequired = requiredIdentifiers.length > 0;
  return (
    <form
      className={styles.stepBody}
      onSubmit={(event) => {
        event.preventDefault();
        take(typed);
      }}
    >
      <p className={styles.says}>{isRequired ? intake.numberRequired : intake.numberSays}</p>
      {isLooking ? <CameraScan onScan={take} /> : null}
      <Key icon={isLooking ? 'close' : 'eye'} onPress={() => setLooking(!isLooking)}>
        {isLooking ? intake.cameraStop : intake.camera}
      </Key>
      <Field
        label={`${intake.typeNumber} · ${identifierKinds.map((kind) => identifiers[kind]).join(' / ')}`}
        value={typed}
        onChange={setTyped}
        name="number"
      />
      {identifierKinds.includes('battery') ? (
        <p className={styles.says} role="status">
          <BatterySays code={typed} />
        </p>
      ) : null}
      <div className={styles.acts}>
        {isRequired ? null : <Key onPress={() => props.onTake(null)}>{intake.noNumber}</Key>}
        <Key look="main" isSubmit isDisabled={typed.trim() === ''}>
          {intake.takeNumber}
        </Key>
      </div>
    </form>
  );
}
