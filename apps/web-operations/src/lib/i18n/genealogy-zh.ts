export const genealogyZh = {
  title: '来源与产出',
  from: '来自',
  into: '产出',
  truncated: '物品很多，只列出最近的 500 件。',
  failed: '来源与产出暂时无法取得。',
  code: {
    maker: (maker: string) => `厂商代码 ${maker}`,
    levels: { pack: '电池包', module: '模组', cell: '单体' },
    chemistries: { lfp: '磷酸铁锂', ternary: '三元' },
    letter: (letter: string) => `电池类型代码 ${letter}（含义未经核实，以现场确认为准）`,
    made: (day: string) => `生产日期 ${day}`,
    madeRaw: (raw: string) => `生产日期代码 ${raw}（超出已知代码表）`,
    reused: '19 位编码（再利用产品），只能部分解析',
  },
};
