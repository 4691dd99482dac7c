import type { ReactElement } from 'react';
import { count, unknown, weight } from '@huihuan/web-kit';
import { useOverview } from '../../../lib/api/use-overview.ts';
import type { Amount } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { showView } from '../../../lib/state/selection.ts';
import { figureKinds, sumOf, type Figures } from '../api/figures.ts';
import type { OpenedFigure } from '../api/targets-queries.ts';
import styles from './Totals.module.css';

export type OpenFigure = (more: Partial<OpenedFigure> & Pick<OpenedFigure, 'kind'>) => void;

/** The four figures of the period and the two of now; a press opens what each is the sum of. */
export function Totals(props: { figures: Figures; areaCode: string; onOpen: OpenFigure }): ReactElement {
  const texts = useTexts();
  const words = texts.targets;
  const { figures, onOpen } = props;
  const { data: overview } = useOverview(props.areaCode);
  const transit = overview?.inTransit;
  return (
    <ul className={styles.totals}>
      {figureKinds.map((kind) => {
        const amount = sumOf(figures.tiers.filter((row) => row.kind === kind));
        return (
          <Total
            key={kind}
            name={kind}
            label={words.kind[kind] ?? kind}
            grams={amount.grams}
            made={texts.amount.items(count(amount.items))}
            hint={words.open}
            onOpen={() => onOpen({ kind })}
          />
        );
      })}
      <Total
        name="in-transit"
        label={words.inTransit}
        grams={transit?.grams}
        made={transit === undefined ? unknown : texts.amount.shipments(count(transit.shipments))}
        hint={words.openTransit}
        onOpen={() => showView('map')}
      />
      <Total
        name="stock"
        label={words.stock}
        grams={overview?.stock.grams}
        made={overview === undefined ? unknown : texts.amount.items(count(overview.stock.items))}
        hint={words.openStock}
        onOpen={() => showView('sites')}
      />
    </ul>
  );
}

interface TotalProps {
  readonly name: string;
  readonly label: string;
  /** Undefined while it is not known. */
  readonly grams: Amount['grams'] | undefined;
  readonly made: string;
  readonly hint: string;
  readonly onOpen: () => void;
}

function Total({ name, label, grams, made, hint, onOpen }: TotalProps): ReactElement {
  const { value, unit } = grams === undefined ? { value: unknown, unit: '' } : weight(grams);
  return (
    <li>
      <button type="button" data-total={name} onClick={onOpen} title={hint}>
        <span className={styles.label}>{label}</span>
        <strong>
          {value} <small>{unit}</small>
        </strong>
        <span className={styles.label}>{made}</span>
      </button>
    </li>
  );
}
