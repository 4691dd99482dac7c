import type { ReactElement } from 'react';
import { Empty, StateMark, useLanguage, weightText, type StateTone, type IconName } from '@huihuan/web-kit';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import { Heads } from '../../../lib/parts/Heads.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { intoSight } from '../../../lib/parts/use-list-keys.ts';
import type { Manifest, Trip } from '../api/manifests.ts';

interface Rows<Row> {
  readonly rows: readonly Row[];
  /** The row that is selected; -1 where none of these is. */
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

const marks: Readonly<Record<Manifest['state'], readonly [StateTone, IconName]>> = {
  waiting: ['wait', 'clock'],
  'due-soon': ['alarm', 'clock'],
  overdue: ['alarm', 'warning'],
  confirmed: ['good', 'check'],
  void: ['quiet', 'close'],
};

/** Where it goes or comes from. */
export function Other({ row }: { row: Trip }): ReactElement {
  const texts = useManifestTexts();
  const name = useLanguage() === 'en' && row.otherNameEn !== '' ? row.otherNameEn : row.otherName;
  return (
    <>
      <span className={screen.quiet}>{texts.sides[row.side]}</span> {name}
    </>
  );
}

/** Hazardous wastes of sealed lists that have no manifest. */
export function LackingTable({ rows, selected, onSelect }: Rows<Trip>): ReactElement {
  const texts = useManifestTexts();
  if (rows.length === 0) return <Empty>{texts.lackingNone}</Empty>;
  return (
    <table className={screen.table} aria-label={texts.lackingTitle}>
      <Heads heads={texts.lackingColumns} />
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={`${row.shipmentId} ${row.wasteCode}`}
            ref={intoSight(index === selected)}
            aria-selected={index === selected}
            data-lacking={row.shipmentId}
            onClick={() => onSelect(index)}
          >
            <td className={screen.code}>{row.shipmentId.slice(-8).toUpperCase()}</td>
            <td className={screen.code}>{row.wasteCode}</td>
            <td className={screen.number}>{weightText(row.grams)}</td>
            <td>
              <Other row={row} />
            </td>
            <td>{texts.trips[row.shipmentState] ?? row.shipmentState}</td>
            <td>
              <StateMark
                tone={row.side === 'sender' ? 'alarm' : 'wait'}
                icon={row.side === 'sender' ? 'warning' : 'clock'}
              >
                {row.side === 'sender' ? texts.recordHere : texts.senderRecords}
              </StateMark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Clock({ row }: { row: Manifest }): ReactElement | null {
  const texts = useManifestTexts();
  if (row.confirmation !== null || row.voided !== null) return null;
  if (row.dueOn === null || row.workingDaysLeft === null)
    return <span className={screen.quiet}>{row.confirmWithin === null ? texts.noRule : texts.notYet}</span>;
  return (
    <span title={row.isDueCertain ? undefined : texts.uncertain}>
      {texts.left(row.workingDaysLeft)} · {texts.due(row.dueOn)}
      {row.isDueCertain ? null : ' *'}
    </span>
  );
}

/** What is said of a manifest beside its state. */
function Notes({ row }: { row: Manifest }): ReactElement | null {
  const texts = useManifestTexts();
  const { voided, confirmation, asks } = row;
  if (voided !== null)
    return (
      <span className={screen.quiet}>
        {texts.voided(voided.voidedOn, `${texts.causes[voided.cause]} · ${voided.reason}`)}
      </span>
    );
  if (confirmation !== null) {
    const said = texts.confirmed(confirmation.confirmedOn, weightText(confirmation.grams));
    return <span className={screen.quiet}>{[said, confirmation.remark].filter(Boolean).join(' · ')}</span>;
  }
  return asks === null ? null : (
    <StateMark tone="alarm" icon="warning">
      {texts.asks[asks]}
    </StateMark>
  );
}

/** Manifests with their clocks. */
export function ManifestTable(props: Rows<Manifest> & { title: string; none: string }): ReactElement {
  const { rows, selected, onSelect, title, none } = props;
  const texts = useManifestTexts();
  if (rows.length === 0) return <Empty>{none}</Empty>;
  return (
    <table className={screen.table} aria-label={title}>
      <Heads heads={texts.columns} />
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={`${row.manifestId} ${row.side}`}
            ref={intoSight(index === selected)}
            aria-selected={index === selected}
            data-manifest={row.number}
            data-state={row.state}
            data-asks={row.asks ?? undefined}
            onClick={() => onSelect(index)}
          >
            <td className={screen.code}>{row.number}</td>
            <td className={screen.code}>{row.wasteCode}</td>
            <td className={screen.number}>{weightText(row.grams)}</td>
            <td>
              <Other row={row} />
            </td>
            <td>{[row.transporter, row.plate].filter(Boolean).join(' · ')}</td>
            <td>
              <Clock row={row} />
            </td>
            <td>
              <StateMark tone={marks[row.state][0]} icon={marks[row.state][1]}>
                {texts.states[row.state]}
              </StateMark>{' '}
              <Notes row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
