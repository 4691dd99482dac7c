/** Words of the limits of storage. */
export const storageZh = {
  title: '贮存限额',
  groups: {
    'lead-battery': '废铅蓄电池',
    'lithium-battery': '锂电池',
    'traction-battery': '动力电池',
    hazardous: '危险废物',
    vehicle: '车辆',
  },
  of: (grams: string, limit: string, percent: number) => `${grams} / ${limit} · ${percent} %`,
  near: '接近上限',
  over: '超过上限',
  days: (left: number, most: number) =>
    left < 0 ? `最早一件已超期（最多 ${most} 天）` : `最早一件还可存放 ${left} 天（最多 ${most} 天）`,
  dueSoon: '即将到期',
  overdue: '已超期',
  national: '国家规定',
  local: '本地规则',
  notWhole: '早先设定的本地规则可能不在其中。',
  counted: (when: string) => `按本机库存计算；限额取自服务器（${when}）。`,
  comingNear: (group: string, of: string) => `收下这件后，${group}达 ${of}，接近上限；请安排运出。`,
  comingOver: (group: string, of: string) => `收下这件后，${group}达 ${of}，超过上限；请先运出一部分。`,
  effects: { refuse: '据本机所知，服务器将拒收。', supervisor: '须主管放行。', warn: '可以登记，将记录提示。' },
};
