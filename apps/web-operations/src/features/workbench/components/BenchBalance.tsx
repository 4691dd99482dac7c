import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import type { Balance } from '@huihuan/processing-balance';
import { weightText } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import panel from '../../../lib/centre/panel.module.css';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useMoistureTexts } from '../../../lib/i18n/use-moisture-texts.ts';
import type { Job } from '../api/job-types.ts';
import { BalanceBar } from './BalanceBar.tsx';
import type { DryBalance } from './DryFigures.tsx';

/** The balance at this moment, and what it waits for where moisture counts and was not measured on both sides. */
export function BenchBalance(props: { job: Job; balance: Balance | null; dry: DryBalance | null }): ReactElement {
  const { job, balance, dry } = props;
  const { cancelledAs } = useCentreTexts().workbench;
  const { waits } = useMoistureTexts();
  if (balance === null) return <p>{cancelledAs}</p>;
  const isWaiting = job.state === 'open' && job.inputMoisture !== undefined && dry === null;
  return (
    <>
      <BalanceBar balance={balance} dry={dry} />
      {isWaiting ? <p className={panel.note}>{waits}</p> : null}
      {job.redrawn === undefined ? null : <Redrawn job={job} redrawn={job.redrawn} />}
    </>
  );
}

/** The balance as it is known now, with each input that was corrected since it was judged. */
function Redrawn({ job, redrawn }: { job: Job; redrawn: NonNullable<Job['redrawn']> }): ReactElement {
  const { redrawn: title, redrawnSays, redrawnInput } = useCentreTexts().workbench;
  const { nameOf } = useCatalogue();
  const judged = new Map(job.inputs.map((input) => [input.itemId, input]));
  return (
    <section data-redrawn={redrawn.balance.differenceGrams}>
      <h3>{title}</h3>
      <p className={panel.note}>{redrawnSays}</p>
      <BalanceBar balance={redrawn.balance} dry={redrawn.dry ?? null} label={title} />
      <ul>
        {redrawn.inputs.map(({ itemId, classCode, grams }) => {
          const before = judged.get(itemId);
          if (before === undefined || (before.grams === grams && before.classCode === classCode)) return null;
          return (
            <li key={itemId} data-corrected={itemId}>
              <Link to="/items/$itemId" params={{ itemId }}>
                {nameOf(before.classCode)}
              </Link>{' '}
              {redrawnInput(weightText(before.grams), `${nameOf(classCode)} ${weightText(grams)}`)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
