/**
 * The seven rules that always hold, as the design of the network counts them; then whence each output comes, and what rules of the
 * field say of time and amount. What people did late or too much of breaks no book: it is told and fails nothing.
 */
export const rules = [
  {
    rule: 1,
    name: 'one-place',
    zh: '一物一处，同一编码同时只有一件在网',
    en: 'an item is at one place, an identifier active once',
  },
  {
    rule: 2,
    name: 'handover',
    zh: '收到的等于发出的，不等则有差异单说明',
    en: 'received equals sent, or a discrepancy says why',
  },
  {
    rule: 3,
    name: 'mass-balance',
    zh: '产出加损耗等于投入，超差须有说明',
    en: 'outputs and loss equal inputs, or an explanation says why',
  },
  {
    rule: 4,
    name: 'stock-equation',
    zh: '各场所各品类收发存平衡',
    en: 'stock follows from what came and went, per site and class',
  },
  {
    rule: 5,
    name: 'nothing-deleted',
    zh: '事件链完整，更正指明所更正的事件',
    en: 'chains are complete, corrections name what they correct',
  },
  {
    rule: 6,
    name: 'figures-lead-to-events',
    zh: '报表数字都能追到事件',
    en: 'every reported figure leads to its events',
  },
  { rule: 7, name: 'one-effect', zh: '同一请求只生效一次', en: 'a request has one effect' },
  {
    rule: 8,
    name: 'genealogy',
    zh: '每一克产出都来自收进来的物品，每个部件都有来源',
    en: 'every gram of an output leads to inputs that were taken in, every part to what it came out of',
  },
  {
    rule: 9,
    name: 'storage-limits',
    zh: '贮存的重量和时间不超过当日规则',
    en: 'no site stores more, or for longer, than the rules of the day allow',
  },
  {
    rule: 10,
    name: 'clocks',
    zh: '联单和证明的日期属实，并在期限内办理',
    en: 'the days of manifests and certificates are true, and in time',
  },
] as const;

export type RuleNumber = (typeof rules)[number]['rule'];
