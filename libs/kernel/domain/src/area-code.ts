/** The digits that the codes of an area and of all areas inside it begin with: 410100 → 4101, 410122 → 410122. */
export const areaPrefix = (code: string): string => (code.length === 6 ? code.replace(/(00){1,2}$/, '') : code);

/** The codes of an area and of every area that it lies in, GB/T 2260 and below: 410122101 → 410000, 410100, 410122, 410122101. */
export const areasAround = (areaCode: string): readonly string[] => {
  const county = areaCode.slice(0, 6);
  const codes = [`${county.slice(0, 2)}0000`, `${county.slice(0, 4)}00`, county, areaCode.slice(0, 9), areaCode];
  return [...new Set(codes)];
};
