import { useLive, useReference } from '@huihuan/web-outbox';
import { followKind, reportKind, suspicionsNow, type SuspicionBoard, type SuspicionNow } from './suspicions.ts';

export interface KnownSuspicions {
  readonly reports: readonly SuspicionNow[];
  /** When the server was asked; `null` before the first copy: then there is what was said here alone. */
  readonly asOf: string | null;
}

const nothing: SuspicionBoard = { suspicions: [] };

/** `undefined` until the disk has answered. */
export const useSuspicions = (): KnownSuspicions | undefined => {
  const copy = useReference<SuspicionBoard>('suspicions');
  const acts = useLive(
    ({ store }) => store.acts.filter(({ kind }) => [reportKind, followKind].includes(kind)).sortBy('order'),
    'acts of reports to the police',
  );
  if (copy === undefined || acts === undefined) return undefined;
  if (copy === null) return { asOf: null, reports: suspicionsNow(nothing, '', acts) };
  return { asOf: copy.fetchedAt, reports: suspicionsNow(copy.value, copy.fetchedAt, acts) };
};
