import type { ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isBalanced, type Balance } from '@huihuan/processing-balance';
import { Button, newId, postJson, useSession } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { GateProblem } from '../../../lib/family/GateProblem.tsx';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
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
  const client = useQueryClient();
  const state = useSession();
  const access = state.kind === 'signed-in' ? state.access : null;
  const isSupervisor =
    access?.grants.some(
      ({ role, scope }) => role === 'supervisor' && scope.kind === 'site' && scope.siteId === job.siteId,
    ) ?? false;
  const isIn = isBalanced(balance);
  const closing = useMutation({
    mutationFn: () => {
      const supervisorId = access?.person.personId;
      const said =
        isIn || supervisorId === undefined ? {} : { explanation: { text: explanation.trim(), supervisorId } };
      return postJson<Job>(`/api/sorting/jobs/${job.jobId}/close`, { id: newId(), ...said });
    },
    onSuccess: (closed) => client.setQueryData(jobKey(job.jobId), closed),
  });
  const canClose = mayClose && !closing.isPending && (isIn || (isSupervisor && explanation.trim() !== ''));
  const close = (): void => {
    if (canClose) closing.mutate();
  };
  useKeys({ F4: { says: keys.close, act: close } });
  return (
    <form
      className={panel.form}
      onSubmit={(event) => {
        event.preventDefault();
        close();
      }}
    >
      {isIn ? null : isSupervisor ? (
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
          {!isIn && isSupervisor ? texts.release : texts.close}
        </Button>
      </div>
      {closing.error === null ? null : <GateProblem error={closing.error} />}
    </form>
  );
}
