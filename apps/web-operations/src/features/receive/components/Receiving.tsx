import { useState, type ReactElement } from 'react';
import { Button, count, newId } from '@huihuan/web-kit';
import { kilogramsOfGrams } from '../../../lib/custody/kilograms.ts';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useKept } from '../../../lib/live/use-kept.ts';
import screen from '../../../lib/parts/screen.module.css';
import { useListKeys } from '../../../lib/parts/use-list-keys.ts';
import { play } from '../../../lib/scan/sound.ts';
import { useScanner } from '../../../lib/scan/use-scanner.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import type { Act } from '../api/act.ts';
import type { Question } from '../api/question.ts';
import { linesOfCode, sumsOf, type Seen, type SeenLine } from '../api/seen-lines.ts';
import { keepAct } from '../api/waiting-acts.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { LinesTable } from './LinesTable.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';
import { ScanMark, type LastScan } from './ScanMark.tsx';
import { Sums } from './Sums.tsx';

const nothing = { findings: [], unexpected: [] } as const;

/** Scan down the list; letters say of the selected line what a scan cannot. */
export function Receiving(props: { site: MySite; shipmentId: string; seen: Seen; waiting: number }): ReactElement {
  const { site, shipmentId, seen, waiting } = props;
  const { receive: texts } = useStationTexts();
  const nameOfClass = useClassNames();
  const [selected, setSelected] = useState(0);
  const [last, setLast] = useState<LastScan | null>(null);
  const [question, ask] = useKept<Question>(`question.${shipmentId}`);
  const line = seen.lines[selected];
  const nameOf = ({ item }: SeenLine): string =>
    [nameOfClass(item.classCode), item.identifiers[0]?.value ?? ''].join(' ').trim();
  const say = (said: Omit<Act, 'id'>): void => keepAct(shipmentId, { id: newId(), ...said });
  const sayOf = (lines: readonly SeenLine[], finding: 'accepted' | 'missing'): void =>
    say({
      ...nothing,
      findings: lines.map(({ item: { itemId }, measuredGrams }) => {
        // what was weighed stays weighed; what is missing cannot have been
        const grams = finding === 'accepted' ? measuredGrams : null;
        return { itemId, finding, measuredGrams: grams, reason: null };
      }),
    });
  const scanned = (code: string): void => {
    const found = linesOfCode(seen.lines, code);
    const lines = found.flatMap((index) => seen.lines[index] ?? []);
    const [first] = lines;
    const open = lines.filter(({ finding }) => finding !== 'accepted');
    const went = first === undefined ? 'wrong' : open.length === 0 ? 'again' : 'right';
    play(went);
    setLast({ went, words: first === undefined ? code : nameOf(first) });
    setSelected(found[0] ?? selected);
    if (open.length > 0) sayOf(open, 'accepted');
  };
  /** Each letter with what it says of the selected line. */
  const acts = {
    a: () => (line === undefined ? undefined : sayOf([line], 'accepted')),
    m: () => (line === undefined ? undefined : sayOf([line], 'missing')),
    d: () =>
      line === undefined ? undefined : ask({ kind: 'damaged', itemId: line.item.itemId, reason: '', kilograms: '' }),
    w: () =>
      line === undefined
        ? undefined
        : ask({
            kind: 'weight',
            itemId: line.item.itemId,
            kilograms: line.measuredGrams === null ? '' : kilogramsOfGrams(line.measuredGrams),
          }),
    x: () => ask({ kind: 'extra', code: last?.went === 'wrong' ? last.words : '', note: '', kilograms: '' }),
    s: () => ask({ kind: 'close', rest: null }),
  };
  useScanner(
    { onScan: scanned, onLetter: (letter) => (letter in acts ? acts[letter as keyof typeof acts]() : undefined) },
    question !== null,
  );
  useListKeys({ length: question === null ? seen.lines.length : 0, selected, onSelect: setSelected });
  const sums = sumsOf(seen);
  const about = seen.lines.find(
    ({ item }) => question !== null && 'itemId' in question && item.itemId === question.itemId,
  );
  return (
    <>
      <ScanMark last={last} />
      <Sums sums={sums} />
      <div className={screen.buttons} role="group" aria-label={texts.keys}>
        <Button letter="A" icon="check" onClick={acts.a}>
          {texts.keysOf.accept}
        </Button>
        <Button letter="M" icon="close" onClick={acts.m}>
          {texts.keysOf.missing}
        </Button>
        <Button letter="D" icon="warning" onClick={acts.d}>
          {texts.keysOf.damaged}
        </Button>
        <Button letter="W" icon="wave" onClick={acts.w}>
          {texts.keysOf.weight}
        </Button>
        <Button letter="X" icon="plus" onClick={acts.x}>
          {texts.keysOf.extra}
        </Button>
        <Button letter="S" icon="shield" look="main" onClick={acts.s}>
          {texts.keysOf.close}
        </Button>
      </div>
      <p className={screen.hint} role="status">
        {texts.progress(count(seen.lines.length - sums.open.lines), count(seen.lines.length))}
      </p>
      <LinesTable seen={seen} selected={selected} onSelect={setSelected} />
      {question === null ? null : question.kind === 'close' ? (
        <CloseDialog
          {...{ site, shipmentId, seen, waiting, rest: question.rest }}
          onRest={(rest) => ask({ kind: 'close', rest })}
          onClose={() => ask(null)}
        />
      ) : (
        <QuestionDialog
          question={question}
          name={about === undefined ? '' : nameOf(about)}
          onType={ask}
          onClose={() => ask(null)}
          onSay={(said) => {
            ask(null);
            say(said);
          }}
        />
      )}
    </>
  );
}
