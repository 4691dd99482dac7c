import type { ReactElement } from 'react';
import { Button, Weight } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import panel from '../../../lib/centre/panel.module.css';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useMoistureTexts } from '../../../lib/i18n/use-moisture-texts.ts';
import { usePaperTexts } from '../../../lib/i18n/use-paper-texts.ts';
import { PdfButton } from '../../../lib/print/PdfButton.tsx';
import type { Output } from '../api/job-types.ts';
import { percentText } from '../api/moisture-typed.ts';

/**
 * What came out, the last line first; a hazardous fraction names its waste code.
 * @param props.onRemove `null` once the job is closed: then everything is in the books, and so is its label
 */
export function OutputTable(props: {
  outputs: readonly Output[];
  unsent: ReadonlySet<string>;
  onRemove: ((itemId: string) => void) | null;
}): ReactElement {
  const { outputs, unsent, onRemove } = props;
  const texts = useCentreTexts().workbench;
  const wet = useMoistureTexts();
  const paper = usePaperTexts();
  const { classes, nameOf } = useCatalogue();
  return (
    <table className={panel.table} data-list="outputs">
      <tbody>
        {outputs.toReversed().map(({ itemId, classCode, grams, identifiers, fromItemId, moisture }) => {
          const waste = classes.get(classCode)?.wasteCode ?? null;
          return (
            <tr key={itemId} data-output={itemId} data-sent={!unsent.has(itemId)}>
              <td>
                {nameOf(classCode)} {waste === null ? null : <strong>{texts.waste(waste)}</strong>}
              </td>
              <td className={panel.mono}>
                {identifiers[0]?.value ?? itemId.slice(-6)}{' '}
                {fromItemId === undefined ? null : <small>{texts.cameFrom(fromItemId.slice(-6))}</small>}
              </td>
              <td className={panel.number}>
                <Weight grams={grams} />
                {moisture === undefined ? null : <small> {wet.of(percentText(moisture.permille))}</small>}
              </td>
              {onRemove === null ? (
                <td className={panel.number}>
                  <PdfButton
                    path={`/api/sorting/items/${itemId}/label.pdf`}
                    file={`biaoqian-${itemId.slice(-8)}`}
                    name={`${paper.label} ${nameOf(classCode)} ${itemId.slice(-6)}`}
                  >
                    {paper.label}
                  </PdfButton>
                </td>
              ) : (
                <td className={panel.number}>
                  <Button
                    icon="close"
                    name={`${texts.remove} ${nameOf(classCode)} ${itemId.slice(-6)}`}
                    onClick={() => onRemove(itemId)}
                  >
                    {''}
                  </Button>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
