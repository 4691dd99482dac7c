import { useRef, type ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { balanceWith, judgedBalance } from '@huihuan/processing-balance';
import { Button, Weight } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import panel from '../../../lib/centre/panel.module.css';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { dryOf } from '../api/dry-of.ts';
import type { Job } from '../api/job-types.ts';
import { typedKey, untyped, type Typed } from '../api/typed.ts';
import { useKept } from '../api/kept.ts';
import { useLines } from '../api/use-lines.ts';
import { lossWith, outputsWith } from '../api/waiting-lines.ts';
import { AddOutput } from './AddOutput.tsx';
import { BenchBalance } from './BenchBalance.tsx';
import { BatchOfJob } from './BatchPanel.tsx';
import { CloseForm } from './CloseForm.tsx';
import { ExpectedOutputs } from './ExpectedOutputs.tsx';
import { InputStory } from './InputStory.tsx';
import { InputTable } from './InputTable.tsx';
import { Labels } from './Labels.tsx';
import { LossForm } from './LossForm.tsx';
import { OutputTable } from './OutputTable.tsx';
import { SentMark } from './SentMark.tsx';

/** Inputs left, outputs right, the balance above both as it will be once all that was weighed has arrived. */
export function Bench({ job, isLost }: { job: Job; isLost: boolean }): ReactElement {
  const texts = useCentreTexts().workbench;
  const { keys } = useCommandTexts();
  const { nameOf } = useCatalogue();
  const [typed, setTyped] = useKept<Typed>(typedKey(job.jobId), untyped);
  const lines = useLines(job.jobId);
  const lossField = useRef<HTMLInputElement>(null);
  const isOpen = job.state === 'open';
  const outputs = isOpen ? outputsWith(job.outputs, lines.waiting) : job.outputs;
  const loss = isOpen ? lossWith(job.loss, lines.waiting) : job.loss;
  const balance = job.balance === null ? null : balanceWith(job.balance, outputs, loss);
  const dry = dryOf(job, outputs, loss);
  const onType = (more: Partial<Typed>): void => setTyped({ ...typed, ...more });
  useKeys({
    F2: { says: keys.loss, act: () => lossField.current?.focus() },
    F8: { says: keys.labels, act: () => window.print() },
  });
  return (
    <>
      <div className={panel.head}>
        <h1 className={panel.title}>
          {texts.title} <span className={panel.mono}>{job.jobId.slice(-12)}</span>
        </h1>
        {isOpen ? <SentMark lines={lines} isLost={isLost || lines.isLost} /> : null}
        {isOpen ? <span className={panel.keys}>{texts.keys}</span> : null}
        <Link to="/dismantling">{texts.back}</Link>
      </div>
      <BenchBalance job={job} balance={balance} dry={dry} />
      <BatchOfJob job={job} />
      {job.state === 'closed' ? <p data-state="closed">{texts.closedAs}</p> : null}
      {job.explanation === null ? null : <p>{texts.explained(job.explanation.text)}</p>}
      <div className={panel.columns}>
        <div className={panel.form}>
          <InputTable job={job} />
          <InputStory job={job} nameOf={nameOf} />
          <ExpectedOutputs job={job} outputs={outputs} />
          {isOpen && balance !== null ? (
            <section className={panel.panel}>
              <LossForm
                jobId={job.jobId}
                loss={loss}
                typed={typed}
                field={lossField}
                onType={onType}
                onLoss={(lost) => lines.add({ loss: lost })}
              />
              <LossNote loss={loss} />
              <CloseForm
                job={job}
                balance={judgedBalance({ wet: balance, dry, basis: dry?.basis ?? 'wet' })}
                mayClose={lines.waiting.length === 0 && !lines.isLost}
                explanation={typed.explanation}
                onExplain={(explanation) => onType({ explanation })}
              />
            </section>
          ) : null}
        </div>
        <section className={panel.panel}>
          <div className={panel.head}>
            <h2>{texts.outputsCount(outputs.length)}</h2>
            <Button letter="F8" onClick={() => window.print()} isDisabled={outputs.length === 0}>
              {texts.labels}
            </Button>
          </div>
          {isOpen ? (
            <AddOutput job={job} typed={typed} onType={onType} onAdd={(output) => lines.add({ put: [output] })} />
          ) : null}
          <OutputTable
            outputs={outputs}
            unsent={new Set(lines.waiting.flatMap(({ put }) => put.map(({ itemId }) => itemId)))}
            onRemove={isOpen ? (itemId) => lines.add({ remove: [itemId] }) : null}
          />
        </section>
      </div>
      <Labels outputs={outputs} />
    </>
  );
}

function LossNote({ loss }: { loss: Job['loss'] }): ReactElement | null {
  const texts = useCentreTexts().workbench;
  if (loss.grams === 0) return null;
  return (
    <p className={panel.note}>
      {texts.loss} <Weight grams={loss.grams} /> · {loss.reason}
    </p>
  );
}
