import { useRef, useState, type ReactElement } from 'react';
import { Button, count } from '@huihuan/web-kit';
import { AtCentre } from '../../lib/centre/AtCentre.tsx';
import panel from '../../lib/centre/panel.module.css';
import { useKeys } from '../../lib/centre/use-keys.ts';
import { chinaToday } from '../../lib/family/china-today.ts';
import { useTraceabilityTexts } from '../../lib/i18n/use-traceability-texts.ts';
import { Known } from '../../lib/parts/Known.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useChosen } from '../../lib/parts/use-chosen.ts';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { keyOf } from './api/filed-move.ts';
import { useMoves, type Move } from './api/moves.ts';
import { dueOf, filingsOf, rulesOf, type FilingRow } from './api/views-of-moves.ts';
import { Asked, type Look } from './components/Asked.tsx';
import { Files } from './components/Files.tsx';
import { FilingDialog } from './components/FilingDialog.tsx';
import { FilingTable } from './components/FilingTable.tsx';
import { MoveTable } from './components/MoveTable.tsx';
import { NumberDialog } from './components/NumberDialog.tsx';
import { RuleTable } from './components/RuleTable.tsx';

/** How many rows are drawn; what is due first comes first. */
const mostShown = 500;

/** A year, which is as long a time as an export may take. */
const yearBefore = (day: string): string => new Date(Date.parse(day) - 365 * 86_400_000).toISOString().slice(0, 10);

const firstLook = (): Look => {
  const to = chinaToday();
  return { from: yearBefore(to), to, view: 'due', search: '' };
};

const toggled = (chosen: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
};

/** The rows that were chosen by hand; where none was, the one that is selected. */
const useMarked = (rows: readonly Move[], selected: Move | undefined) => {
  const [marks, setMarks] = useState<ReadonlySet<string>>(new Set());
  const marked = rows.filter((row) => marks.has(keyOf(row)));
  const mark = (key: string): void => setMarks((now) => toggled(now, key));
  const markAll = (): void => setMarks(new Set(marked.length === rows.length ? [] : rows.map(keyOf)));
  const clear = (): void => setMarks(new Set());
  const chosen = marked.length > 0 || selected === undefined ? marked : [selected];
  return { marks, marked, chosen, mark, markAll, clear };
};

/** What a dialog is about stays as it was when it opened: the list behind it goes on. */
type Dialog =
  | { readonly act: 'record'; readonly moves: readonly Move[] }
  | { readonly act: 'number'; readonly filing: FilingRow }
  | null;

function Dialogs(props: {
  siteId: string;
  asked: Dialog;
  onClose: () => void;
  onFiled: () => void;
}): ReactElement | null {
  const { siteId, asked, onClose, onFiled } = props;
  if (asked === null) return null;
  return asked.act === 'record' ? (
    <FilingDialog {...{ siteId, moves: asked.moves, onClose }} onDone={onFiled} />
  ) : (
    <NumberDialog {...{ siteId, filing: asked.filing, onClose }} />
  );
}

function TraceabilityOf({ siteId }: { siteId: string }): ReactElement {
  const texts = useTraceabilityTexts();
  const form = useRef<HTMLFormElement>(null);
  const [look, setLook] = useState(firstLook);
  const [asked, ask] = useState<Dialog>(null);
  const query = useMoves(siteId, look);
  const moves = query.data?.moves ?? [];
  const isDue = look.view === 'due';
  const allDue = isDue ? dueOf(moves, look.search) : [];
  const due = allDue.slice(0, mostShown);
  const filings = isDue ? [] : filingsOf(moves, look.search);
  const ofMoves = useChosen<Move>(due, keyOf);
  const ofFilings = useChosen<FilingRow>(filings, ({ filingId }) => filingId);
  const { index, choose } = isDue ? ofMoves : ofFilings;
  const marks = useMarked(due, ofMoves.row);
  const filing = ofFilings.row;
  const record = (): void => {
    if (marks.chosen.length > 0) ask({ act: 'record', moves: marks.chosen });
  };
  const giveNumber = (): void => {
    if (filing !== undefined) ask({ act: 'number', filing });
  };
  useListKeys({ length: isDue ? due.length : filings.length, selected: index, onSelect: choose });
  useKeys({ '/': { says: texts.find, act: () => form.current?.querySelector('input')?.focus() } }, asked !== null);
  useKeys(
    {
      ' ': {
        says: texts.columns.chosen,
        act: () => (ofMoves.row === undefined ? undefined : marks.mark(keyOf(ofMoves.row))),
      },
      a: { says: texts.chooseAll, act: marks.markAll },
      n: { says: texts.record, act: record },
    },
    asked !== null || !isDue,
  );
  useKeys({ r: { says: texts.giveNumber, act: giveNumber } }, asked !== null || isDue);
  return (
    <section className={screen.screen}>
      <div className={panel.head}>
        <h1>{texts.title}</h1>
        <div className={screen.buttons}>
          {isDue ? (
            <>
              <Button letter="A" isDisabled={due.length === 0} onClick={marks.markAll}>
                {texts.chooseAll}
              </Button>
              <Button look="main" icon="plus" letter="N" isDisabled={marks.chosen.length === 0} onClick={record}>
                {texts.record}
              </Button>
            </>
          ) : (
            <Button look="main" icon="check" letter="R" isDisabled={filing === undefined} onClick={giveNumber}>
              {texts.giveNumber}
            </Button>
          )}
          <Files siteId={siteId} period={look} moves={isDue ? marks.chosen : (filing?.moves ?? [])} />
        </div>
      </div>
      <p className={screen.hint}>{texts.says}</p>
      <p className={screen.hint}>{texts.keys}</p>
      <Asked ref={form} look={look} onLook={setLook} />
      <Known query={query}>
        {({ truncated }) => (
          <>
            {truncated ? <p role="status">{texts.truncated}</p> : null}
            {isDue ? <RuleTable rows={rulesOf(moves)} /> : null}
            <h2>{isDue ? texts.dueTitle : texts.filedTitle}</h2>
            {isDue ? (
              <>
                <p className={screen.hint} role="status" data-chosen={marks.marked.length}>
                  {texts.chosen(count(marks.marked.length))}
                  {allDue.length > due.length ? ` · ${texts.shown(count(due.length), count(allDue.length))}` : ''}
                </p>
                <MoveTable rows={due} selected={index} chosen={marks.marks} onSelect={choose} onChoose={marks.mark} />
              </>
            ) : (
              <FilingTable rows={filings} selected={index} onSelect={choose} />
            )}
          </>
        )}
      </Known>
      <Dialogs
        {...{ siteId, asked }}
        onClose={() => ask(null)}
        onFiled={() => {
          marks.clear();
          ask(null);
        }}
      />
    </section>
  );
}

/** What the traceability platform is told of traction batteries: due by rule, saved as files, filed with the number that came back. */
export function TraceabilityScreen(): ReactElement {
  return <AtCentre>{(siteId) => <TraceabilityOf key={siteId} siteId={siteId} />}</AtCentre>;
}
