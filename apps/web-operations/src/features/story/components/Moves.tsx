import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { ProblemNotice, weightText } from '@huihuan/web-kit';
import { When } from '../../../lib/centre/When.tsx';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useSiteNames } from '../../../lib/site/use-site-names.ts';
import { useMoves, type ItemMove } from '../api/use-moves.ts';
import styles from './story.module.css';

const wayTo = { came: '/receive/$shipmentId', left: '/dispatch/$shipmentId' } as const;

/** The shipments by which an item came here and left, the first one first, each of them to be opened. */
export function Moves({ site, itemId }: { site: MySite; itemId: string }): ReactElement {
  const words = useTexts();
  const { story: texts } = useCommandTexts();
  const nameOf = useSiteNames();
  const { data, error, refetch } = useMoves(site, itemId);
  const said = ({ kind, at }: ItemMove, name: string): string => {
    if (kind === 'came') return at === null ? texts.way.coming(name) : texts.way.came(name);
    return at === null ? texts.way.leaving(name) : texts.way.left(name);
  };
  if (data === undefined)
    return error === null ? <></> : <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />;
  if (data.length === 0) return <span className={styles.quiet}>{texts.way.none}</span>;
  return (
    <ol className={styles.numbers} data-list="moves">
      {data.map((move) => (
        <li key={`${move.kind}${move.shipmentId}`} data-move={move.kind} data-shipment={move.shipmentId}>
          {move.at === null ? null : <When at={move.at} />}{' '}
          <Link to={wayTo[move.kind]} params={{ shipmentId: move.shipmentId }}>
            {said(move, nameOf(move.otherSiteId))}
          </Link>{' '}
          <span className={styles.quiet}>
            {texts.way.listed(weightText(move.grams))}
            {move.measuredGrams === null ? null : ` · ${texts.way.measured(weightText(move.measuredGrams))}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
