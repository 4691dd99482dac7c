/** What the yields of dismantling say. */
export const yields = {
  title: '拆解产出率：预期与实际',
  choose: '类别',
  site: '企业',
  input: '投入',
  expected: '预期',
  median: '企业中位数',
  unit: '每千克投入的产出克数；点击企业查看背后的作业。',
  jobs: (jobs: string) => `${jobs} 个作业`,
  notJudged: '投入不足，不作判断',
  nothing: '这一时间范围内没有单一类别的拆解作业。',
  finding: {
    'above-expected': '高于预期',
    'below-expected': '低于预期',
    'above-sites': '高于其他企业',
    'below-sites': '低于其他企业',
  } as Readonly<Record<string, string>>,
  standing: { national: '国家规定', local: '本地规则' },
  source: (standing: string, document: string) => `预期值：${standing} · ${document}。可由管理员按地区设定。`,
  noRule: '规则库没有这一类别的预期值，只与其他企业比较。',
  method: (tonnes: string, percent: string, least: string) =>
    `提示核查的条件：投入不少于 ${tonnes}，且偏离预期超过 ±${percent}%（并至少相差 ${least} 克/千克）`,
  peers: (sites: string, times: string) =>
    `；或在至少 ${sites} 家企业中，偏离中位数超过 ${times} 倍中位数绝对偏差（MAD）。`,
  caution: '整件取出的零部件可能含所缺材料，缺额不超过零部件重量的不提示。提示不等于认定违规。',
  mixed: (jobs: string, weight: string) => `另有 ${jobs} 个作业（${weight}）混合投入多个类别，无法区分，不作比较。`,
  behind: (site: string, name: string) => `${site} · ${name} · 拆解作业`,
  more: (shown: string, total: string) => `共 ${total} 个作业，显示最近 ${shown} 个。`,
  loss: '损耗',
  items: (items: string) => `${items} 件`,
  heads: ['类别', '企业编号', '企业', '作业数', '投入（克）', '产出类别', '产出', '产出（克）', '预期（克）', '提示'],
};
