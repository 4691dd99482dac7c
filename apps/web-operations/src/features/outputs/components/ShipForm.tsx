import { useRef, useState, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, useLanguage } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { GateProblem } from '../../../lib/family/GateProblem.tsx';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { Connection } from '../../../lib/live/Connection.tsx';
import { OthersWait } from '../../../lib/live/OthersWait.tsx';
import { CascadeLacks } from './CascadeLacks.tsx';
import { buyersQuery } from '../api/ship.ts';
import { queueOfOutputs, useShip } from '../api/use-ship.ts';

/** Sends what was chosen to an enterprise: one list, sealed and handed to the truck. */
export function ShipForm(props: {
  siteId: string;
  itemIds: readonly string[];
  /** Those of them that were graded for cascade use. */
  cascadeIds: readonly string[];
  onDone: () => void;
}): ReactElement {
  const { siteId, itemIds, cascadeIds, onDone } = props;
  const texts = useCentreTexts();
  const { keys } = useCommandTexts();
  const isEnglish = useLanguage() === 'en';
  const { data: buyers = [] } = useQuery(buyersQuery);
  const [chosen, setChosen] = useState('');
  const toSiteId = chosen || (buyers[0]?.siteId ?? '');
  const field = useRef<HTMLSelectElement>(null);
  const [hasLeft, setLeft] = useState(false);
  const { ship, waiting, isCut, refusal, override } = useShip(siteId, () => {
    setLeft(true);
    onDone();
  });
  const canSend = itemIds.length > 0 && toSiteId !== '' && waiting.length === 0;
  const send = (): void => {
    if (!canSend) return;
    setLeft(false);
    ship(toSiteId, itemIds);
  };
  useKeys({ s: { says: keys.ship, act: () => field.current?.focus() } });
  return (
    <form
      className={`${panel.panel} ${panel.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        send();
      }}
    >
      <strong data-count="chosen">{texts.grading.chosen(itemIds.length)}</strong>
      <label>
        {texts.outputs.to}
        <select ref={field} name="to" value={toSiteId} onChange={(event) => setChosen(event.target.value)}>
          {buyers.map(({ siteId: id, name, nameEn }) => (
            <option key={id} value={id}>
              {isEnglish && nameEn !== '' ? nameEn : name}
            </option>
          ))}
        </select>
      </label>
      <CascadeLacks itemIds={cascadeIds} />
      <div className={panel.acts}>
        <Button isSubmit look="main" letter="Enter" isDisabled={!canSend}>
          {texts.outputs.ship}
        </Button>
        <span role="status" className={panel.good} data-shipped={hasLeft}>
          {hasLeft ? texts.outputs.shipped : ''}
        </span>
        <Connection isCut={isCut} waiting={waiting.length} />
      </div>
      <OthersWait queue={queueOfOutputs(siteId)} />
      {refusal === null ? null : <GateProblem error={refusal} siteId={siteId} onOverride={override} />}
    </form>
  );
}
