import { useLive, useReference, useTablet } from '@huihuan/web-outbox';
import { correctionKinds, correctionsNow, type Correction, type CorrectionsNow } from './corrections.ts';

export interface KnownCorrections extends CorrectionsNow {
  /** When the server was asked. */
  readonly asOf: string;
  readonly ended: readonly Correction[];
}

/** `null` before the first copy, `undefined` until the disk has answered. */
export const useCorrections = (): KnownCorrections | null | undefined => {
  const tablet = useTablet();
  const [copy, ended] = [
    useReference<readonly Correction[]>('corrections'),
    useReference<readonly Correction[]>('corrections-ended'),
  ];
  const acts = useLive(
    ({ store }) => store.acts.filter(({ kind }) => correctionKinds.includes(kind)).sortBy('order'),
    'acts of corrections',
  );
  if (copy === undefined || acts === undefined || tablet.kind !== 'working') return undefined;
  if (copy === null) return null;
  const { siteId } = tablet;
  const now = correctionsNow(copy.value, copy.fetchedAt, { siteId, acts });
  return { asOf: copy.fetchedAt, ...now, ended: ended?.value ?? [] };
};
