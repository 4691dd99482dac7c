import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Empty, moment, Skeleton, weightText } from '@huihuan/web-kit';
import { useStock } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import { useNow } from '../../../lib/touch/api/use-now.ts';
import { ageOf } from '../api/age.ts';
import { LimitList } from './LimitList.tsx';
import styles from './StockPage.module.css';

/** What stands here, the oldest first: by the server's books, and what was done on this tablet since. */
export function StockPage(): ReactElement {
  const { stock } = useWorkTexts();
  const [found, nameOf, now] = [useStock(), useClassNames(), useNow()];
  if (found === undefined) return <Skeleton lines={4} label={stock.title} />;
  const items = found.items.toSorted((one, other) => (one.since < other.since ? -1 : 1));
  const groups = (['fresh', 'weeks', 'old'] as const).map((group) => {
    const members = items.filter(({ since }) => ageOf(since, now).group === group);
    return { group, items: members.length, grams: members.reduce((sum, { grams }) => sum + grams, 0) };
  });
  return (
    <>
      <h1 className={styles.title}>{stock.title}</h1>
      <p className={styles.says}>{found.asOf === null ? stock.noCopy : stock.asOf(moment(found.asOf, now))}</p>
      <dl className={styles.groups}>
        {groups.map(({ group, items: count, grams }) => (
          <div key={group} data-group={group}>
            <dt>{stock.ages[group]}</dt>
            <dd>
              {stock.items(count)} · {weightText(grams)}
            </dd>
          </div>
        ))}
      </dl>
      <LimitList now={now} />
      {items.length === 0 ? (
        <Empty>{stock.none}</Empty>
      ) : (
        <ul className={styles.list}>
          {items.map(({ itemId, classCode, grams, since, identifiers, isWaiting }) => (
            <li key={itemId}>
              <Link to="/stock/$itemId" params={{ itemId }}>
                <strong>{nameOf(classCode)}</strong>
                <span>{identifiers[0]?.value ?? itemId.slice(-8).toUpperCase()}</span>
                <span>{weightText(grams)}</span>
                <span className={styles[ageOf(since, now).group]}>{stock.days(ageOf(since, now).days)}</span>
                <span className={styles.weeks}>{isWaiting ? stock.waiting : ''}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
