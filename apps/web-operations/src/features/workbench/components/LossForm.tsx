import { useState, type ReactElement, type Ref } from 'react';
import { Button } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import type { Loss } from '../api/job-types.ts';
import { lossBy } from '../api/loss-by-reason.ts';
import { gramsTyped, type Typed } from '../api/typed.ts';
import { LossReasons } from './LossReasons.tsx';

/** What nobody can weigh, with its reason. */
export function LossForm(props: {
  jobId: string;
  loss: Loss;
  typed: Typed;
  field: Ref<HTMLInputElement>;
  onType: (more: Partial<Typed>) => void;
  onLoss: (loss: Loss) => void;
}): ReactElement {
  const { jobId, loss, typed, field, onType, onLoss } = props;
  const texts = useCentreTexts().workbench;
  const [wrong, setWrong] = useState<string | null>(null);
  const record = (): void => {
    const grams = gramsTyped(typed.lossKilograms);
    const reason = typed.lossReason.trim();
    const trouble = grams === null ? texts.cannotWeigh : grams > 0 && reason === '' ? texts.lossNeeds : null;
    setWrong(trouble);
    if (grams === null || trouble !== null) return;
    onLoss({ grams, reason });
    onType({ lossKilograms: '', lossReason: '' });
  };
  const tell = (reason: string): void => {
    const grams = gramsTyped(typed.lossKilograms);
    setWrong(grams === null || grams === 0 ? texts.cannotWeigh : null);
    if (grams === null || grams === 0) return;
    onLoss(lossBy(loss, reason, grams));
    onType({ lossKilograms: '' });
  };
  return (
    <form
      className={panel.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <label>
        {texts.loss} · {texts.kilograms}
        <input
          ref={field}
          name="loss"
          inputMode="decimal"
          autoComplete="off"
          value={typed.lossKilograms}
          onChange={(event) => onType({ lossKilograms: event.target.value })}
        />
      </label>
      <LossReasons jobId={jobId} loss={loss} onReason={tell} />
      <label>
        {texts.lossReason}
        <input
          name="loss-reason"
          maxLength={200}
          value={typed.lossReason}
          onChange={(event) => onType({ lossReason: event.target.value })}
        />
      </label>
      <div className={panel.acts}>
        <Button isSubmit letter="F2">
          {texts.setLoss}
        </Button>
        <span role="status" className={panel.alarm}>
          {wrong}
        </span>
      </div>
    </form>
  );
}
