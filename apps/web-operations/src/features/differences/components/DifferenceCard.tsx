import type { ReactElement } from 'react';
import { StateMark } from '@huihuan/web-kit';
import type { Discrepancy } from '../../../lib/custody/types.ts';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import shared from '../../../lib/parts/one-of-many.module.css';
import { OpenDifference } from './OpenDifference.tsx';
import { SideBySide } from './SideBySide.tsx';

/** One difference: what both sides say of the goods, and how it is or can be settled. */
export function DifferenceCard({ site, discrepancy }: { site: MySite; discrepancy: Discrepancy }): ReactElement {
  const { differences: texts } = useStationTexts();
  const nameOf = useClassNames();
  const { item, kind, state, note, resolution } = discrepancy;
  return (
    <section className={shared.card} aria-label={texts.kinds[kind]} data-card={discrepancy.discrepancyId}>
      <h2>
        {texts.kinds[kind]} · {item === null ? texts.noItem : nameOf(item.classCode)}
      </h2>
      <p className={shared.code}>{item?.identifiers.map(({ value }) => value).join(' · ') ?? ''}</p>
      <SideBySide discrepancy={discrepancy} />
      {note === '' ? null : (
        <p>
          {texts.note}: {note}
        </p>
      )}
      {state === 'settled' ? (
        <StateMark tone="good" icon="check">
          {texts.settledAs(resolution === null ? '' : texts.resolutions[resolution])}
        </StateMark>
      ) : (
        <OpenDifference site={site} discrepancy={discrepancy} />
      )}
    </section>
  );
}
