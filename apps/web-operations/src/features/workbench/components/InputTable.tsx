import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Weight } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import panel from '../../../lib/centre/panel.module.css';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useMoistureTexts } from '../../../lib/i18n/use-moisture-texts.ts';
import type { Job } from '../api/job-types.ts';
import { percentText } from '../api/moisture-typed.ts';

/** What went in, with its moisture where that counts. */
export function InputTable({ job }: { job: Job }): ReactElement {
  const texts = useCentreTexts().workbench;
  const { nameOf } = useCatalogue();
  return (
    <section className={panel.panel}>
      <h2>{texts.inputs}</h2>
      <table className={panel.table}>
        <tbody>
          {job.inputs.map(({ itemId, classCode, grams }) => (
            <tr key={itemId}>
              <td>{nameOf(classCode)}</td>
              <td className={panel.mono}>
                <Link to="/items/$itemId" params={{ itemId }}>
                  {itemId.slice(-12)}
                </Link>
              </td>
              <td className={panel.number}>
                <Weight grams={grams} /> <MoistureOf job={job} itemId={itemId} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MoistureOf({ job, itemId }: { job: Job; itemId: string }): ReactElement | null {
  const texts = useMoistureTexts();
  if (job.inputMoisture === undefined) return null;
  const measured = job.inputMoisture.find((one) => one.itemId === itemId);
  return (
    <small data-input-moisture={measured?.permille ?? ''}>
      {measured === undefined ? texts.notMeasured : texts.of(percentText(measured.permille))}
    </small>
  );
}
