import { useState, type ReactElement } from 'react';
import { Button, Segmented } from '@huihuan/web-kit';
import type { Discrepancy, Resolution } from '../../../lib/custody/types.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useKept } from '../../../lib/live/use-kept.ts';
import { Field } from '../../../lib/parts/Field.tsx';
import { resolutionsOf } from '../api/resolutions-of.ts';
import styles from './differences.module.css';

/** One's own proposal with its reason; it takes the place of the one before. What is half typed stays. */
export function ProposeForm(props: {
  discrepancy: Discrepancy;
  isBusy: boolean;
  onPropose: (resolution: Resolution, reason: string) => void;
}): ReactElement {
  const { discrepancy, isBusy, onPropose } = props;
  const { differences: texts } = useStationTexts();
  const choices = resolutionsOf(discrepancy);
  const [resolution, choose] = useState(choices[0] ?? 'returned');
  const [reason, keep] = useKept<string>(`proposal.${discrepancy.discrepancyId}`);
  const isReady = (reason ?? '').trim() !== '' && !isBusy;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        onPropose(resolution, (reason ?? '').trim());
        keep(null);
      }}
    >
      <Segmented
        label={texts.propose}
        value={resolution}
        segments={choices.map((value) => ({ value, face: texts.resolutions[value], name: texts.resolutions[value] }))}
        onChange={choose}
      />
      <Field name="reason" label={texts.reason} value={reason ?? ''} onChange={keep} />
      <div>
        <Button isSubmit look="main" icon="check" isDisabled={!isReady}>
          {discrepancy.proposal === null ? texts.propose : texts.replace}
        </Button>
      </div>
    </form>
  );
}
