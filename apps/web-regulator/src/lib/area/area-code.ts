/** All that the signed-in person sees, wherever it lies: above the provinces there is no code. */
export const everywhere = 'all';

/** What the codes of all that lies in an area begin with: `410100` is `4101`, a county is its whole code. */
export const beginningOf = (areaCode: string): string => {
  if (areaCode === everywhere) return '';
  return areaCode.length === 6 ? areaCode.replace(/0000$/, '').replace(/^(\d{4})00$/, '$1') : areaCode;
};

export const liesIn = (areaCode: string, around: string): boolean => areaCode.startsWith(beginningOf(around));

/** What lies right around an area: of a county and all in it the prefecture, of that the province; everything has nothing. */
export const aroundOf = (areaCode: string): string | null => {
  if (areaCode === everywhere) return null;
  const beginning = beginningOf(areaCode);
  if (beginning.length <= 2) return everywhere;
  return beginning.length <= 4 ? `${beginning.slice(0, 2)}0000` : `${beginning.slice(0, 4)}00`;
};

/** As questions name an area: of everything they name none. */
export const areaParameter = (areaCode: string): Readonly<Record<string, string>> =>
  areaCode === everywhere ? {} : { areaCode };
