import type { ReactElement } from 'react';
import { weightText } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { Labels as Printed } from '../../../lib/print/Labels.tsx';
import type { Output } from '../api/job-types.ts';

/** A label for each part and fraction. The code is the id of the item. */
export function Labels({ outputs }: { outputs: readonly Output[] }): ReactElement {
  const texts = useCentreTexts().workbench;
  const { classes, nameOf } = useCatalogue();
  const labels = outputs.map(({ itemId, classCode, grams, identifiers }) => {
    const waste = classes.get(classCode)?.wasteCode ?? null;
    const number = waste === null ? (identifiers[0]?.value ?? '') : texts.waste(waste);
    return { id: itemId, title: nameOf(classCode), lines: [weightText(grams), number, itemId.slice(-12)] };
  });
  return <Printed labels={labels} />;
}
