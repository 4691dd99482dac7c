import { useState, type ReactElement } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Override } from '@huihuan/contracts-events';
import { Button, ProblemNotice, Skeleton, useSendOnce } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { GateProblem } from '../../../lib/family/GateProblem.tsx';
import { missingStepOf } from '../../../lib/family/refused-field.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { fitting, presetOf, type Closing, type Delivered } from '../../../lib/centre/fitting.ts';
import { deliver, deliveredQuery } from '../api/ship.ts';

interface Arrived {
  readonly siteId: string;
  readonly shipmentId: string;
  readonly onDone: () => void;
}

/** Says that a shipment arrived at its buyer, which closes what was in it. */
export function DeliverForm(props: Arrived): ReactElement {
  const texts = useCentreTexts();
  const words = useTexts();
  const { data, error, refetch } = useQuery(deliveredQuery(props.shipmentId));
  if (data !== undefined) return <Form {...props} goods={data} />;
  if (error !== null) return <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />;
  return <Skeleton lines={3} label={texts.loading} />;
}

function Form({ siteId, shipmentId, onDone, goods }: Arrived & { goods: readonly Delivered[] }): ReactElement {
  const texts = useCentreTexts().outputs;
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Closing>(() => presetOf(goods));
  const [documentReference, setDocument] = useState('');
  const [reason, setReason] = useState('');
  const offered = fitting(goods);
  const isMixed = new Set(goods.map(({ classCode }) => classCode)).size > 1;
  const sendOnce = useSendOnce();
  const delivering = useMutation({
    mutationFn: (override: Override | null) => {
      const said = { shipmentId, outcome, documentReference, reason: reason.trim() || texts.arrived };
      const delivery = override === null ? said : { ...said, override };
      return sendOnce(delivery, (id) => deliver(id, delivery));
    },
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['sent', siteId] }),
  });
  const isMissing = delivering.error !== null && missingStepOf(delivering.error) !== null;
  return (
    <form
      className={panel.form}
      onSubmit={(event) => {
        event.preventDefault();
        delivering.mutate(null);
      }}
    >
      <label>
        {texts.outcome}
        <select
          name="outcome"
          value={outcome}
          onChange={({ target: { value } }) => {
            setOutcome(offered.find((one) => one === value) ?? 'recycled');
            // what was doubted of one outcome says nothing of another
            delivering.reset();
          }}
        >
          {offered.map((value) => (
            <option key={value} value={value}>
              {texts.closings[value]}
            </option>
          ))}
        </select>
      </label>
      {isMixed ? <p className={panel.note}>{texts.oneEnd}</p> : null}
      <label>
        {texts.document}
        <input
          name="document"
          maxLength={120}
          value={documentReference}
          onChange={(event) => setDocument(event.target.value)}
        />
      </label>
      <label>
        {texts.reason}
        <input
          maxLength={500}
          value={reason}
          placeholder={texts.arrived}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <div className={panel.acts}>
        <Button isSubmit look="main" isDisabled={delivering.isPending}>
          {texts.deliver}
        </Button>
      </div>
      {isMissing ? <p data-left="already">{texts.leftAlready}</p> : null}
      {delivering.error === null ? null : (
        <GateProblem
          error={delivering.error}
          siteId={siteId}
          mayRecord={false}
          onOverride={(by) => delivering.mutate(by)}
        />
      )}
    </form>
  );
}
