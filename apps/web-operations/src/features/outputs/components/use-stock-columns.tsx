import { useMemo } from 'react';
import { Weight } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import type { Stored } from '../../../lib/centre/stored.ts';
import { When } from '../../../lib/centre/When.tsx';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import type { Column } from '../../../lib/table/VirtualTable.tsx';

export const useStockColumns = (): readonly Column<Stored>[] => {
  const texts = useCentreTexts();
  const { nameOf } = useCatalogue();
  return useMemo(
    () => [
      {
        key: 'class',
        title: texts.item,
        width: 'minmax(160px, 2fr)',
        cell: ({ holding }) => nameOf(holding.item.classCode),
      },
      {
        key: 'family',
        title: texts.outputs.filter,
        width: '110px',
        cell: ({ holding }) => texts.families[holding.item.family],
      },
      {
        key: 'code',
        title: texts.code,
        width: '150px',
        cell: ({ holding }) => holding.item.identifiers[0]?.value ?? holding.item.itemId.slice(-12),
      },
      {
        key: 'weight',
        title: texts.weight,
        width: '110px',
        isNumber: true,
        cell: ({ holding }) => <Weight grams={holding.item.grams} />,
      },
      { key: 'since', title: texts.since, width: '110px', cell: ({ arrivedAt }) => <When at={arrivedAt} /> },
    ],
    [texts, nameOf],
  );
};
