import { renewalOf, type Licence } from './licence-standing.ts';

/** What is done to the licences of a site; `index` is where the licence stands among them. */
export type LicenceAct = { readonly kind: 'add' } | { readonly kind: 'renew' | 'correct'; readonly index: number };

/** A licence as it is typed; an empty last day is an open end. */
export interface TypedLicence extends Omit<Licence, 'validTo'> {
  readonly validTo: string;
}

const blank: TypedLicence = { kind: '', number: '', issuer: '', validFrom: '', validTo: '' };

/** What a form begins with. */
export const startOf = (licences: readonly Licence[], act: LicenceAct, today: string): TypedLicence => {
  const known = act.kind === 'add' ? undefined : licences[act.index];
  if (known === undefined) return blank;
  if (act.kind === 'renew') return { ...renewalOf(known, today), validTo: '' };
  return { ...known, validTo: known.validTo ?? '' };
};

/** All licences after an act, and where the one stands that it is about: a renewal leaves the old one as it was. */
export const licencesAfter = (
  licences: readonly Licence[],
  act: LicenceAct,
  typed: TypedLicence,
): { readonly licences: Licence[]; readonly index: number } => {
  const { kind, number, issuer, validFrom, validTo } = typed;
  const licence: Licence = {
    ...{ kind, number: number.trim(), issuer: issuer.trim(), validFrom },
    validTo: validTo === '' ? null : validTo,
  };
  if (act.kind === 'correct') {
    const { index } = act;
    return { licences: licences.map((known, place) => (place === index ? licence : known)), index };
  }
  const index = act.kind === 'renew' ? act.index + 1 : licences.length;
  return { licences: licences.toSpliced(index, 0, licence), index };
};

/** Whether a form says of a licence what the registry says of it already. */
export const saysNothingNew = (licences: readonly Licence[], act: LicenceAct, typed: TypedLicence): boolean => {
  if (act.kind !== 'correct') return false;
  const [before, after] = [licences[act.index], licencesAfter(licences, act, typed).licences[act.index]];
  const members = ['kind', 'number', 'issuer', 'validFrom', 'validTo'] as const;
  return members.every((member) => before?.[member] === after?.[member]);
};
