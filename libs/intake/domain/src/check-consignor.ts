import { identify } from '@huihuan/identifiers-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { readConsignorField, type KeptField } from './consignor/consignor-fields.ts';
import { purposeToKeep } from './consignor/wanted-data.ts';
import type { CollectedFact, IntakeContext, KeepConsignor, KnownConsignor } from './intake-command.ts';
import type { IntakeRow } from './intake-row.ts';

/** Who hands in: what the fact says, who of the register that is, and what is to be kept of them. */
export interface CheckedConsignor {
  readonly stated: CollectedFact['data']['consignor'];
  readonly consignor: KnownConsignor | null;
  readonly keep: KeepConsignor | null;
}

type Context = Pick<IntakeContext, 'pseudonymOf' | 'consignors' | 'now'>;
type Person = Extract<IntakeRow['consignor'], { kind: 'person' }>;

/** Who hands in, as the network may remember it: a kind, and a pseudonym where somebody is known or a number is right. */
export const checkConsignor = (row: IntakeRow, context: Context): Result<CheckedConsignor> => {
  const { consignor } = row;
  if (consignor.kind === 'anonymous') return accept(unnamed('anonymous', null));
  if (consignor.consignorId !== undefined) return registered(consignor, context);
  if (consignor.kind === 'person' && consignor.consent !== undefined)
    return withConsent(row, { ...consignor, consent: consignor.consent }, context);
  if (consignor.kind === 'person' && consignor.phone !== undefined) return refuse(consentRequired);
  const number = consignor.kind === 'person' ? consignor.idNumber : consignor.uscc;
  if (number === undefined) return accept(unnamed(consignor.kind, null));
  const read = readNumber(consignor.kind, number, context);
  if (!read.ok) return read;
  const field = consignor.kind === 'person' ? 'idNumber' : 'uscc';
  const known = context.consignors.byNumber(field, read.value);
  return accept(
    known === undefined ? unnamed(consignor.kind, context.pseudonymOf(read.value)) : named(consignor.kind, known, null),
  );
};

const unnamed = (kind: CheckedConsignor['stated']['kind'], pseudonym: string | null): CheckedConsignor => ({
  ...{ stated: { kind, pseudonym }, consignor: null, keep: null },
});

const named = (
  kind: 'person' | 'organisation',
  consignor: KnownConsignor,
  keep: KeepConsignor | null,
): CheckedConsignor => ({ stated: { kind, pseudonym: consignor.pseudonym }, consignor, keep });

const registered = (
  consignor: Exclude<IntakeRow['consignor'], { kind: 'anonymous' }>,
  { consignors }: Context,
): Result<CheckedConsignor> => {
  const { kind, consignorId = '', ...more } = consignor;
  if (Object.values(more).some((value) => value !== undefined)) return refuse(oneWay);
  const known = consignors.byId(consignorId);
  if (known === undefined || (known.kind === 'resident') !== (kind === 'person')) return refuse(consignorUnknown);
  return accept(named(kind, known, null));
};

/** Only what the goods and the money give a reason for is kept; a number without one makes nobody known. */
const withConsent = (
  row: IntakeRow,
  { consent, idNumber, phone }: Person & { readonly consent: NonNullable<Person['consent']> },
  context: Context,
): Result<CheckedConsignor> => {
  const fields: KeptField[] = [];
  let number: string | null = null;
  for (const [field, value] of [
    ['idNumber', idNumber],
    ['phone', phone],
  ] as const) {
    if (value === undefined) continue;
    const read =
      field === 'idNumber'
        ? readNumber('person', value, context)
        : readConsignorField({ field, value }, `/consignor/${field}`, new Date(context.now));
    if (!read.ok) return read;
    const purpose = purposeToKeep(field, row);
    if (field === 'idNumber') number = read.value;
    if (purpose !== null) fields.push({ field, value: read.value, purpose });
  }
  const { consignors } = context;
  const valueOf = (wanted: 'idNumber' | 'phone') => fields.find(({ field }) => field === wanted)?.value;
  const known = (['idNumber', 'phone'] as const)
    .map((field) => {
      const value = valueOf(field);
      return value === undefined ? undefined : consignors.byNumber(field, value);
    })
    .find((found) => found !== undefined);
  if (known === undefined && fields.length === 0)
    return accept(unnamed('person', number === null ? null : context.pseudonymOf(number)));
  return accept(named('person', known ?? consignors.make(fields), { fields, consent }));
};

const readNumber = (kind: 'person' | 'organisation', number: string, { now }: Pick<Context, 'now'>): Result<string> => {
  const [numberKind, field] = kind === 'person' ? (['resident-id', 'idNumber'] as const) : (['uscc', 'uscc'] as const);
  const { normalized, problems } = identify(number, { kind: numberKind, at: new Date(now) });
  const [first] = problems;
  if (first === undefined && normalized !== null) return accept(normalized);
  return refuse({
    code: `consignor.${first?.code ?? 'number-unusable'}`,
    kind: 'invalid',
    zh: first?.zh ?? '号码无法使用',
    en: first?.en ?? 'the number cannot be used',
    path: `/consignor/${field}`,
  });
};

const consentRequired: Problem = {
  code: 'consignor.consent-required',
  kind: 'invalid',
  zh: '登记电话须经本人同意：请填写 consent，或不填电话',
  en: 'a phone number is kept with the consent of the person alone: give consent, or leave the number out',
  path: '/consignor/consent',
};

const oneWay: Problem = {
  code: 'consignor.one-way',
  kind: 'invalid',
  zh: '已给出 consignorId 时不要再给号码或同意',
  en: 'with a consignorId, give no numbers and no consent',
  path: '/consignor/consignorId',
};

const consignorUnknown: Problem = {
  code: 'consignor.unknown',
  kind: 'missing',
  zh: '本站点没有这位交投人；请先登记，或核对种类',
  en: 'this site knows no such consignor: register the person first, or check the kind',
  path: '/consignor/consignorId',
};
