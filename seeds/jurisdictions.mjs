/** The areas whose plans the product serves. A prefecture brings all its counties. */
export const jurisdictions = [
  { code: '410122', name: '中牟县', outlineFile: 'he2_nan2_zheng4_zhou1' },
  { code: '410100', name: '郑州市', outlineFile: 'he2_nan2_zheng4_zhou1' },
  { code: '410184', name: '新郑市', outlineFile: 'he2_nan2_zheng4_zhou1' },
  { code: '371525', name: '冠县', outlineFile: 'shan1_dong1_liao2_cheng2' },
  { code: '140600', name: '朔州市', outlineFile: 'shan1_xi1_shuo4_zhou1' },
];

const isPrefecture = (code) => code.endsWith('00');

/** Does the county belong to one of the jurisdictions? */
export const servesCounty = (countyCode, among = jurisdictions) =>
  among.some(({ code }) => (isPrefecture(code) ? countyCode.startsWith(code.slice(0, 4)) : countyCode === code));
