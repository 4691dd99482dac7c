import type { ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Override } from '@huihuan/contracts-events';
import { Button, count, newId, postJson, Segmented } from '@huihuan/web-kit';
import type { Discrepancy, Shipment, Warning } from '../../../lib/custody/types.ts';
import { GateProblem } from '../../../lib/family/GateProblem.tsx';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
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
  /** Absent from a server that does not tell them yet. */
  readonly warnings?: readonly Warning[];
}

type Rest = 'missing' | 'accepted';

interface Signed {
  readonly id: string;
  readonly rest: Rest;
  readonly override?: Override;
}

const isSame = ({ id: _, ...kept }: Signed, said: Omit<Signed, 'id'>): boolean =>
  JSON.stringify(kept) === JSON.stringify(said);

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
  const client = useQueryClient();
  const [kept, keep] = useKept<Signed>(`close.${shipmentId}`);
  const sums = sumsOf(seen);
  const rest = props.rest ?? 'missing';
  const sign = useMutation({
    mutationFn: (override: Override | null) => {
      const said = override === null ? { rest } : { rest, override };
      // another word on what is left, or somebody who answers for it, is another act
      const act = kept !== null && isSame(kept, said) ? kept : { id: newId(), ...said };
      keep(act);
      return postJson<Closed>(`/api/${site.tier}/shipments/${shipmentId}/receipt`, act);
    },
    onSuccess: ({ shipment, warnings = [] }) => {
      play('done');
      keep(null);
      client.setQueryData<Shipment>(['shipment', site.tier, shipmentId], (before) => ({
        ...before,
        ...shipment,
        receiptWarnings: warnings,
      }));
      void client.invalidateQueries({ queryKey: ['discrepancies'] });
      void client.invalidateQueries({ queryKey: ['arrivals'] });
      onClose();
    },
    onError: () => play('wrong'),
  });
  const submit = (): void => {
    if (waiting === 0 && !sign.isPending) sign.mutate(null);
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
      {sign.error === null ? null : (
        <GateProblem error={sign.error} siteId={site.siteId} onOverride={(by) => sign.mutate(by)} />
      )}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="shield" letter="Ctrl+Enter" isDisabled={waiting > 0 || sign.isPending}>
          {texts.sign}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
