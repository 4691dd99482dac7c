import type { ReactElement } from 'react';
import { Empty, StateMark, weightText, type IconName, type StateTone } from '@huihuan/web-kit';
import { useTraceabilityTexts } from '../../../lib/i18n/use-traceability-texts.ts';
import { Heads } from '../../../lib/parts/Heads.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import { keyOf } from '../api/filed-move.ts';
import type { Move } from '../api/moves.ts';

const marks: Readonly<Record<Move['state'], readonly [StateTone, IconName]>> = {
  'to-report': ['wait', 'clock'],
  overdue: ['alarm', 'warning'],
  submitted: ['wait', 'clock'],
  acknowledged: ['good', 'check'],
};

const codeOf = ({ batteryCode, ownCode, itemId }: Move): string =>
  batteryCode ?? ownCode ?? itemId.slice(-8).toUpperCase();

function Clock({ move }: { move: Move }): ReactElement {
  const texts = useTraceabilityTexts();
  const { dueOn, workingDaysLeft, isDueCertain } = move;
  if (dueOn === null || workingDaysLeft === null) return <span className={screen.quiet}>{texts.noRule}</span>;
  return (
    <span title={isDueCertain ? undefined : texts.uncertain}>
      {texts.left(workingDaysLeft)} · {texts.due(dueOn)}
      {isDueCertain ? null : ' *'}
    </span>
  );
}

function Row(props: {
  move: Move;
  isSelected: boolean;
  isChosen: boolean;
  onSelect: () => void;
  onChoose: () => void;
}): ReactElement {
  const { move, isSelected, isChosen, onSelect, onChoose } = props;
  const texts = useTraceabilityTexts();
  const [tone, icon] = marks[move.state];
  return (
    <tr
      ref={intoSight(isSelected)}
      aria-selected={isSelected}
      data-move={codeOf(move)}
      data-kind={move.move}
      data-state={move.state}
      onClick={onSelect}
    >
      <td>
        <input type="checkbox" checked={isChosen} aria-label={texts.choose(codeOf(move))} onChange={onChoose} />
      </td>
      <td>{texts.moves[move.move]}</td>
      <td>{move.occurredOn}</td>
      <td className={screen.code}>{codeOf(move)}</td>
      <td className={screen.number}>{weightText(move.grams)}</td>
      <td>{move.otherSiteName ?? ''}</td>
      <td>
        {texts.rules[move.ruleId] ?? move.ruleId}
        {move.basis === null ? null : <span className={screen.quiet}> · {texts.bases[move.basis]}</span>}
      </td>
      <td>
        <Clock move={move} />
      </td>
      <td>
        <StateMark tone={tone} icon={icon}>
          {texts.states[move.state]}
        </StateMark>
      </td>
    </tr>
  );
}

/** What is to be reported, each move with its rule and last day. */
export function MoveTable(props: {
  rows: readonly Move[];
  selected: number;
  chosen: ReadonlySet<string>;
  onSelect: (index: number) => void;
  onChoose: (key: string) => void;
}): ReactElement {
  const { rows, selected, chosen, onSelect, onChoose } = props;
  const texts = useTraceabilityTexts();
  if (rows.length === 0) return <Empty>{texts.dueNone}</Empty>;
  return (
    <table className={screen.table} aria-label={texts.dueTitle}>
      <Heads heads={texts.columns} />
      <tbody>
        {rows.map((move, index) => (
          <Row
            key={keyOf(move)}
            move={move}
            isSelected={index === selected}
            isChosen={chosen.has(keyOf(move))}
            onSelect={() => onSelect(index)}
            onChoose={() => onChoose(keyOf(move))}
          />
        ))}
      </tbody>
    </table>
  );
}
