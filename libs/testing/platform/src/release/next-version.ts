import { nextContracts } from './next-contracts.ts';
import { nextFacts } from './next-facts.ts';
import type { ChangedFile, ReleasePlan } from './release-plan.ts';
import { widerTables } from './wider-tables.ts';

const { collected, dispatched, photographed } = nextFacts;

const nextProducers: readonly ChangedFile[] = [
  {
    file: 'libs/intake/domain/dist/decide-intake.js',
    edits: [[`paidFen: row.paidFen,`, `paid: { fen: row.paidFen, by: 'cash' },`]],
  },
  {
    file: 'libs/custody/domain/dist/outgoing/dispatch-shipment.js',
    edits: [[`totalGrams: totalGrams(lines),`, `load: { grams: totalGrams(lines), items: lines.length },`]],
  },
  {
    file: 'apps/collection-service/dist/register-intake/register-intake.js',
    edits: [
      [
        `import { siteSource } from '@huihuan/contracts-events';`,
        `import { fact, siteSource } from '@huihuan/contracts-events';`,
      ],
      [
        `        ...more
    ], {`,
        `        ...more,
        ...facts.map(({ data }) => fact('${photographed}', { siteId, itemId: data.item.itemId, pictures: 1 }))
    ], {`,
      ],
      [
        `insert into intake (item_id, site_id, digest, answer)`,
        `insert into intake (item_id, site_id, digest, answer, paid_by)`,
      ],
      [`select item_id, $1, digest, answer::json from`, `select item_id, $1, digest, answer::json, 'cash' from`],
    ],
  },
];

const nextReaders: readonly ChangedFile[] = [
  {
    file: 'libs/regulator/domain/dist/items/touches-of.js',
    edits: [
      [
        `        case 'cn.huihuan.item.graded.v1':`,
        `        case '${photographed}':
            return [{ itemId: event.data.itemId }];
        case 'cn.huihuan.item.graded.v1':`,
      ],
    ],
  },
  {
    file: 'libs/regulator/domain/dist/records/shipment-record.js',
    edits: [
      [`items: event.data.lines.length,`, `items: event.data.load.items,`],
      [`grams: event.data.totalGrams`, `grams: event.data.load.grams`],
    ],
  },
  {
    file: 'libs/regulator/domain/dist/summary/summarise.js',
    edits: [
      [`({ fromSiteId, toSiteId, lines, totalGrams }, names)`, `({ fromSiteId, toSiteId, lines, load }, names)`],
      [`weight(totalGrams)`, `weight(load.grams)`],
    ],
  },
  {
    file: 'libs/verification/domain/dist/take/take-shipment-events.js',
    edits: [
      [`if (total === data.totalGrams) return;`, `if (total === data.load.grams) return;`],
      [`found: data.totalGrams,`, `found: data.load.grams,`],
      [`shipment.grams = data.totalGrams;`, `shipment.grams = data.load.grams;`],
    ],
  },
  {
    file: 'libs/verification/domain/dist/take/check-author.js',
    edits: [
      [
        `        case 'cn.huihuan.item.graded.v1':`,
        `        case '${photographed}':\n        case 'cn.huihuan.item.graded.v1':`,
      ],
    ],
  },
];

/** The version that states the new facts, in words of its own, and reads those of today. */
export const nextVersion: ReleasePlan = {
  renamed: { [`'${collected.today}'`]: `'${collected.next}'`, [`'${dispatched.today}'`]: `'${dispatched.next}'` },
  changed: [...nextContracts, ...nextProducers, ...nextReaders, ...widerTables],
};
