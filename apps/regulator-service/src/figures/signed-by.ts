import { evidenceIn } from '@huihuan/contracts-events';
import type { FigureFact } from './figures-schema.ts';

/** Who signed a record, and what a device stated. */
export const signedBy = (record: string): Pick<FigureFact, 'signature' | 'statement'> => {
  const said = evidenceIn(JSON.parse(record) as Readonly<Record<string, unknown>>);
  if (said.kind !== 'evidence') return { signature: null, statement: null };
  const { signature, statement } = said.evidence;
  return { signature: { by: signature.by, kid: signature.kid }, statement };
};
