import type { ReactElement } from 'react';
import { Button, count, Weight } from '@huihuan/web-kit';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { totalsOf } from '../api/list-rows.ts';

/** What the operator is asked before something that both sides will see. */
export interface Asked {
  readonly kind: 'dispatch' | 'unseal' | 'cancel';
  readonly reason: string;
}

/** What is about to be signed, or why something is taken back. */
export function AskDialog(props: {
  asked: Asked;
  to: string;
  totals: ReturnType<typeof totalsOf>;
  onType: (asked: Asked) => void;
  onSay: (asked: Asked) => void;
  onClose: () => void;
}): ReactElement {
  const { asked, to, totals, onType, onSay, onClose } = props;
  const { shipment: texts, reason, units } = useOutgoingTexts();
  const { cancel } = useStationTexts();
  const isLeaving = asked.kind === 'dispatch';
  const isSaid = isLeaving || asked.reason.trim() !== '';
  const titles = { dispatch: texts.sureLeave, unseal: texts.unseal, cancel: texts.cancel };
  return (
    <Dialog
      title={titles[asked.kind]}
      onClose={onClose}
      onSubmit={() => {
        if (isSaid) onSay(asked);
      }}
    >
      <p className={screen.hint}>
        {texts.title(to)} · {units.items(count(totals.items))} · <Weight grams={totals.grams} />
      </p>
      {isLeaving ? (
        <p className={screen.hint}>{texts.signs}</p>
      ) : (
        <Field
          name="reason"
          label={reason}
          value={asked.reason}
          isFirst
          onChange={(typed) => onType({ ...asked, reason: typed })}
        />
      )}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon={isLeaving ? 'shield' : 'check'} letter="Ctrl+Enter" isDisabled={!isSaid}>
          {isLeaving ? texts.sign : titles[asked.kind]}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
