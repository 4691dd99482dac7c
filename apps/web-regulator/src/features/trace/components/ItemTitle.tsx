import type { ReactElement } from 'react';
import { StateMark, TierSymbol, Weight } from '@huihuan/web-kit';
import { useClassName } from '../../../lib/api/use-class-name.ts';
import { useSiteName, useSites } from '../../../lib/api/use-site-names.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { showSite } from '../../../lib/state/selection.ts';
import type { TracedItem } from '../api/trace-query.ts';
import styles from './ItemTitle.module.css';

function Place({ item }: { item: TracedItem }): ReactElement {
  const texts = useTexts().trace;
  const nameOf = useSiteName();
  const tier = useSites().get(item.siteId ?? '')?.kind;
  const { siteId } = item;
  const outcome = item.outcome === null ? null : (texts.outcome[item.outcome] ?? item.outcome);
  return (
    <p className={styles.place}>
      {texts.nowAt}
      <strong>{texts.state[item.state]}</strong>
      {outcome}
      {siteId === null ? null : (
        <button type="button" onClick={() => showSite(siteId)}>
          {tier === undefined ? null : <TierSymbol tier={tier} size={12} />}
          {nameOf(siteId)}
        </button>
      )}
    </p>
  );
}

/** What the item is, what it carries and where it is now. */
export function ItemTitle({ item }: { item: TracedItem }): ReactElement {
  const texts = useTexts().trace;
  const nameOf = useClassName();
  return (
    <div className={styles.title} data-traced={item.itemId}>
      <h1>
        {nameOf(item.classCode)}
        <Weight grams={item.classCode === null ? null : item.grams} />
      </h1>
      <dl>
        {item.identifiers.map(({ kind, value }) => (
          <div key={`${kind} ${value}`}>
            <dt>{texts.identifier[kind] ?? kind}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{texts[item.tracking ?? 'item']}</dt>
          <dd>{item.itemId}</dd>
        </div>
      </dl>
      <Place item={item} />
      {item.blockedBy.length === 0 ? null : (
        <StateMark tone="wait" icon="warning">
          {texts.blocked}
        </StateMark>
      )}
    </div>
  );
}
