import type { ReactElement } from 'react';
import { Button, ProblemNotice, Skeleton, StateMark, Weight, weightText } from '@huihuan/web-kit';
import panel from '../centre/panel.module.css';
import { useKeys } from '../centre/use-keys.ts';
import { usePaperTexts } from '../i18n/use-paper-texts.ts';
import { useStationTexts } from '../i18n/use-station-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useWeighingTexts, type WeighingTexts } from '../i18n/use-weighing-texts.ts';
import { Connection } from '../live/Connection.tsx';
import { OthersWait } from '../live/OthersWait.tsx';
import { useKept } from '../live/use-kept.ts';
import screen from '../parts/screen.module.css';
import { PdfButton } from '../print/PdfButton.tsx';
import { play } from '../scan/sound.ts';
import type { MySite } from '../site/use-my-site.ts';
import { comparedWith, seenWeighing, type SeenWeighing } from './seen-weighing.ts';
import { queueOfWeighings, useWeighbridge, type Weighbridge } from './use-weighbridge.ts';
import { WeighDialog, type Asked, type Chosen } from './WeighDialog.tsx';
import type { Side, Weighings, Which } from './weighings.ts';
import styles from './weighing.module.css';

const whichOnes = ['gross', 'tare'] as const;

/** An empty truck on the simulated scale. */
const playedTareGrams = 11_060_000;

const otherOf = { sender: 'receiver', receiver: 'sender' } as const;

/** Whose truck it is. */
interface Weighed {
  readonly site: MySite;
  readonly shipmentId: string;
}

const stillOf = ({ gross, tare }: SeenWeighing): 'gross' | 'tare' | 'both' | null =>
  gross === null ? (tare === null ? 'both' : 'gross') : tare === null ? 'tare' : null;

/** The paper of a slip that the server knows whole. */
function SlipPaper({ of: shipment, side, seen }: { of: Weighed; side: Side; seen: SeenWeighing }): ReactElement | null {
  const texts = usePaperTexts();
  if (seen.slipNumber === null || seen.net === null || seen.waiting.length > 0) return null;
  const path = `/api/${shipment.site.tier}/shipments/${shipment.shipmentId}/weighings/${side}.pdf`;
  return (
    <PdfButton path={path} file={`bangdan-${seen.slipNumber}`} name={texts.slipOf[side]}>
      {texts.slip}
    </PdfButton>
  );
}

function SideRow(props: { of: Weighed; name: string; seen: SeenWeighing; side: Side }): ReactElement {
  const { name, seen, side } = props;
  const texts = useWeighingTexts();
  const isEmpty = seen.gross === null && seen.tare === null;
  return (
    <tr data-weighed-by={side} data-net={seen.net ?? ''}>
      <td>{name}</td>
      {([seen.gross, seen.tare, seen.net] as const).map((grams, index) => (
        <td key={['gross', 'tare', 'net'][index]} className={panel.number}>
          <Weight grams={grams} />
        </td>
      ))}
      <td>{isEmpty ? <span className={screen.quiet}>{texts.none}</span> : seen.scale}</td>
      <td className={panel.mono}>{seen.waiting.length > 0 ? texts.unsent : (seen.slipNumber ?? '')}</td>
      <td>
        <SlipPaper {...props} />
      </td>
    </tr>
  );
}

/** What was weighed here, and the slip of the other side as soon as there is one. */
function Slips(props: { of: Weighed; side: Side; mine: SeenWeighing; theirs: SeenWeighing }): ReactElement {
  const { of, side, mine, theirs } = props;
  const texts = useWeighingTexts();
  return (
    <table className={panel.table}>
      <thead>
        <tr>
          <th scope="col">{texts.where}</th>
          {([texts.gross, texts.tare, texts.net] as const).map((name) => (
            <th key={name} scope="col" className={panel.number}>
              {name}
            </th>
          ))}
          <th scope="col">{texts.scale}</th>
          <th scope="col">{texts.slip}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        <SideRow of={of} name={texts.here} seen={mine} side={side} />
        {theirs.net === null ? null : (
          <SideRow of={of} name={texts.other[otherOf[side]]} seen={theirs} side={otherOf[side]} />
        )}
      </tbody>
    </table>
  );
}

function Compared({ mine, weighings }: { mine: SeenWeighing; weighings: Weighings }): ReactElement {
  const texts = useWeighingTexts();
  const compared = comparedWith(mine.net, weighings);
  const still = stillOf(mine);
  return (
    <>
      <p className={styles.compared} data-within={compared?.isWithin ?? ''}>
        <span>
          {texts.list} <Weight grams={weighings.listGrams} />
        </span>
        {compared === null ? null : (
          <>
            <span>
              {texts.difference} {compared.differenceGrams > 0 ? '+' : ''}
              {weightText(compared.differenceGrams)} · {texts.tolerance(weightText(weighings.toleranceGrams))}
            </span>
            <StateMark tone={compared.isWithin ? 'good' : 'alarm'} icon={compared.isWithin ? 'check' : 'warning'}>
              {compared.isWithin ? texts.within : texts.beyond}
            </StateMark>
          </>
        )}
      </p>
      {still === null ? null : <p className={screen.hint}>{texts.still[still]}</p>}
    </>
  );
}

/** What was weighed before is not known, or not yet. */
function Unknown({ of: { error, retry } }: { of: Weighbridge }): ReactElement {
  const { loading } = useStationTexts();
  const words = useTexts();
  if (error === null) return <Skeleton lines={2} label={loading} />;
  return <ProblemNotice error={error} texts={words} onRetry={retry} />;
}

const lettersOf = (texts: WeighingTexts, ask: (which: Which) => void) => ({
  g: { says: texts.keys.gross, act: () => ask('gross') },
  t: { says: texts.keys.tare, act: () => ask('tare') },
});

/** The truck on the weighbridge: loaded, empty, and what that makes of the list. Both sides' slips beside each other. */
export function WeighbridgePanel(props: { site: MySite; shipmentId: string; side: Side }): ReactElement {
  const { site, shipmentId, side } = props;
  const texts = useWeighingTexts();
  const words = useTexts();
  const bridge = useWeighbridge(site, shipmentId, side);
  const { weighings, taken, isCut, refusal, take } = bridge;
  const [asked, onAsk] = useKept<Asked>(`weigh.${shipmentId}`);
  const [kept, onChoose] = useKept<Chosen>('weighbridge');
  const chosen = kept ?? { kind: 'none', scale: texts.usualName };
  const mine = seenWeighing(weighings?.[side] ?? null, taken);
  const theirs = seenWeighing(weighings?.[otherOf[side]] ?? null, []);
  const letters = lettersOf(texts, (which) => onAsk({ which, kilograms: '', slipNumber: '' }));
  useKeys(letters, asked !== null);
  return (
    <section className={panel.panel} aria-label={texts.title} data-weighbridge={shipmentId}>
      <div className={panel.head}>
        <h2>{texts.title}</h2>
        {isCut ? <Connection isCut waiting={taken.length} /> : null}
        <div className={screen.buttons}>
          {whichOnes.map((which) => {
            const letter = which === 'gross' ? 'g' : 't';
            return (
              <Button key={which} letter={letter.toUpperCase()} icon="truck" onClick={letters[letter].act}>
                {texts.keys[which]}
              </Button>
            );
          })}
        </div>
      </div>
      <OthersWait queue={queueOfWeighings(shipmentId)} />
      {weighings === undefined && taken.length === 0 ? null : (
        <Slips of={{ site, shipmentId }} {...{ side, mine, theirs }} />
      )}
      {weighings === undefined ? <Unknown of={bridge} /> : <Compared {...{ mine, weighings }} />}
      {refusal === null ? null : (
        <div>
          <p className={screen.hint}>{texts.refused}</p>
          <ProblemNotice error={refusal} texts={words} />
        </div>
      )}
      {asked === null ? null : (
        <WeighDialog
          {...{ asked, chosen, onAsk, onChoose }}
          playedGrams={playedTareGrams + (asked.which === 'gross' ? (weighings?.listGrams ?? 0) : 0)}
          onTake={(reading) => {
            onAsk(null);
            play('done');
            take(reading);
          }}
        />
      )}
    </section>
  );
}
