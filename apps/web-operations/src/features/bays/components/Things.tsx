import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, count, Empty, ProblemNotice, Skeleton, Weight } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { dwellOf, noDwellLimit } from '../../../lib/custody/dwell.ts';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useBayTexts } from '../../../lib/i18n/use-bay-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { faceOf, useThings, type LyingThing, type Thing } from '../api/things.ts';

interface Choice {
  readonly hand: readonly Thing[];
  /** `null`: of somebody who puts nothing into bays. */
  readonly onToggle: ((thing: Thing) => void) | null;
}

function ThingRow({ thing, now, hand, onToggle }: Choice & { thing: LyingThing; now: number }): ReactElement {
  const texts = useBayTexts();
  const nameOf = useClassNames();
  const { kind, id, classCode, items, grams, arrivedAt } = thing;
  const isChosen = hand.some((one) => one.id === id);
  const face = faceOf(thing);
  return (
    <tr data-thing={id} aria-selected={isChosen} className={isChosen ? panel.here : undefined}>
      <td>
        {onToggle === null ? null : (
          <input type="checkbox" checked={isChosen} aria-label={texts.choose(face)} onChange={() => onToggle(thing)} />
        )}
      </td>
      <td>
        {kind === 'item' ? (
          <Link to="/items/$itemId" params={{ itemId: id }}>
            {nameOf(classCode ?? '')}
          </Link>
        ) : (
          <Link to="/containers/$containerId" params={{ containerId: id }}>
            {texts.container(count(items))}
          </Link>
        )}
      </td>
      <td className={panel.mono}>{face}</td>
      <td className={panel.number}>
        <Weight grams={grams} />
      </td>
      <td className={panel.number}>{texts.days(count(dwellOf(arrivedAt, noDwellLimit, now).days))}</td>
    </tr>
  );
}

/** What lies in the bay that is open, or waits for one. */
export function Things(props: Choice & { site: MySite; bayId: string | null; now: number }): ReactElement {
  const { site, bayId, now, hand, onToggle } = props;
  const texts = useBayTexts();
  const words = useTexts();
  const { loading } = useStationTexts();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useThings(site, bayId);
  if (data === undefined)
    return error === null ? (
      <Skeleton lines={4} label={loading} />
    ) : (
      <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
    );
  const things = data.pages.flatMap((page) => page.things);
  if (things.length === 0) return <Empty>{bayId === null ? texts.unplacedNone : texts.empty}</Empty>;
  return (
    <>
      <table className={panel.table} aria-label={texts.goods} data-things={things.length}>
        <thead>
          <tr>
            <td />
            <th scope="col">{texts.goods}</th>
            <th scope="col">{texts.code}</th>
            <th scope="col" className={panel.number}>
              {texts.weight}
            </th>
            <th scope="col" className={panel.number}>
              {texts.dwell}
            </th>
          </tr>
        </thead>
        <tbody>
          {things.map((thing) => (
            <ThingRow key={thing.id} {...{ thing, now, hand, onToggle }} />
          ))}
        </tbody>
      </table>
      {hasNextPage ? (
        <div className={screen.buttons}>
          <Button onClick={() => void fetchNextPage()} isDisabled={isFetchingNextPage}>
            {texts.more}
          </Button>
        </div>
      ) : null}
    </>
  );
}
