import type { ReactElement } from 'react';
import type { Act, Json } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useSignatures } from '../api/use-signatures.ts';

type Gap = 'not-there' | 'declined' | 'not-kept';

/** Why the driver's signature is missing; `null` where it is there. */
const gapOf = (word: Json | undefined, gaps: Readonly<Record<Gap, string>>): Gap | null => {
  const reason = typeof word === 'object' && word !== null && 'reason' in word ? word.reason : null;
  return (Object.keys(gaps) as Gap[]).find((each) => each === reason) ?? null;
};

/** Who has signed a shipment: both sides as the server knows it, the driver as it was said at the truck. */
export function Signatures(props: { dispatch: Act | undefined; shipmentId: string }): ReactElement {
  const { dispatch, shipmentId } = props;
  const { shipment } = useWorkTexts();
  const isDone = dispatch?.state === 'done';
  const signed = useSignatures(shipmentId, isDone);
  const stateOf = (side: 'sender' | 'receiver'): string => {
    if (signed?.has(side) === true) return shipment.signed;
    return side === 'sender' && !isDone ? shipment.onThisTablet : shipment.notYet;
  };
  const gap = gapOf(dispatch?.body['driverSignature'], shipment.gaps);
  return (
    <dl>
      {(['sender', 'receiver'] as const).map((side) => (
        <div key={side}>
          <dt>{shipment[side]}</dt>
          <dd data-side={side}>{stateOf(side)}</dd>
        </div>
      ))}
      <div>
        <dt>{shipment.driver}</dt>
        <dd data-side="driver">{gap === null ? shipment.drawn : shipment.gaps[gap]}</dd>
      </div>
    </dl>
  );
}
