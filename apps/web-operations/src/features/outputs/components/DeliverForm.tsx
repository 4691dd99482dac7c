import { useState, type ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Override } from '@huihuan/contracts-events';
import { Button, useSendOnce } from '@huihuan/web-kit';
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
          value={outcome}
          onChange={({ target: { value } }) => {
            setOutcome(closings.find((one) => one === value) ?? 'recycled');
            // what was doubted of one outcome says nothing of another
            delivering.reset();
          }}
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
      {delivering.error === null ? null : (
        <GateProblem error={delivering.error} siteId={siteId} onOverride={(by) => delivering.mutate(by)} />
      )}
    </form>
  );
}
