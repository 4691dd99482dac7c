/** All that the signed-in person sees, wherever it lies: above the provinces there is no code. */
export const everywhere = 'all';

/** What the codes of all that lies in an area begin with: `410100` is `4101`, a county is its whole code. */
export const beginningOf = (areaCode: string): string => {
  if (areaCode === everywhere) return '';
  return areaCode.length === 6 ? areaCode.replace(/0000$/, '').replace(/^(\d{4})00$/, '$1') : areaCode;
};

export const liesIn = (areaCode: string, around: string): boolean => areaCode.startsWith(beginningOf(around));

/** Outlines are drawn of counties and of prefectures, with what lies in a county shown inside it; not of provinces. */
export const mayHaveOutline = (areaCode: string): boolean => areaCode !== everywhere && !/^\d\d0000$/.test(areaCode);

/** As questions name an area: of everything they name none. */
export const areaParameter = (areaCode: string): Readonly<Record<string, string>> =>
  areaCode === everywhere ? {} : { areaCode };
