import type { ReactElement } from 'react';
import type { Balance } from '@huihuan/processing-balance';
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
    </>
  );
}
