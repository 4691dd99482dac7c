import type { ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Override } from '@huihuan/contracts-events';
import { isBalanced, type Balance } from '@huihuan/processing-balance';
import { Button, postJson, useSendOnce } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { GateProblem } from '../../../lib/family/GateProblem.tsx';
import { useBatchTexts } from '../../../lib/i18n/use-batch-texts.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useSupervisorOf } from '../../../lib/site/use-supervisor-of.ts';
import { jobKey } from '../api/job-queries.ts';
import type { Job } from '../api/job-types.ts';

/** Closes the job: within the tolerance by whoever works at it, outside of it by a supervisor who says why, in the own name. */
export function CloseForm(props: {
  job: Job;
  balance: Balance;
  mayClose: boolean;
  explanation: string;
  onExplain: (text: string) => void;
}): ReactElement {
  const { job, balance, mayClose, explanation, onExplain } = props;
  const texts = useCentreTexts().workbench;
  const { keys } = useCommandTexts();
  const { carried } = useBatchTexts();
  const client = useQueryClient();
  const sendOnce = useSendOnce();
  const supervisorId = useSupervisorOf(job.siteId);
  const isIn = isBalanced(balance) || job.batchId !== undefined;
  const closing = useMutation({
    mutationFn: (override: Override | null) => {
      const explained =
        isIn || supervisorId === null ? {} : { explanation: { text: explanation.trim(), supervisorId } };
      const said = { ...explained, ...(override === null ? {} : { override }) };
      return sendOnce(said, (id) => postJson<Job>(`/api/sorting/jobs/${job.jobId}/close`, { id, ...said }));
    },
    onSuccess: (closed) => client.setQueryData(jobKey(job.jobId), closed),
  });
  const canClose = mayClose && !closing.isPending && (isIn || (supervisorId !== null && explanation.trim() !== ''));
  const close = (override: Override | null = null): void => {
    if (canClose) closing.mutate(override);
  };
  useKeys({ F4: { says: keys.close, act: () => close() } });
  return (
    <form
      className={panel.form}
      onSubmit={(event) => {
        event.preventDefault();
        close();
      }}
    >
      {job.batchId === undefined ? null : <p className={panel.note}>{carried}</p>}
      {isIn ? null : supervisorId !== null ? (
        <label>
          {texts.explanation}
          <textarea
            name="explanation"
            maxLength={1000}
            value={explanation}
            onChange={(event) => onExplain(event.target.value)}
          />
        </label>
      ) : (
        <p className={panel.note} data-needs="supervisor">
          {texts.needsSupervisor}
        </p>
      )}
      <div className={panel.acts}>
        <Button isSubmit look="main" letter="F4" isDisabled={!canClose}>
          {!isIn && supervisorId !== null ? texts.release : texts.close}
        </Button>
      </div>
      {closing.error === null ? null : <GateProblem error={closing.error} siteId={job.siteId} onOverride={close} />}
    </form>
  );
}
