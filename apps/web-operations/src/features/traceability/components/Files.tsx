import type { ReactElement } from 'react';
import { Button, ProblemNotice } from '@huihuan/web-kit';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useTraceabilityTexts } from '../../../lib/i18n/use-traceability-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { filedMoveOf } from '../api/filed-move.ts';
import { useFile, type FileFormat, type Move, type Period } from '../api/moves.ts';

const formats: readonly (readonly [FileFormat, string])[] = [
  ['json', 'JSON'],
  ['csv', 'CSV'],
  ['xlsx', 'xlsx'],
];

/** Saves moves as files that people submit. */
export function Files(props: { siteId: string; period: Period; moves: readonly Move[] }): ReactElement {
  const { siteId, moves } = props;
  const { from, to } = props.period;
  const texts = useTraceabilityTexts();
  const words = useTexts();
  const { mutate, error, isPending } = useFile();
  return (
    <div className={screen.buttons} role="group" aria-label={texts.save}>
      {formats.map(([format, face]) => (
        <Button
          key={format}
          name={`${texts.save} ${format}`}
          isDisabled={moves.length === 0 || isPending}
          onClick={() => mutate({ siteId, from, to, format, moves: moves.map(filedMoveOf) })}
        >
          {face}
        </Button>
      ))}
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
    </div>
  );
}
