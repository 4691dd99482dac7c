import type { ReactElement } from 'react';
import { dayOf, Mark, timeOfDay, useLanguage } from '@huihuan/web-kit';
import { useAreaName } from '../../lib/area/use-area.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { useLastHeard } from '../../lib/state/last-heard.ts';
import { useSelection } from '../../lib/state/selection.ts';
import { serverNow } from '../../lib/state/server-clock.ts';
import styles from './PaperHead.module.css';
import { usePrinting } from './use-printing.ts';

const dayAndTime = (at: number): string => `${dayOf(at)} ${timeOfDay(at)}`;

/** The first lines of a sheet of paper: what it shows, of what area, as of when, and when it was printed. */
export function PaperHead(): ReactElement | null {
  const isPrinting = usePrinting();
  const texts = useTexts();
  const language = useLanguage();
  const area = useAreaName();
  const heard = useLastHeard();
  const { view, day } = useSelection();
  if (!isPrinting) return null;
  const names = {
    map: texts.view.map,
    sites: texts.view.sites,
    targets: texts.view.targets,
    alarms: texts.alarms.view,
  };
  const asOf = heard === null ? texts.paper.notKnown : texts.paper.asOf(dayAndTime(heard));
  return (
    <div className={styles.head} data-paper-head>
      <Mark />
      <p className={styles.title}>
        {language === 'en' ? 'Huihuan 回环' : '回环 Huihuan'} {texts.paper.title(area, names[view])}
      </p>
      <p className={styles.time}>{day === null ? asOf : texts.paper.atEndOf(day)}</p>
      <p className={styles.time}>{texts.paper.printed(dayAndTime(serverNow()))}</p>
    </div>
  );
}
