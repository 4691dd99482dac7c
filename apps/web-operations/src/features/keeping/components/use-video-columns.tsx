import { useMemo, type ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { StateMark, type IconName, type StateTone } from '@huihuan/web-kit';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useColleagues } from '../../../lib/family/use-colleagues.ts';
import { useKeepingTexts, type KeepingTexts } from '../../../lib/i18n/use-keeping-texts.ts';
import type { Column } from '../../../lib/table/VirtualTable.tsx';
import { daysUntil, type Video, type VideoState } from '../api/keeping.ts';
import { useRuleName, useSourceOf } from './RuleSource.tsx';

const marks: Readonly<Record<VideoState, readonly [StateTone, IconName]>> = {
  missing: ['alarm', 'warning'],
  short: ['alarm', 'clock'],
  kept: ['good', 'check'],
  over: ['wait', 'clock'],
  destroyed: ['quiet', 'close'],
};

export const codeOf = ({ identifiers, itemId }: Video): string =>
  identifiers.map(({ value }) => value).join(' · ') || itemId.slice(-12);

/** What is said of the time that a video has left, or of its end. @param whoIs the name of somebody who works here */
export const clockOf = (
  video: Video,
  { texts, today, whoIs }: { texts: KeepingTexts; today: string; whoIs: (personId: string) => string },
): string => {
  const { state, destroyed, recordBy, neededUntil } = video;
  if (destroyed !== null) {
    const who = destroyed.byPersonId === null ? texts.nobody : whoIs(destroyed.byPersonId);
    return texts.destroyed(destroyed.on ?? '', who);
  }
  if (state === 'missing' && recordBy !== null)
    return recordBy < today ? texts.recordLate(recordBy) : texts.recordBy(recordBy);
  return texts.left(daysUntil(neededUntil, today));
};

/** What somebody who works at a site is called; who left it is known by the end of an id. */
export const useWhoIs = (siteId: string): ((personId: string) => string) => {
  const { colleagues } = useColleagues(siteId);
  return useMemo(() => {
    const names = new Map(colleagues.map(({ personId, displayName }) => [personId, displayName]));
    return (personId: string) => names.get(personId) ?? personId.slice(-12);
  }, [colleagues]);
};

export const useVideoColumns = (siteId: string, today: string): readonly Column<Video>[] => {
  const texts = useKeepingTexts();
  const nameOf = useClassNames();
  const ruleName = useRuleName();
  const sourceOf = useSourceOf();
  const whoIs = useWhoIs(siteId);
  const { columns } = texts;
  return [
    {
      key: 'vehicle',
      title: columns.vehicle,
      width: 'minmax(120px, 1fr)',
      cell: (row) => <Vehicle {...{ row, nameOf }} />,
    },
    { key: 'code', title: columns.code, width: '180px', cell: codeOf },
    { key: 'state', title: columns.state, width: '150px', cell: ({ state }) => <State state={state} /> },
    {
      key: 'left',
      title: columns.left,
      width: 'minmax(190px, 1.2fr)',
      cell: (row) => <span title={clockOf(row, { texts, today, whoIs })}>{clockOf(row, { texts, today, whoIs })}</span>,
    },
    { key: 'on', title: columns.dismantledOn, width: '110px', cell: ({ dismantledOn }) => dismantledOn },
    { key: 'needed', title: columns.neededUntil, width: '110px', cell: ({ neededUntil }) => neededUntil },
    { key: 'said', title: columns.saidUntil, width: '150px', cell: ({ saidUntil }) => saidUntil ?? '' },
    { key: 'place', title: columns.place, width: 'minmax(110px, 1fr)', cell: ({ place }) => place ?? '' },
    {
      key: 'rule',
      title: columns.rule,
      width: 'minmax(180px, 1.6fr)',
      cell: ({ rule }) => (
        <span data-standing={rule.standing} title={`${sourceOf(rule)} · ${ruleName(rule)}`}>
          {sourceOf(rule)}
        </span>
      ),
    },
    { key: 'job', title: columns.job, width: '110px', cell: ({ jobId }) => <Job jobId={jobId} /> },
  ];
};

function Vehicle({ row, nameOf }: { row: Video; nameOf: (classCode: string) => string }): ReactElement {
  return (
    <Link to="/items/$itemId" params={{ itemId: row.itemId }}>
      {nameOf(row.classCode)}
    </Link>
  );
}

function State({ state }: { state: VideoState }): ReactElement {
  const { states } = useKeepingTexts();
  const [tone, icon] = marks[state];
  return (
    <span data-state={state}>
      <StateMark tone={tone} icon={icon}>
        {states[state]}
      </StateMark>
    </span>
  );
}

function Job({ jobId }: { jobId: string | null }): ReactElement | null {
  const texts = useKeepingTexts();
  return jobId === null ? null : (
    <Link to="/dismantling/$jobId" params={{ jobId }}>
      {texts.job}
    </Link>
  );
}
