import { useState, type ReactElement } from 'react';
import { Empty } from '@huihuan/web-kit';
import { Downloads } from '../../../lib/download/Downloads.tsx';
import { useTexts, type Texts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { StillReadingNotice } from '../../../lib/parts/StillReadingNotice.tsx';
import type { Figures } from '../api/figures.ts';
import {
  figureOutcomes,
  outcomeCells,
  outcomeRows,
  outcomeTotal,
  outcomeWays,
  type OutcomeRow,
  type OutcomeWay,
} from '../api/outcomes.ts';
import type { OpenedFigure } from '../api/targets-queries.ts';
import field from './Field.module.css';
import { FigureCell } from './FigureCell.tsx';
import styles from './Table.module.css';
import type { OpenFigure } from './Totals.tsx';

interface Shown {
  readonly figures: Figures;
  readonly fileName: string;
  readonly onOpen: OpenFigure;
}

/** What became of goods, where all of it is known; a part of it is no figure. */
export function OutcomeTable(props: Shown): ReactElement {
  const texts = useTexts().outcomes;
  const { outcomesReading: reading } = props.figures;
  if (!reading) return <KnownOutcomes {...props} />;
  return (
    <Section title={texts.title}>
      <StillReadingNotice reading={reading} of={texts.title} />
    </Section>
  );
}

/** By family, tier, month or area; a press on a figure opens its facts. */
function KnownOutcomes(props: Shown): ReactElement {
  const all = useTexts();
  const texts = all.outcomes;
  const { figures, onOpen } = props;
  const [way, setWay] = useState<OutcomeWay>('family');
  const rows = outcomeRows(figures.outcomes, way);
  const nameOf = rowName(all, way);
  const outcomeName = (outcome: string): string => all.trace.outcome[outcome] ?? outcome;
  const sheet = () => ({
    name: `huihuan-outcomes-${props.fileName}`,
    heads: [
      ...[texts.code, texts.ways[way], all.targets.familyHead],
      ...figureOutcomes.flatMap((outcome) => [
        all.targets.csvItems(outcomeName(outcome)),
        all.targets.csvGrams(outcomeName(outcome)),
      ]),
    ],
    rows: outcomeCells(figures.outcomes, way, { name: nameOf, family: familyName(all) }),
  });
  return (
    <Section title={texts.title} aside={<Tools way={way} onWay={setWay} sheet={rows.length === 0 ? null : sheet} />}>
      {rows.length === 0 ? (
        <Empty>{texts.none}</Empty>
      ) : (
        <div className={styles.scroll} role="group" aria-label={texts.title} tabIndex={0}>
          <table className={styles.table} data-table="outcomes" data-way={way}>
            <thead>
              <tr>
                <th scope="col">{texts.ways[way]}</th>
                {figureOutcomes.map((outcome) => (
                  <th key={outcome} scope="col" className={styles.number}>
                    {outcomeName(outcome)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.key} name={nameOf(row)} row={row} asked={askedBy(row, way)} onOpen={onOpen} />
              ))}
              <Row name={texts.total} row={totalOf(figures)} asked={{}} onOpen={onOpen} />
            </tbody>
          </table>
        </div>
      )}
      <p className={styles.quiet}>{texts.note}</p>
    </Section>
  );
}

const totalOf = (figures: Figures): OutcomeRow => ({
  ...{ key: 'total', name: null, amounts: outcomeTotal(figures.outcomes) },
});

const familyName =
  (all: Texts) =>
  (code: string): string =>
    all.targets.family[code] ?? all.unknown;

const rowName = (all: Texts, way: OutcomeWay): ((row: Pick<OutcomeRow, 'key' | 'name'>) => string) => {
  const tierNames: Readonly<Record<string, string>> = all.tier;
  const names: Readonly<Record<OutcomeWay, (row: Pick<OutcomeRow, 'key' | 'name'>) => string | null | undefined>> = {
    family: ({ key }) => all.targets.family[key],
    tier: ({ key }) => tierNames[key],
    month: ({ key }) => key,
    area: ({ name }) => name,
  };
  return (row) => names[way](row) ?? all.unknown;
};

type Asked = Partial<OpenedFigure>;

/** What the facts of a row are asked for by; null where it has no name to ask by. */
const askedBy = ({ key }: OutcomeRow, way: OutcomeWay): Asked | null => {
  if (key === '') return null;
  const asked: Readonly<Record<OutcomeWay, Asked>> = {
    ...{ family: { family: key }, tier: { tier: key } },
    ...{ month: { fromMonth: key, toMonth: key }, area: { areaCode: key } },
  };
  return asked[way];
};

function Row(props: { name: string; row: OutcomeRow; asked: Asked | null; onOpen: OpenFigure }): ReactElement {
  const all = useTexts();
  const { name, row, asked, onOpen } = props;
  return (
    <tr data-outcomes={row.key}>
      <th scope="row">{name}</th>
      {figureOutcomes.map((outcome) => (
        <FigureCell
          key={outcome}
          amount={row.amounts[outcome]}
          about={`${name} ${all.trace.outcome[outcome] ?? outcome}`}
          onOpen={asked === null ? null : () => onOpen({ kind: 'outcome', outcome, ...asked })}
        />
      ))}
    </tr>
  );
}

function Tools(props: {
  way: OutcomeWay;
  onWay: (way: OutcomeWay) => void;
  sheet: Parameters<typeof Downloads>[0]['sheet'] | null;
}): ReactElement {
  const texts = useTexts().outcomes;
  return (
    <span className={styles.wide}>
      <select
        className={field.select}
        aria-label={texts.way}
        value={props.way}
        onChange={(event) => props.onWay(event.target.value as OutcomeWay)}
      >
        {outcomeWays.map((each) => (
          <option key={each} value={each}>
            {texts.by(texts.ways[each])}
          </option>
        ))}
      </select>
      {props.sheet === null ? null : <Downloads of={texts.title} sheet={props.sheet} />}
    </span>
  );
}
