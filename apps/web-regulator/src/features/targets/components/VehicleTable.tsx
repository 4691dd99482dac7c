import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { count, Empty, inLanguage, ProblemNotice, Skeleton, useLanguage, Weight } from '@huihuan/web-kit';
import type { Amount } from '../../../lib/api/types.ts';
import { Downloads } from '../../../lib/download/Downloads.tsx';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import type { Months } from '../api/periods.ts';
import { vehiclesQuery } from '../api/targets-queries.ts';
import {
  kindsOf,
  totalOf,
  trucksOf,
  vehicleMeasures,
  vehiclesAsSheet,
  type TruckGroup,
  type VehicleKind,
} from '../api/vehicles.ts';
import styles from './Table.module.css';

/** Vehicles and farm machines as plans and subsidies count them; the file has every month and area. */
export function VehicleTable({ areaCode, months }: { areaCode: string; months: Months }): ReactElement {
  const all = useTexts();
  const texts = all.targets.vehicles;
  const language = useLanguage();
  const { data, error, refetch } = useQuery(vehiclesQuery(areaCode, months));
  const rows = data?.rows ?? [];
  const sheet = () =>
    vehiclesAsSheet(
      rows,
      {
        heads: [
          ...[all.targets.month, all.targets.areaCode, all.targets.area, texts.kind, texts.stageHead, texts.official],
          ...[texts.operationHead, texts.truckStageHead],
          ...vehicleMeasures.flatMap((measure) => [
            texts.csvCount(texts.measure[measure]),
            all.targets.csvGrams(texts.measure[measure]),
          ]),
        ],
        name: (name) => inLanguage(language, name),
        ...{ stage: texts.stage, official: texts.official, operation: (said) => texts.operation[said] },
      },
      `huihuan-vehicles-${areaCode}-${months.toMonth}`,
    );
  return (
    <Section title={texts.title} aside={rows.length === 0 ? undefined : <Downloads of={texts.title} sheet={sheet} />}>
      {error === null ? null : <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={3} label={all.loading} /> : null}
      {data !== undefined && rows.length === 0 ? <Empty>{texts.none}</Empty> : null}
      {rows.length === 0 ? null : <Kinds kinds={kindsOf(rows)} total={totalOf(rows)} />}
      <p className={styles.quiet}>{texts.note}</p>
      <Trucks trucks={trucksOf(rows)} />
    </Section>
  );
}

type Amounts = Pick<VehicleKind, (typeof vehicleMeasures)[number]>;

function Kinds({ kinds, total }: { kinds: readonly VehicleKind[]; total: Amounts }): ReactElement {
  const texts = useTexts().targets.vehicles;
  return (
    <Counts name="vehicles" label={texts.title} heads={[texts.countedAs, texts.kind]}>
      {kinds.map((kind) => (
        <KindRow key={kind.key} kind={kind} />
      ))}
      <tr data-vehicles="total">
        <th scope="row" colSpan={2}>
          {texts.total}
        </th>
        <Cells amounts={total} />
      </tr>
    </Counts>
  );
}

/** 营运货车 by emission stage, beside those that were not in operation and those of which nobody was asked. */
function Trucks({ trucks }: { trucks: readonly TruckGroup[] }): ReactElement | null {
  const texts = useTexts().targets.vehicles;
  if (trucks.length === 0) return null;
  return (
    <>
      <h3 className={styles.quiet}>{texts.trucksTitle}</h3>
      <Counts name="trucks" label={texts.trucksTitle} heads={[texts.operationHead, texts.truckStageHead]}>
        {trucks.map(({ key, operation, stage, ...amounts }) => (
          <tr key={key} data-truck={operation} data-stage={stage}>
            <td>{texts.operation[operation]}</td>
            <th scope="row">{texts.stage(stage)}</th>
            <Cells amounts={amounts} />
          </tr>
        ))}
      </Counts>
      <p className={styles.quiet}>{texts.trucksNote}</p>
    </>
  );
}

interface CountsProps {
  readonly name: string;
  readonly label: string;
  readonly heads: readonly [string, string];
  readonly children: ReactNode;
}

function Counts({ name, label, heads: [first, second], children }: CountsProps): ReactElement {
  const texts = useTexts().targets.vehicles;
  return (
    <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table} data-table={name}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{second}</th>
            {vehicleMeasures.map((measure) => (
              <th key={measure} scope="col" className={styles.number}>
                {texts.measure[measure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function KindRow({ kind }: { kind: VehicleKind }): ReactElement {
  const texts = useTexts().targets.vehicles;
  const language = useLanguage();
  const { group, dieselStage, operation } = kind;
  const operated = operation === null ? '' : ` · ${texts.operation[operation]}`;
  const stage = dieselStage === null ? '' : ` · ${texts.stage(dieselStage)}`;
  return (
    <tr data-vehicles={kind.kind} data-group={group} data-operation={operation ?? undefined}>
      <td>{`${texts.group[group]}${stage}${operated}`}</td>
      <th scope="row">{inLanguage(language, kind.name)}</th>
      <Cells amounts={kind} />
    </tr>
  );
}

function Cells({ amounts }: { amounts: Amounts }): ReactElement {
  return (
    <>
      {vehicleMeasures.map((measure) => (
        <Counted key={measure} measure={measure} amount={amounts[measure]} />
      ))}
    </>
  );
}

/** Here the number leads and the weight follows. */
function Counted({ measure, amount }: { measure: string; amount: Amount }): ReactElement {
  if (amount.items === 0) return <td className={styles.none}>0</td>;
  return (
    <td className={styles.number} data-measure={measure}>
      {count(amount.items)}{' '}
      <span className={styles.quiet}>
        <Weight grams={amount.grams} />
      </span>
    </td>
  );
}
