import type { Rule } from '../rule.ts';
import { choices, choicesOfLess } from './amount.ts';
import { productDefault } from './documents.ts';

/**
 * 危险废物豁免: which wastes travel without a manifest, on which link, in which state. The list of exempt wastes was not read:
 * what stands here is a default that an area replaces by its own document.
 */
export const manifestRules: readonly Rule[] = [
  {
    ruleId: 'manifest.exempt',
    families: ['light-battery', 'hazardous'],
    title: { zh: '免转移联单的危险废物', en: 'Hazardous wastes without a manifest' },
    says: {
      zh: '所列危险废物在所列环节、状态和包装下运输，不列入“缺少联单”；状态未登记的仍须联单',
      en: 'these wastes, sent from these sites, in this state and packing, do not lack a manifest; where the state was not said, they do',
    },
    parameters: [
      choicesOfLess(
        'wastes',
        { zh: '废物代码', en: 'wastes' },
        {
          '900-052-31': ['900-052-31 废铅蓄电池', '900-052-31 waste lead batteries'],
          '900-041-49': ['900-041-49 沾染废弃包装物、容器', '900-041-49 contaminated packaging and containers'],
          '900-044-49': ['900-044-49 废含铅玻璃、荧光粉', '900-044-49 leaded glass and phosphor'],
          '900-045-49': ['900-045-49 废电路板', '900-045-49 circuit boards'],
        },
      ),
      choicesOfLess(
        'links',
        { zh: '环节', en: 'links' },
        {
          'collection-point': ['交投点发出', 'sent from a collection point'],
          'transfer-station': ['中转站发出', 'sent from a transfer station'],
          'sorting-centre': ['分拣中心发出', 'sent from a sorting centre'],
        },
      ),
      choices(
        'states',
        { zh: '状态', en: 'state' },
        {
          undamaged: ['外壳完好', 'casing sound'],
          tight: ['无漏液', 'not leaking'],
          unswollen: ['未鼓胀', 'not swollen'],
        },
      ),
      choices('packing', { zh: '包装', en: 'packing' }, { container: ['装入容器', 'in a container'] }),
    ],
    national: [
      {
        ...{ validFrom: '2025-01-01', validTo: null, effect: 'warn', certainty: 'M' },
        ...{ document: productDefault, clause: null },
        parameters: {
          wastes: ['900-052-31'],
          links: ['collection-point', 'transfer-station'],
          states: ['undamaged', 'tight'],
          packing: ['container'],
        },
      },
    ],
  },
];
