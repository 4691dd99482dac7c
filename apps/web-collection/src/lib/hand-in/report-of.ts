import type { Details, IdentifierKind, SuspicionKind } from '@huihuan/contracts-events';
import { forbiddenGoods, reportableNumbers } from '@huihuan/families-domain';
import type { Act } from '@huihuan/web-outbox';
import type { Draft } from './draft.ts';

/** What a report to the police begins with: what was typed at the hand-in that was stopped, and nothing of who brought it. */
export interface BegunReport {
  readonly kind: SuspicionKind | null;
  /** In both languages: that of the screen is written into the form. */
  readonly goods: { readonly zh: string; readonly en: string };
  readonly classCode: string | null;
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[];
  readonly grams: number | null;
  /** Of a vehicle that is mortgaged, pledged or seized: the form says what to choose. */
  readonly isEncumbered: boolean;
}

export const emptyReport: BegunReport = {
  ...{ kind: null, goods: { zh: '', en: '' }, classCode: null, identifiers: [], grams: null },
  isEncumbered: false,
};

type HandIn = Pick<Draft, 'classCode' | 'identifiers' | 'details' | 'grams'>;

const seenIn = (details: Details): readonly string[] => {
  const seen = details['forbiddenSeen'];
  return typeof seen === 'object' ? seen : [];
};

/** A thing that is pledged or seized is neither by itself: whoever reports it says which. */
const kindOf = (details: Details): SuspicionKind | null => {
  const seen = seenIn(details);
  if (details['theftSuspected'] === true || seen.includes('reported-stolen')) return 'suspected-theft';
  return seen.length > 0 ? 'forbidden-goods' : null;
};

export const reportOf = ({ classCode, identifiers, details, grams }: HandIn): BegunReport => {
  const seen = seenIn(details);
  const chosen = forbiddenGoods.filter(({ name }) => seen.includes(name));
  return {
    ...{ kind: kindOf(details), classCode, identifiers: reportableNumbers(identifiers), grams },
    isEncumbered: details['pledged'] === true || details['seized'] === true,
    goods: { zh: chosen.map(({ zh }) => zh).join('；'), en: chosen.map(({ en }) => en).join('; ') },
  };
};

/** A hand-in that was refused because of what the goods are. */
export const isReportable = ({ kind, words }: Pick<Act, 'kind' | 'words'>): boolean =>
  kind === 'intake' &&
  ['buying.forbidden', 'vehicle.pledged', 'vehicle.seized', 'vehicle.suspected-stolen'].includes(words?.code ?? '');

export const reportOfAct = ({ body }: Pick<Act, 'body'>): BegunReport => {
  const said = body as unknown as Partial<HandIn>;
  return reportOf({
    ...{ classCode: said.classCode ?? null, identifiers: said.identifiers ?? [] },
    ...{ details: said.details ?? {}, grams: said.grams ?? null },
  });
};
