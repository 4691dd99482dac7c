import { holdsPersonalNumber, isNumberOfPerson } from '@huihuan/kernel-domain';
import type { Words } from './form.ts';

/** How many characters each text of a report to the police (停收报警) may have; the server and the pages ask for the same. */
export const reportTexts = { goods: 500, office: 120, number: 60, note: 500 } as const;

export type ReportText = keyof typeof reportTexts;

const identifiersAtMost = 8;

const tooLong = (most: number, found: number): Words => ({
  zh: `最多 ${most} 个字，现有 ${found} 个`,
  en: `at most ${most} characters; these are ${found}`,
});

const personal: Words = {
  zh: '会永久入账，不能写身份证号、手机号等个人号码',
  en: 'it goes into the books for good: no numbers of persons here',
};

/** What is wrong with a text of a report; `null` where it may stand, and for one that says nothing. */
export const wrongReportText = (name: ReportText, text: string): Words | null => {
  const said = text.trim();
  if (said.length > reportTexts[name]) return tooLong(reportTexts[name], said.length);
  // the number of a document looks like that of a bank card often
  const isPersonal = name === 'number' ? isNumberOfPerson(said) : holdsPersonalNumber(said);
  return isPersonal ? personal : null;
};

/** The numbers of goods that a report may name: none that is the number of a person. */
export const reportableNumbers = <Identifier extends { readonly value: string }>(
  identifiers: readonly Identifier[],
): readonly Identifier[] => identifiers.filter(({ value }) => !isNumberOfPerson(value)).slice(0, identifiersAtMost);
