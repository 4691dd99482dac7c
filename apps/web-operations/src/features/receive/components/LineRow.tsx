import type { ReactElement } from 'react';
import { StateMark, Weight, type IconName, type StateTone } from '@huihuan/web-kit';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useStationTexts, type StationTexts } from '../../../lib/i18n/use-station-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import type { SeenLine } from '../api/seen-lines.ts';
import styles from './receive.module.css';

interface Mark {
  readonly tone: StateTone;
  readonly icon: IconName;
  readonly word: string;
}

const markOf = ({ finding, measuredGrams, item }: SeenLine, texts: StationTexts['receive']): Mark => {
  switch (finding) {
    case null:
      return { tone: 'quiet', icon: 'clock', word: texts.open };
    case 'missing':
      return { tone: 'alarm', icon: 'close', word: texts.missing };
    case 'rejected':
      return { tone: 'alarm', icon: 'warning', word: texts.rejected };
    case 'accepted':
      return measuredGrams === null || measuredGrams === item.grams
        ? { tone: 'good', icon: 'check', word: texts.accepted }
        : { tone: 'wait', icon: 'check', word: texts.acceptedOther };
    default:
      return finding satisfies never;
  }
};

export function LineRow(props: {
  line: SeenLine;
  index: number;
  isSelected: boolean;
  onSelect: (index: number) => void;
}): ReactElement {
  const { line, index, isSelected, onSelect } = props;
  const { receive: texts } = useStationTexts();
  const nameOf = useClassNames();
  const { tone, icon, word } = markOf(line, texts);
  return (
    <tr
      ref={intoSight(isSelected)}
      className={styles.line}
      aria-selected={isSelected}
      data-item={line.item.itemId}
      data-finding={line.finding ?? 'open'}
      onClick={() => onSelect(index)}
    >
      <td className={screen.number}>{index + 1}</td>
      <td>{nameOf(line.item.classCode)}</td>
      <td className={screen.code}>
        {line.item.identifiers.map(({ value }) => value).join(' · ') || line.item.itemId.slice(-12)}
        {line.containerCode === null ? null : (
          <span className={styles.container} data-container={line.containerCode}>
            {line.containerCode}
          </span>
        )}
      </td>
      <td className={screen.number}>
        <Weight grams={line.item.grams} />
      </td>
      <td className={screen.number}>
        <Weight grams={line.measuredGrams} />
      </td>
      <td>
        <span className={styles.finding}>
          <StateMark tone={tone} icon={icon}>
            {word}
          </StateMark>
          {line.isWaiting ? <span className={screen.quiet}>{texts.unsent}</span> : null}
          {line.reason === null ? null : <span className={screen.quiet}>{line.reason}</span>}
        </span>
      </td>
    </tr>
  );
}
