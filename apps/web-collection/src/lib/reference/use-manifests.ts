import { useLive, useReference } from '@huihuan/web-outbox';
import { manifestsNow, recordKind, sealKind, voidKind, type Board, type ManifestsNow } from './manifests.ts';

export interface KnownManifests extends ManifestsNow {
  /** When the server was asked. */
  readonly asOf: string;
}

/** `null` before the first copy, `undefined` until the disk has answered. */
export const useManifests = (): KnownManifests | null | undefined => {
  const copy = useReference<Board>('manifests');
  const acts = useLive(
    ({ store }) => store.acts.filter(({ kind }) => [recordKind, voidKind, sealKind].includes(kind)).sortBy('order'),
    'acts of manifests',
  );
  if (copy === undefined || acts === undefined) return undefined;
  if (copy === null) return null;
  return { asOf: copy.fetchedAt, ...manifestsNow(copy.value, copy.fetchedAt, acts) };
};
