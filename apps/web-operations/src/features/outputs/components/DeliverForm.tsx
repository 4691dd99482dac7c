import { useState, type ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { GateProblem } from '../../../lib/family/GateProblem.tsx';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { closings, deliver, type Delivery } from '../api/ship.ts';

/** Says that a shipment arrived at its buyer, which closes what was in it. */
export function DeliverForm(props: { siteId: string; shipmentId: string; onDone: () => void }): ReactElement {
  const { siteId, shipmentId, onDone } = props;
  const texts = useCentreTexts().outputs;
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Delivery['outcome']>('recycled');
  const [documentReference, setDocument] = useState('');
  const [reason, setReason] = useState('');
  const delivering = useMutation({
    mutationFn: () => deliver({ shipmentId, outcome, documentReference, reason: reason.trim() || texts.arrived }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['sent', siteId] }),
  });
  return (
    <form
      className={panel.form}
      onSubmit={(event) => {
        event.preventDefault();
        delivering.mutate();
      }}
    >
      <label>
        {texts.outcome}
        <select
          value={outcome}
          onChange={({ target: { value } }) => setOutcome(closings.find((one) => one === value) ?? 'recycled')}
        >
          {closings.map((value) => (
            <option key={value} value={value}>
              {texts.closings[value]}
            </option>
          ))}
        </select>
      </label>
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
      {delivering.error === null ? null : <GateProblem error={delivering.error} />}
    </form>
  );
}
