import type { ReactElement } from 'react';
import type { Ended } from '@huihuan/web-outbox';
import { useEndedTexts } from '../../../lib/i18n/use-ended-texts.ts';
import { GateRoom } from '../../../lib/pin/GateRoom.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { EndedForm } from '../../../lib/ended/EndedForm.tsx';

/** Before the work, on a tablet that the server takes no longer. @param onGoOn by PIN, where somebody has one here */
export function EndedDoor({ ended, onGoOn }: { ended: Ended; onGoOn: (() => void) | null }): ReactElement {
  const { goOn } = useEndedTexts();
  return (
    <GateRoom>
      <EndedForm ended={ended} other={onGoOn === null ? null : <Key onPress={onGoOn}>{goOn}</Key>} />
    </GateRoom>
  );
}
