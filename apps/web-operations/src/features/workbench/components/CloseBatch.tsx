import { useState, type ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isBalanced } from '@huihuan/processing-balance';
import { Button, postJson, ProblemNotice, useSendOnce } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useBatchTexts } from '../../../lib/i18n/use-batch-texts.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useSupervisorOf } from '../../../lib/site/use-supervisor-of.ts';
import { batchKey, type Batch } from '../api/batch-queries.ts';
import { gramsTyped } from '../api/typed.ts';

/** Whether it balances with so much lost beside what its jobs say, by what its tolerance is held against. */
const isBalancedWith = ({ balance, dry }: Batch, lostGrams: number): boolean => {
  const judged = dry?.basis === 'dry' ? dry : balance;
  return isBalanced({ ...judged, differenceGrams: judged.differenceGrams - lostGrams });
};

/** Closes a batch: within the tolerance by whoever works there, outside of it by a supervisor who says why, in the own name. */
export function CloseBatch({ batch }: { batch: Batch }): ReactElement {
  const texts = useBatchTexts();
  const bench = useCentreTexts().workbench;
  const words = useTexts();
  const client = useQueryClient();
  const sendOnce = useSendOnce();
  const supervisorId = useSupervisorOf(batch.siteId);
  const [typed, setTyped] = useState({ kilograms: '', reason: '', explanation: '' });
  const grams = typed.kilograms.trim() === '' ? 0 : gramsTyped(typed.kilograms);
  const isIn = isBalancedWith(batch, grams ?? 0);
  const closing = useMutation({
    mutationFn: () => {
      const loss = grams === null || grams === 0 ? {} : { loss: { grams, reason: typed.reason.trim() } };
      const explained =
        isIn || supervisorId === null ? {} : { explanation: { text: typed.explanation.trim(), supervisorId } };
      const said = { ...loss, ...explained };
      return sendOnce(said, (id) => postJson<Batch>(`/api/sorting/batches/${batch.batchId}/close`, { id, ...said }));
    },
    onSuccess: async (closed) => {
      client.setQueryData(batchKey(batch.batchId), closed);
      await client.invalidateQueries({ queryKey: ['batches', batch.siteId] });
    },
  });
  const isFree = batch.members.every(({ state }) => state === 'closed');
  const isSaid = grams === 0 || (grams !== null && typed.reason.trim() !== '');
  const isAnswered = isIn || (supervisorId !== null && typed.explanation.trim() !== '');
  if (!isFree) return <p className={panel.note}>{texts.stillOpen}</p>;
  return (
    <form
      className={panel.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSaid && isAnswered && !closing.isPending) closing.mutate();
      }}
    >
      <label>
        {texts.loss}
        <input
          name="batch-loss"
          inputMode="decimal"
          autoComplete="off"
          value={typed.kilograms}
          onChange={(event) => setTyped({ ...typed, kilograms: event.target.value })}
        />
      </label>
      <label>
        {texts.lossReason}
        <input
          name="batch-loss-reason"
          maxLength={200}
          value={typed.reason}
          onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
        />
      </label>
      {grams === null ? <p className={panel.alarm}>{bench.cannotWeigh}</p> : null}
      {isIn ? null : supervisorId !== null ? (
        <label>
          {texts.explanation}
          <textarea
            name="batch-explanation"
            maxLength={1000}
            value={typed.explanation}
            onChange={(event) => setTyped({ ...typed, explanation: event.target.value })}
          />
        </label>
      ) : (
        <p className={panel.note} data-needs="supervisor">
          {texts.needsSupervisor}
        </p>
      )}
      <div className={panel.acts}>
        <Button isSubmit isDisabled={!isSaid || !isAnswered || closing.isPending}>
          {isIn ? texts.close : texts.release}
        </Button>
      </div>
      {closing.error === null ? null : <ProblemNotice error={closing.error} texts={words} />}
    </form>
  );
}
