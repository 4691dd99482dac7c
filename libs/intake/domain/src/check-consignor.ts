import { identify } from '@huihuan/identifiers-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { CollectedFact, IntakeContext } from './intake-command.ts';
import type { IntakeRow } from './intake-row.ts';

type Consignor = CollectedFact['data']['consignor'];

/** Who hands in, as the network may remember it: a kind, and a pseudonym where a number was given and is right. */
export const checkConsignor = (
  consignor: IntakeRow['consignor'],
  { pseudonymOf, now }: Pick<IntakeContext, 'pseudonymOf' | 'now'>,
): Result<Consignor> => {
  const { kind } = consignor;
  if (kind === 'anonymous') return accept({ kind, pseudonym: null });
  const [number, numberKind, field] =
    kind === 'person'
      ? ([consignor.idNumber, 'resident-id', 'idNumber'] as const)
      : ([consignor.uscc, 'uscc', 'uscc'] as const);
  if (number === undefined) return accept({ kind, pseudonym: null });
  const { normalized, problems } = identify(number, { kind: numberKind, at: new Date(now) });
  const [first] = problems;
  if (first === undefined && normalized !== null) return accept({ kind, pseudonym: pseudonymOf(normalized) });
  return refuse({
    code: `consignor.${first?.code ?? 'number-unusable'}`,
    kind: 'invalid',
    zh: first?.zh ?? '号码无法使用',
    en: first?.en ?? 'the number cannot be used',
    path: `/consignor/${field}`,
  });
};
