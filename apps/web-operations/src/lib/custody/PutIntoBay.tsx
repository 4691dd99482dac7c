import { useState, type ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Override } from '@huihuan/contracts-events';
import { Button, count, postJson, ProblemNotice, useSendOnce } from '@huihuan/web-kit';
import panel from '../centre/panel.module.css';
import { GateProblem } from '../family/GateProblem.tsx';
import { useBayTexts } from '../i18n/use-bay-texts.ts';
import { useStationTexts } from '../i18n/use-station-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Dialog } from '../parts/Dialog.tsx';
import screen from '../parts/screen.module.css';
import type { MySite } from '../site/use-my-site.ts';
import { useBays } from './use-bays.ts';

interface Said {
  readonly bayId: string;
  readonly override?: Override;
}

const usePut = ({ tier, siteId }: MySite, itemId: string, onDone: () => void) => {
  const client = useQueryClient();
  const sendOnce = useSendOnce();
  return useMutation({
    mutationFn: (said: Said) =>
      sendOnce(said, (id) =>
        postJson(`/api/${tier}/sites/${siteId}/placements`, { id, ...said, things: [{ kind: 'item', id: itemId }] }),
      ),
    onSuccess: onDone,
    onSettled: () => {
      for (const queryKey of [['bays'], ['lying'], ['storage', tier, siteId], ['item-story']])
        void client.invalidateQueries({ queryKey });
    },
  });
};

/** Puts a loose item into a bay of its site, without a scanner. */
export function PutIntoBay(props: {
  site: MySite;
  itemId: string;
  name: string;
  /** Where it lies now. */
  from: string | null;
  onClose: () => void;
}): ReactElement {
  const { site, itemId, name, from, onClose } = props;
  const texts = useBayTexts();
  const words = useTexts();
  const { cancel } = useStationTexts();
  const { data: board, error: unread, refetch } = useBays(site);
  const [chosen, choose] = useState('');
  const { mutate, error, isPending, reset } = usePut(site, itemId, onClose);
  const bays = board?.bays.filter(({ isRetired, bayId }) => !isRetired && bayId !== from) ?? [];
  const bayId = bays.some((bay) => bay.bayId === chosen) ? chosen : '';
  const take = (next: string): void => {
    choose(next);
    // what was doubted of one bay says nothing of another
    reset();
  };
  const put = (override?: Override): void => {
    if (bayId !== '' && !isPending) mutate({ bayId, ...(override === undefined ? {} : { override }) });
  };
  return (
    <Dialog title={`${texts.put} · ${name}`} onClose={onClose} onSubmit={() => put()}>
      {board === undefined && unread !== null ? (
        <ProblemNotice error={unread} texts={words} onRetry={() => void refetch()} />
      ) : null}
      {board !== undefined && bays.length === 0 ? <p className={screen.hint}>{texts.nowhere}</p> : null}
      <div className={panel.form}>
        <label>
          {texts.bay}
          <select name="into" value={bayId} onChange={({ target }) => take(target.value)}>
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
      </div>
      {error === null ? null : <GateProblem error={error} siteId={site.siteId} onOverride={put} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={bayId === '' || isPending}>
          {texts.put}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
