import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Empty, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useAreaCode, useAreaName } from '../../../lib/area/use-area.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { showArea } from '../../../lib/state/selection.ts';
import type { Recorded } from '../api/compare-target.ts';
import type { Target } from '../api/figures.ts';
import type { PeriodChoice } from '../api/periods.ts';
import { targetsQuery, type OpenedFigure } from '../api/targets-queries.ts';
import { AreaTable } from './AreaTable.tsx';
import { BehindFigure } from './BehindFigure.tsx';
import { ClosedMonths } from './ClosedMonths.tsx';
import { FamilyTable } from './FamilyTable.tsx';
import { HeldTable } from './HeldTable.tsx';
import { MonthChart } from './MonthChart.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import { SaidSection } from './SaidSection.tsx';
import { TargetList } from './TargetList.tsx';
import styles from './TargetsView.module.css';
import { TierChart } from './TierChart.tsx';
import { Totals } from './Totals.tsx';
import { VehicleTable } from './VehicleTable.tsx';
import { useFigures, type Missing } from './use-figures.ts';
import { BatchSection } from './yields/BatchSection.tsx';
import { SuspicionSection } from './SuspicionSection.tsx';
import { KerbSection } from './yields/KerbSection.tsx';
import { LossSection } from './yields/LossSection.tsx';
import { YieldSection } from './yields/YieldSection.tsx';

const noTargets: readonly Target[] = [];

/** What the network did in a period, held against what the area's government answers for. */
export function TargetsView(): ReactElement {
  const all = useTexts();
  const texts = all.targets;
  const areaCode = useAreaCode();
  const areaName = useAreaName();
  const [choice, setChoice] = useState<PeriodChoice>('year');
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  const registered = useQuery(targetsQuery);
  const targets = registered.data?.filter((target) => target.areaCode === areaCode) ?? noTargets;
  const { months, figures, recorded, missing } = useFigures({ areaCode, choice, targets });
  const { data, error, refetch } = figures;
  const recordsFrom = data?.recordsFrom ?? null;
  const open = (more: Partial<OpenedFigure> & Pick<OpenedFigure, 'kind'>): void =>
    setOpened({ areaCode, ...months, ...more });

  return (
    <div className={styles.page} data-view="targets">
      <header className={styles.tools}>
        <h1>{texts.title(areaName)}</h1>
        <PeriodPicker choice={choice} onChoose={setChoice} />
      </header>
      <p className={styles.span}>
        {texts.span(months.fromMonth, months.toMonth)}
        {recordsFrom === null ? '' : ` ${texts.recordsFrom(recordsFrom)}`}
      </p>
      {data === undefined ? (
        error === null ? (
          <Skeleton lines={10} label={all.loading} />
        ) : (
          <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <Totals figures={data} areaCode={areaCode} onOpen={open} />
          {data.tiers.length === 0 ? <Empty>{texts.nothing}</Empty> : null}
          <Targets registered={registered} targets={targets} recorded={recorded} missing={missing} />
          <HeldTable areaCode={areaCode} />
          <FamilyTable figures={data} onOpen={open} />
          <OutcomeTable figures={data} onOpen={open} fileName={`${areaCode}-${months.toMonth}`} />
          <VehicleTable areaCode={areaCode} months={months} />
          <SaidSection areaCode={areaCode} months={months} />
          <MonthChart figures={data} months={months} areaCode={areaCode} onOpen={open} />
          <TierChart figures={data} areaCode={areaCode} onOpen={open} />
          <AreaTable figures={data} onOpen={open} onArea={showArea} fileName={`${areaCode}-${months.toMonth}`} />
          <p className={styles.note}>{texts.notCounted}</p>
          <ClosedMonths areaCode={areaCode} months={months} />
          <YieldSection areaCode={areaCode} months={months} />
          <KerbSection areaCode={areaCode} months={months} />
          <BatchSection areaCode={areaCode} />
          <LossSection areaCode={areaCode} months={months} />
          <SuspicionSection areaCode={areaCode} />
        </>
      )}
      {opened === null ? null : <BehindFigure figure={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

function Targets(props: {
  registered: UseQueryResult<readonly Target[]>;
  targets: readonly Target[];
  recorded: Recorded | undefined;
  missing: Missing | undefined;
}): ReactElement {
  const all = useTexts();
  const { registered, targets, recorded, missing } = props;
  return (
    <Section title={all.targets.targetsTitle}>
      {registered.error === null ? null : (
        <ProblemNotice error={registered.error} texts={all} onRetry={() => void registered.refetch()} />
      )}
      {missing === undefined ? null : <ProblemNotice error={missing.error} texts={all} onRetry={missing.retry} />}
      {registered.data !== undefined && targets.length === 0 ? <Empty>{all.targets.noTargets}</Empty> : null}
      {recorded === undefined ? null : <TargetList targets={targets} recorded={recorded} />}
    </Section>
  );
}
