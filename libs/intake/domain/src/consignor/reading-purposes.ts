import type { PersonalField, ReadingPurpose } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';

const all: readonly PersonalField[] = ['name', 'phone', 'idNumber', 'uscc', 'bankAccount', 'payeeReference'];

/** Which plain values a purpose may see. */
export const fieldsOfPurpose: Readonly<Record<ReadingPurpose, readonly PersonalField[]>> = {
  'pay-consignor': ['name', 'phone', 'bankAccount', 'payeeReference'],
  'contact-consignor': ['name', 'phone'],
  'issue-certificate': ['name', 'idNumber', 'uscc', 'phone'],
  'answer-authority': all,
  'settle-dispute': ['name', 'phone'],
  'correct-record': all,
  'export-for-person': all,
};

/** Refusal: `reading.purpose` where the purpose has no need of one of the fields. */
export const checkReading = (fields: readonly PersonalField[], purpose: ReadingPurpose): Result<null> => {
  const allowed = fieldsOfPurpose[purpose];
  const beyond = fields.filter((field) => !allowed.includes(field));
  if (beyond.length === 0) return accept(null);
  return refuse({
    code: 'reading.purpose',
    kind: 'forbidden',
    zh: `“${purpose}”不需要 ${beyond.join('、')}；可查看：${allowed.join('、')}`,
    en: `${purpose} does not need ${beyond.join(', ')}; it may see ${allowed.join(', ')}`,
    path: '/fields',
    details: { purpose, fields: beyond, allowed },
  });
};
