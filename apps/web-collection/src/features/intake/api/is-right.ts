import { identify, readPhone } from '@huihuan/identifiers-domain';

export type ConsignorField = 'phone' | 'idNumber' | 'uscc';

/** Whether what was typed can be what it is asked for: its digits and check digit. */
export const isRight = (field: ConsignorField, text: string, now: Date): boolean => {
  if (field === 'phone') return readPhone(text) !== null;
  return identify(text, { kind: field === 'uscc' ? 'uscc' : 'resident-id', at: now }).valid;
};
