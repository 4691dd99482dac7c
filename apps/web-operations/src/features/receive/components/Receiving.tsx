import { useState, type ReactElement } from 'react';
import { Button, count, type IconName } from '@huihuan/web-kit';
import { useKeys, type KeyAct } from '../../../lib/centre/use-keys.ts';
import { kilogramsOfGrams } from '../../../lib/custody/kilograms.ts';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useKept } from '../../../lib/live/use-kept.ts';
import screen from '../../../lib/parts/screen.module.css';
import { useListKeys } from '../../../lib/parts/use-list-keys.ts';
import { play } from '../../../lib/scan/sound.ts';
import { useScanner } from '../../../lib/scan/use-scanner.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import type { Question } from '../api/question.ts';
import { linesOfCode, sumsOf, type Seen, type SeenLine } from '../api/seen-lines.ts';
import type { Sender } from '../api/use-sender.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { LinesTable } from './LinesTable.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';
import { ScanMark, type LastScan } from './ScanMark.tsx';
import { Sums } from './Sums.tsx';

interface LetterKey extends KeyAct {
  readonly key: string;
  readonly icon: IconName;
}

const nothing = { findings: [], unexpected: [] } as const;

/** Scan down the list; letters say of the selected line what a scan cannot. */
export function Receiving(props: { site: MySite; shipmentId: string; seen: Seen; sender: Sender }): ReactElement {
  const { site, shipmentId, seen } = props;
  const { say, acts } = props.sender;
  const waiting = acts.length;
  const { receive: texts } = useStationTexts();
  const { scanLine: scanSays } = useCommandTexts().keys;
  const nameOfClass = useClassNames();
  const [selected, setSelected] = useState(0);
  const [last, setLast] = useState<LastScan | null>(null);
  const [question, ask] = useKept<Question>(`question.${shipmentId}`);
  const line = seen.lines[selected];
  const nameOf = ({ item }: SeenLine): string =>
    [nameOfClass(item.classCode), item.identifiers[0]?.value ?? ''].join(' ').trim();
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
  const takeBack = (goods: Seen['unexpected'][number] | undefined): void => {
    if (goods !== undefined) say({ ...nothing, takenBack: [goods.unexpectedId] });
  };
  /** Each letter with what it says of the selected line. */
  const keys: readonly LetterKey[] = [
    { key: 'a', icon: 'check', says: texts.keysOf.accept, act: () => line !== undefined && sayOf([line], 'accepted') },
    { key: 'm', icon: 'close', says: texts.keysOf.missing, act: () => line !== undefined && sayOf([line], 'missing') },
    {
      ...({ key: 'd', icon: 'warning', says: texts.keysOf.damaged } as const),
      act: () => line !== undefined && ask({ kind: 'damaged', itemId: line.item.itemId, reason: '', kilograms: '' }),
    },
    {
      ...({ key: 'w', icon: 'wave', says: texts.keysOf.weight } as const),
      act: () =>
        line !== undefined &&
        ask({
          kind: 'weight',
          itemId: line.item.itemId,
          kilograms: line.measuredGrams === null ? '' : kilogramsOfGrams(line.measuredGrams),
        }),
    },
    {
      ...({ key: 'x', icon: 'plus', says: texts.keysOf.extra } as const),
      act: () => ask({ kind: 'extra', code: last?.went === 'wrong' ? last.words : '', note: '', kilograms: '' }),
    },
    { key: 'z', icon: 'retry', says: texts.keysOf.takeBack, act: () => takeBack(seen.unexpected.at(-1)) },
    { key: 's', icon: 'shield', says: texts.keysOf.close, act: () => ask({ kind: 'close', rest: null }) },
  ];
  useKeys(Object.fromEntries(keys.map(({ key, says, act }) => [key, { says, act }])), question !== null);
  useScanner({ says: scanSays, onScan: scanned }, question !== null);
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
        {keys.map(({ key, icon, says, act }) => (
          <Button key={key} letter={key.toUpperCase()} icon={icon} look={key === 's' ? 'main' : 'plain'} onClick={act}>
            {says}
          </Button>
        ))}
      </div>
      <p className={screen.hint} role="status">
        {texts.progress(count(seen.lines.length - sums.open.lines), count(seen.lines.length))}
      </p>
      <LinesTable seen={seen} selected={selected} onSelect={setSelected} onTakeBack={takeBack} />
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
