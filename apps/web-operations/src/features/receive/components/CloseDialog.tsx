import type { ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, count, newId, postJson, ProblemNotice, Segmented } from '@huihuan/web-kit';
import type { Discrepancy, Shipment } from '../../../lib/custody/types.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useKept } from '../../../lib/live/use-kept.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { play } from '../../../lib/scan/sound.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { sumsOf, type Seen } from '../api/seen-lines.ts';
import { Sums } from './Sums.tsx';

interface Closed {
  readonly shipment: Shipment;
  readonly discrepancies: readonly Discrepancy[];
}

type Rest = 'missing' | 'accepted';

/** Shows what the operator is about to sign, and signs it. The id of the act stays the same however often it is sent. */
export function CloseDialog(props: {
  site: MySite;
  shipmentId: string;
  seen: Seen;
  waiting: number;
  rest: Rest | null;
  onRest: (rest: Rest) => void;
  onClose: () => void;
}): ReactElement {
  const { site, shipmentId, seen, waiting, onClose } = props;
  const { receive: texts, cancel } = useStationTexts();
  const words = useTexts();
  const client = useQueryClient();
  const [kept, keep] = useKept<{ readonly id: string; readonly rest: Rest }>(`close.${shipmentId}`);
  const sums = sumsOf(seen);
  const rest = props.rest ?? 'missing';
  const sign = useMutation({
    mutationFn: () => {
      // another word on what is left is another act
      const act = kept?.rest === rest ? kept : { id: newId(), rest };
      keep(act);
      return postJson<Closed>(`/api/${site.tier}/shipments/${shipmentId}/receipt`, act);
    },
    onSuccess: ({ shipment }) => {
      play('done');
      keep(null);
      client.setQueryData<Shipment>(['shipment', site.tier, shipmentId], (before) => ({ ...before, ...shipment }));
      void client.invalidateQueries({ queryKey: ['discrepancies'] });
      void client.invalidateQueries({ queryKey: ['arrivals'] });
      onClose();
    },
    onError: () => play('wrong'),
  });
  const submit = (): void => {
    if (waiting === 0 && !sign.isPending) sign.mutate();
  };
  return (
    <Dialog title={texts.close} onClose={onClose} onSubmit={submit}>
      <Sums sums={sums} />
      {sums.open.lines === 0 ? null : (
        <>
          <p className={screen.hint}>{texts.rest(count(sums.open.lines))}</p>
          <Segmented
            label={texts.rest(count(sums.open.lines))}
            value={rest}
            segments={[
              { value: 'missing', face: texts.restMissing, name: texts.restMissing },
              { value: 'accepted', face: texts.restAccepted, name: texts.restAccepted },
            ]}
            onChange={props.onRest}
          />
        </>
      )}
      {waiting === 0 ? null : <p role="alert">{texts.unsentFirst}</p>}
      {sign.error === null ? null : <ProblemNotice error={sign.error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="shield" letter="Ctrl+Enter" isDisabled={waiting > 0 || sign.isPending}>
          {texts.sign}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
