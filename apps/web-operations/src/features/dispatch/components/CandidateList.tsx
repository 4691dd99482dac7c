import type { ReactElement } from 'react';
import { count, StateMark } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import type { Candidate } from '../api/candidates.ts';
import { DwellNote, Goods } from './Goods.tsx';

/** More than these are nobody's to look through; a scan finds them all. */
const shown = 60;

/** What could be loaded, what should leave first first. */
export function CandidateList(props: {
  candidates: readonly Candidate[];
  selected: number;
  onAdd: (index: number) => void;
}): ReactElement | null {
  const { candidates, selected, onAdd } = props;
  const { shipment: texts, columns, blocked } = useOutgoingTexts();
  const { storage } = useStationTexts();
  if (candidates.length === 0) return null;
  const from = Math.max(0, Math.min(selected - shown / 2, candidates.length - shown));
  const rows = candidates.slice(from, from + shown).map((candidate) => {
    const { dwell, isBlocked } = candidate;
    const days = storage.days(count(dwell.days));
    const word = dwell.state === 'within' ? '' : storage[dwell.state];
    const note = isBlocked ? (
      <StateMark tone="wait" icon="warning">
        {blocked}
      </StateMark>
    ) : (
      <DwellNote days={days} state={dwell.state} word={word} />
    );
    return { ...candidate, note };
  });
  const indexOf = (id: string): number => candidates.findIndex((one) => one.id === id);
  return (
    <>
      <Goods
        label={texts.first}
        rows={rows}
        selected={selected - from}
        noteTitle={columns.dwell}
        act={{
          word: texts.add,
          on: (id) => onAdd(indexOf(id)),
          isOff: (id) => candidates[indexOf(id)]?.isBlocked === true,
        }}
      />
      {candidates.length <= shown ? null : (
        <p className={panel.keys}>{texts.more(count(candidates.length - rows.length))}</p>
      )}
    </>
  );
}
