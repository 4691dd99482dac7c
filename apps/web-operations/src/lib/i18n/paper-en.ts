import type { PaperTexts } from './use-paper-texts.ts';

export const paperEn: PaperTexts = {
  note: 'Note as PDF',
  slip: 'Slip as PDF',
  label: 'Label as PDF',
  asking: 'Being made…',
  slipOf: { sender: 'Slip as PDF: sender', receiver: 'Slip as PDF: receiver' },
};
