import type { ReactElement } from 'react';
import { Button, count, weightText } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import type { Bay } from '../../../lib/custody/use-bays.ts';
import { useBayTexts } from '../../../lib/i18n/use-bay-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { Labels } from '../../../lib/print/Labels.tsx';

/** What can be done with the bay that is open. */
export function BayPanel(props: {
  bay: Bay;
  mayAdminister: boolean;
  onBack: () => void;
  onChange: () => void;
  onRetire: () => void;
}): ReactElement {
  const { bay, mayAdminister, onBack, onChange, onRetire } = props;
  const texts = useBayTexts();
  const { bayId, code, name, purpose, limitGrams, limitPieces, isRetired, pieces } = bay;
  const lines = [
    name,
    purpose === null ? '' : (texts.purposes[purpose] ?? purpose),
    limitGrams === null ? '' : `≤ ${weightText(limitGrams)}`,
    limitPieces === null ? '' : `≤ ${texts.pieces(count(limitPieces))}`,
  ].filter((line) => line !== '');
  return (
    <>
      <div className={panel.head}>
        <h2>{[code, ...lines].join(' · ')}</h2>
      </div>
      <div className={screen.buttons}>
        <Button icon="back" letter="B" onClick={onBack}>
          {texts.back}
        </Button>
        <Button icon="rows" letter="L" onClick={() => window.print()}>
          {texts.label}
        </Button>
        {mayAdminister ? (
          <>
            <Button letter="E" onClick={onChange}>
              {texts.change}
            </Button>
            <Button icon={isRetired ? 'retry' : 'minus'} onClick={onRetire} isDisabled={!isRetired && pieces > 0}>
              {isRetired ? texts.reuse : texts.retire}
            </Button>
          </>
        ) : null}
      </div>
      <Labels labels={[{ id: bayId, code: bayId, title: code, lines: [...lines, bayId.slice(-12)] }]} />
    </>
  );
}
