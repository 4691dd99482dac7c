import type { ReactElement } from 'react';
import { Empty, StateMark } from '@huihuan/web-kit';
import { useTraceabilityTexts } from '../../../lib/i18n/use-traceability-texts.ts';
import { Heads } from '../../../lib/parts/Heads.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import type { FilingRow } from '../api/views-of-moves.ts';

const namedCodes = 3;

const codesOf = ({ moves }: FilingRow): string => {
  const codes = [
    ...new Set(moves.map(({ batteryCode, ownCode, itemId }) => batteryCode ?? ownCode ?? itemId.slice(-8))),
  ];
  return codes.length > namedCodes ? `${codes.slice(0, namedCodes).join(' ')} …` : codes.join(' ');
};

/** What was submitted to the platform, with the number that came back; what came too late is marked. */
export function FilingTable(props: {
  rows: readonly FilingRow[];
  selected: number;
  onSelect: (index: number) => void;
}): ReactElement {
  const { rows, selected, onSelect } = props;
  const texts = useTraceabilityTexts();
  if (rows.length === 0) return <Empty>{texts.filedNone}</Empty>;
  return (
    <table className={screen.table} aria-label={texts.filedTitle}>
      <Heads heads={texts.filedColumns} />
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={row.filingId}
            ref={intoSight(index === selected)}
            aria-selected={index === selected}
            data-filing={row.receiptNumber ?? ''}
            data-late={row.isLate}
            onClick={() => onSelect(index)}
          >
            <td>{row.submittedOn}</td>
            <td className={screen.code}>{row.receiptNumber ?? '—'}</td>
            <td className={screen.code}>{texts.goods(row.moves.length, codesOf(row))}</td>
            <td>
              <StateMark
                tone={row.receiptNumber === null ? 'wait' : 'good'}
                icon={row.receiptNumber === null ? 'clock' : 'check'}
              >
                {texts.states[row.receiptNumber === null ? 'submitted' : 'acknowledged']}
              </StateMark>{' '}
              {row.isLate ? (
                <StateMark tone="alarm" icon="warning">
                  {texts.late}
                </StateMark>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
