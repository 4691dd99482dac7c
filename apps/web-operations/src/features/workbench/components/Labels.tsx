import type { ReactElement } from 'react';
import { wordsOnClass } from '@huihuan/families-domain';
import { addressOfPaper, weightText } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { Labels as Printed } from '../../../lib/print/Labels.tsx';
import type { Output } from '../api/job-types.ts';

/** A label for each part and fraction: what it has to be called by law in Chinese, and where what is recorded of it is found. */
export function Labels({ outputs }: { outputs: readonly Output[] }): ReactElement {
  const texts = useCentreTexts().workbench;
  const { classes, nameOf } = useCatalogue();
  const labels = outputs.map(({ itemId, classCode, grams, identifiers }) => {
    const waste = classes.get(classCode)?.wasteCode ?? null;
    const number = waste === null ? (identifiers[0]?.value ?? '') : texts.waste(waste);
    const law = wordsOnClass(classCode)?.zh ?? '';
    const lines = [law, weightText(grams), number, itemId.slice(-12)].filter((line) => line !== '');
    return { id: itemId, code: addressOfPaper('sorting', 'item-label', itemId), title: nameOf(classCode), lines };
  });
  return <Printed labels={labels} />;
}
