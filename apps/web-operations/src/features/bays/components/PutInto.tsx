import { useState, type ReactElement } from 'react';
import { Button, count } from '@huihuan/web-kit';
import type { Bay } from '../../../lib/custody/use-bays.ts';
import { useBayTexts } from '../../../lib/i18n/use-bay-texts.ts';
import panel from '../../../lib/centre/panel.module.css';
import styles from './bays.module.css';

/** Where what was chosen goes, without a scanner. */
export function PutInto(props: {
  chosen: number;
  /** What was chosen is on its way, and no answer has come. */
  isSending: boolean;
  bays: readonly Bay[];
  onPut: (bayId: string) => void;
  onDrop: () => void;
}): ReactElement {
  const { chosen, isSending, bays, onPut, onDrop } = props;
  const texts = useBayTexts();
  const [bayId, setBayId] = useState('');
  const known = bays.some((bay) => bay.bayId === bayId) ? bayId : '';
  return (
    <form
      className={`${styles.hand} ${panel.form}`}
      data-hand={chosen}
      onSubmit={(event) => {
        event.preventDefault();
        if (known !== '' && !isSending) onPut(known);
      }}
    >
      <strong role="status">{texts.chosen(count(chosen))}</strong>
      <label>
        {texts.putInto}
        <select name="into" value={known} onChange={({ target }) => setBayId(target.value)}>
          <option value="">–</option>
          {bays.map((bay) => (
            <option key={bay.bayId} value={bay.bayId}>
              {[bay.code, bay.name, bay.percent === null ? '' : `${count(bay.percent)} %`]
                .filter((word) => word !== '')
                .join(' · ')}
            </option>
          ))}
        </select>
      </label>
      <Button isSubmit look="main" icon="check" isDisabled={known === '' || isSending}>
        {texts.put}
      </Button>
      <Button icon="close" letter="C" onClick={onDrop}>
        {texts.drop}
      </Button>
    </form>
  );
}
