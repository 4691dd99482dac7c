import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, useLanguage, weightText } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useBatchTexts } from '../../../lib/i18n/use-batch-texts.ts';
import { expectedQuery } from '../api/expected-query.ts';
import type { Loss } from '../api/job-types.ts';

/** A key for each reason that a loss of these goods may have; a key adds the weight that was typed to its reason. */
export function LossReasons(props: {
  jobId: string;
  loss: Loss;
  onReason: (name: string) => void;
}): ReactElement | null {
  const texts = useBatchTexts();
  const language = useLanguage();
  const { data } = useQuery(expectedQuery(props.jobId));
  if (data === undefined || data.lossReasons.length === 0) return null;
  return (
    <div role="group" aria-label={texts.lossReasons} className={panel.acts}>
      {data.lossReasons.map(({ name, zh, en }) => {
        const told = props.loss.parts?.find(({ reason }) => reason === name);
        return (
          <span key={name} data-loss-reason={name} data-grams={told?.grams ?? 0}>
            <Button onClick={() => props.onReason(name)}>
              {language === 'en' ? en : zh}
              {told === undefined ? '' : ` · ${weightText(told.grams)}`}
            </Button>
          </span>
        );
      })}
    </div>
  );
}
