import { useLive, useReference, type Reference } from '@huihuan/web-outbox';
import {
  followKind,
  reportKind,
  suspicionLimit,
  suspicionsNow,
  type SuspicionBoard,
  type SuspicionCopy,
  type SuspicionNow,
} from './suspicions.ts';

export interface KnownSuspicions {
  readonly reports: readonly SuspicionNow[];
  /** When the server was asked; `null` before the first copy: then there is what was said here alone. */
  readonly asOf: string | null;
  /** The newest that the tablet keeps, before which there may be older ones; `null` where it has them all. */
  readonly newest: SuspicionCopy | null;
  /** How many open ones the server told. */
  readonly open: number;
}

const nothing: SuspicionCopy = { rows: [], fetchedAt: '' };

const copyOf = (copy: Reference<SuspicionBoard> | null): SuspicionCopy =>
  copy === null ? nothing : { rows: copy.value.suspicions, fetchedAt: copy.fetchedAt };

/** `undefined` until the disk has answered. @param older pages of older ones that were asked for */
export const useSuspicions = (older: readonly SuspicionCopy[] = []): KnownSuspicions | undefined => {
  const [copy, opened] = [useReference<SuspicionBoard>('suspicions'), useReference<SuspicionBoard>('suspicions-open')];
  const acts = useLive(
    ({ store }) => store.acts.filter(({ kind }) => [reportKind, followKind].includes(kind)).sortBy('order'),
    'acts of reports to the police',
  );
  if (copy === undefined || opened === undefined || acts === undefined) return undefined;
  const [newest, open] = [copyOf(copy), copyOf(opened)];
  return {
    reports: suspicionsNow({ newest, others: [open, ...older] }, acts),
    asOf: copy?.fetchedAt ?? null,
    newest: newest.rows.length < suspicionLimit ? null : newest,
    open: open.rows.length,
  };
};
