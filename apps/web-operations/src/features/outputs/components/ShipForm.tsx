import { useRef, useState, type ReactElement } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, ProblemNotice, useLanguage } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { buyersQuery, ship } from '../api/ship.ts';

/** Sends what was chosen to an enterprise: one list, sealed and handed to the truck. */
export function ShipForm(props: { siteId: string; itemIds: readonly string[]; onDone: () => void }): ReactElement {
  const { siteId, itemIds, onDone } = props;
  const texts = useCentreTexts();
  const words = useTexts();
  const isEnglish = useLanguage() === 'en';
  const client = useQueryClient();
  const { data: buyers = [] } = useQuery(buyersQuery);
  const [chosen, setChosen] = useState('');
  const toSiteId = chosen || (buyers[0]?.siteId ?? '');
  const field = useRef<HTMLSelectElement>(null);
  const shipping = useMutation({
    mutationFn: () => ship({ fromSiteId: siteId, toSiteId, itemIds }),
    onSuccess: onDone,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['outputs', siteId] }),
        client.invalidateQueries({ queryKey: ['sent', siteId] }),
      ]),
  });
  const canSend = itemIds.length > 0 && toSiteId !== '' && !shipping.isPending;
  const send = (): void => {
    if (canSend) shipping.mutate();
  };
  useKeys({ s: () => field.current?.focus() });
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
      <div className={panel.acts}>
        <Button isSubmit look="main" letter="Enter" isDisabled={!canSend}>
          {texts.outputs.ship}
        </Button>
        <span role="status" className={panel.good} data-shipped={shipping.data}>
          {shipping.data === undefined ? '' : texts.outputs.shipped}
        </span>
      </div>
      {shipping.error === null ? null : <ProblemNotice error={shipping.error} texts={words} />}
    </form>
  );
}
