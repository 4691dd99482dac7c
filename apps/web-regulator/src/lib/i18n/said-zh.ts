/** What the tables of refrigerant and of non-standard e-bikes say. */
export const said = {
  refrigerants: {
    title: '制冷剂回收量',
    kind: '制冷剂',
    family: '来自',
    units: '台数',
    grams: '回收量',
    gramsOf: (grams: string) => `${grams} g`,
    kinds: { none: '已泄漏或没有', other: '其他' } as Readonly<Record<string, string>>,
    total: '合计',
    none: '这一时间范围内没有回收制冷剂的记录。',
    note: '按回收步骤的记录，计入回收当月；被更正的记录不计，试过而未能回收的不计。同一台有多次有效记录时，重量相加，台数计一次（跨月、跨区域的各计一次）。下载的文件含各月份、各区域。',
    heads: ['月份', '区划代码', '区域', '大类', '制冷剂', '台数', '回收量（克）'],
  },
  bikes: {
    title: '非标电动自行车及其电池',
    area: '区域',
    bikes: '非标电动自行车',
    batteries: '来自非标电动自行车的电池',
    total: '合计',
    none: '这一时间范围内没有非标电动自行车或其电池的回收记录。',
    note: '各地规划要求备案非标电动自行车到 2027 年淘汰。车辆按首次登记的重量；电池按表单最近一次的说法，附最近一次登记的重量。车辆与电池分别登记，不一定来自同一辆车，不应相加。',
    heads: ['月份', '区划代码', '区域', '非标电动自行车（辆）', '非标电动自行车（克）', '电池（件、批）', '电池（克）'],
  },
};
