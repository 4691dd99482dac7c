import { useState, type ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Override } from '@huihuan/contracts-events';
import { Button, postJson, StateMark, useSendOnce, weightText } from '@huihuan/web-kit';
import { endings, type Ending } from '../../../lib/centre/fitting.ts';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { GateProblem } from '../../../lib/family/GateProblem.tsx';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useMayEnd } from '../api/use-correction.ts';
import type { HoldingInBooks } from '../api/use-item-story.ts';
import styles from './story.module.css';

interface Ended {
  readonly site: MySite;
  readonly holding: HoldingInBooks;
  readonly name: string;
}

/** The way to say that goods in stock end here, without a shipment: sold over the counter, destroyed, or lost. */
export function EndItem(props: Ended): ReactElement | null {
  const { site, holding } = props;
  const { ending: texts } = useCentreTexts();
  const mayEnd = useMayEnd(site, holding);
  const [isOpen, setOpen] = useState(false);
  useKeys({ e: { says: texts.open, act: () => setOpen(true) } }, !mayEnd || isOpen);
  if (!mayEnd && !isOpen) return null;
  return (
    <>
      <Button letter="E" isDisabled={!mayEnd} onClick={() => setOpen(true)}>
        {texts.open}
      </Button>
      {isOpen ? <EndDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface Said {
  readonly outcome: Ending;
  readonly reason: string;
  readonly documentReference?: string;
  readonly override?: Override;
}

function EndDialog({ site, holding, name, onClose }: Ended & { onClose: () => void }): ReactElement {
  const { ending: texts, outputs } = useCentreTexts();
  const client = useQueryClient();
  const [{ item, grade }] = useState(holding);
  const offered = endings({ ...item, grade });
  const [outcome, setOutcome] = useState<Ending | null>(null);
  const [typed, setDocument] = useState('');
  const [reason, setReason] = useState('');
  const sendOnce = useSendOnce();
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: (said: Said) =>
      sendOnce(said, (id) =>
        postJson(`/api/${site.tier}/closures`, { id, siteId: site.siteId, itemIds: [item.itemId], ...said }),
      ),
    onSettled: () => {
      for (const queryKey of [['bays'], ['lying'], ['storage', site.tier, site.siteId]])
        void client.invalidateQueries({ queryKey });
      return client.invalidateQueries({ queryKey: ['item-story'] });
    },
  });
  const end = (override?: Override): void => {
    if (outcome === null || reason.trim() === '' || isPending || data !== undefined) return;
    mutate({
      ...{ outcome, reason: reason.trim() },
      ...(typed.trim() === '' ? {} : { documentReference: typed.trim() }),
      ...(override === undefined ? {} : { override }),
    });
  };
  if (data !== undefined)
    return (
      <Dialog key="ended" title={texts.title(name)} onClose={onClose} onSubmit={onClose}>
        <StateMark tone="good" icon="check">
          {texts.done}
        </StateMark>
        <div className={screen.buttons}>
          <Button isSubmit look="main" letter="Ctrl+Enter">
            {texts.close}
          </Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={texts.title(name)} onClose={onClose} onSubmit={() => end()}>
      <p className={screen.hint}>{texts.says(weightText(item.grams))}</p>
      <label className={styles.choice}>
        {outputs.outcome}
        <select
          name="outcome"
          value={outcome ?? ''}
          onChange={({ target }) => {
            setOutcome(offered.find((one) => one === target.value) ?? null);
            // what was doubted of one outcome says nothing of another
            reset();
          }}
        >
          <option value="">{texts.choose}</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {one === 'lost' ? texts.lost : outputs.closings[one]}
            </option>
          ))}
        </select>
      </label>
      <Field label={outputs.document} name="document" value={typed} onChange={setDocument} />
      <Field label={texts.reason} name="reason" value={reason} onChange={setReason} />
      {error === null ? null : <GateProblem error={error} siteId={site.siteId} onOverride={end} />}
      <div className={screen.buttons}>
        <Button
          isSubmit
          look="main"
          icon="check"
          letter="Ctrl+Enter"
          isDisabled={outcome === null || reason.trim() === '' || isPending}
        >
          {texts.end}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}
