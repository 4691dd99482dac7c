/** What stands on paper alone. */
export const paper = {
  title: (area: string, view: string) => `${area} · ${view}`,
  asOf: (time: string) => `数据截至 ${time}`,
  atEndOf: (day: string) => `${day} 当日终了时`,
  notKnown: '尚未收到数据',
  printed: (time: string) => `打印于 ${time}（北京时间）`,
};
