import { useState, type ReactElement } from 'react';
import { useParams } from '@tanstack/react-router';
import { Button, Empty, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import panel from '../../lib/centre/panel.module.css';
import { useKeys, type Keys } from '../../lib/centre/use-keys.ts';
import { useBays, type Bay, type BayBoard } from '../../lib/custody/use-bays.ts';
import { GateProblem } from '../../lib/family/GateProblem.tsx';
import { useBayTexts } from '../../lib/i18n/use-bay-texts.ts';
import { useStationTexts } from '../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { Connection } from '../../lib/live/Connection.tsx';
import type { QueuedAct } from '../../lib/live/act-queue.ts';
import { OthersWait } from '../../lib/live/OthersWait.tsx';
import screen from '../../lib/parts/screen.module.css';
import { ScanMark } from '../../lib/scan/ScanMark.tsx';
import { useScanner } from '../../lib/scan/use-scanner.ts';
import { useScansKept } from '../../lib/scan/use-scans-kept.ts';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import { useHasRole, useMayPlace } from '../../lib/site/use-has-role.ts';
import { SiteSwitch } from '../../lib/site/SiteSwitch.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { queueOfBays, type BayActs, type BayFacts } from './api/bay-acts.ts';
import { usePlacing, type Placing } from './api/use-placing.ts';
import { BayDialog } from './components/BayDialog.tsx';
import { BayPanel } from './components/BayPanel.tsx';
import { Board } from './components/Board.tsx';
import { PutInto } from './components/PutInto.tsx';
import { Things } from './components/Things.tsx';

/** Whether somebody makes and retires the bays of a site. */
const useMayAdminister = (siteId: string): boolean => useHasRole(siteId, ['supervisor', 'site-administrator']);

function NoBays({ mayAdminister, onMake }: { mayAdminister: boolean; onMake: () => void }): ReactElement {
  const texts = useBayTexts();
  return (
    <>
      <Empty>{`${texts.none} ${mayAdminister ? texts.noneMake : texts.noneAsk}`}</Empty>
      {mayAdminister ? (
        <div className={screen.buttons}>
          <Button look="main" icon="plus" letter="N" onClick={onMake}>
            {texts.make}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** What lies in the bay that is open or waits for one, and the way into another. */
function Lying(props: {
  site: MySite;
  placing: Placing;
  bays: readonly Bay[];
  now: number;
  mayPlace: boolean;
  head: ReactElement;
}): ReactElement {
  const { site, placing, bays, now, mayPlace, head } = props;
  const { hand, isSending, toggle, drop, putInto } = placing;
  const open = placing.open?.bayId ?? null;
  const inUse = bays.filter(({ isRetired, bayId }) => !isRetired && bayId !== open);
  return (
    <section className={`${panel.panel} ${screen.screen}`} data-open={open ?? 'none'}>
      {head}
      {hand.length === 0 ? null : (
        <PutInto {...{ isSending }} chosen={hand.length} bays={inUse} onPut={putInto} onDrop={drop} />
      )}
      <Things key={open} site={site} bayId={open} now={now} hand={hand} onToggle={mayPlace ? toggle : null} />
    </section>
  );
}

function useYardKeys(props: {
  placing: Placing;
  isOpen: boolean;
  mayAdminister: boolean;
  onMake: () => void;
  onChange: () => void;
}): void {
  const texts = useBayTexts();
  const { placing, isOpen, mayAdminister, onMake, onChange } = props;
  const keys: Keys = {
    ...(mayAdminister ? { n: { says: texts.make, act: onMake } } : {}),
    ...(placing.hand.length > 0 ? { c: { says: texts.drop, act: placing.drop } } : {}),
  };
  const ofOpen: Keys = {
    b: { says: texts.back, act: () => placing.show(null) },
    l: { says: texts.label, act: () => window.print() },
    ...(mayAdminister ? { e: { says: texts.change, act: onChange } } : {}),
  };
  useKeys(isOpen ? { ...keys, ...ofOpen } : keys);
}

/** What a supervisor or a look at retired bays needs above the board. */
function Above(props: {
  bays: readonly Bay[];
  withRetired: boolean;
  onRetired: (shown: boolean) => void;
  onMake: (() => void) | null;
}): ReactElement {
  const { bays, withRetired, onRetired, onMake } = props;
  const texts = useBayTexts();
  return (
    <div className={screen.buttons}>
      {onMake === null ? null : (
        <Button icon="plus" letter="N" onClick={onMake}>
          {texts.make}
        </Button>
      )}
      {bays.some(({ isRetired }) => isRetired) ? (
        <label>
          <input type="checkbox" checked={withRetired} onChange={({ target }) => onRetired(target.checked)} />{' '}
          {texts.showRetired}
        </label>
      ) : null}
    </div>
  );
}

/** What is typed of a bay, until the server has taken it. */
interface Editing {
  readonly of: 'new' | 'open';
  readonly actId: string | null;
}

/** Whether an act is what somebody saved in the dialog that is open. */
const isOf = (editing: Editing | null, act: QueuedAct | null): boolean =>
  editing !== null && editing.actId !== null && act?.body.id === editing.actId;

function Edited(props: {
  editing: Editing;
  acts: BayActs;
  bay: Bay | null;
  edit: (next: Editing | null) => void;
}): ReactElement {
  const { editing, acts, edit } = props;
  const bay = editing.of === 'open' ? props.bay : null;
  const save = (facts: BayFacts): void =>
    edit({ of: editing.of, actId: bay === null ? acts.make(facts) : acts.change(bay.bayId, facts) });
  return (
    <BayDialog
      bay={bay}
      isSaving={acts.waiting.some((act) => isOf(editing, act))}
      refusal={isOf(editing, acts.refused) ? acts.refusal : null}
      onClose={() => edit(null)}
      onSave={save}
    />
  );
}

function Yard({ site, board, first }: { site: MySite; board: BayBoard; first: string | null }): ReactElement {
  const texts = useBayTexts();
  const [now] = useState(() => Date.now());
  const [editing, edit] = useState<Editing | null>(null);
  const onAnswered = ({ body }: QueuedAct): void => edit((before) => (before?.actId === body.id ? null : before));
  const placing = usePlacing(site, board.bays, { first, onAnswered });
  const { acts, said, lookedUp, open: bay, show, scanned } = placing;
  const mayAdminister = useMayAdminister(site.siteId);
  const mayPlace = useMayPlace(site.siteId);
  const [withRetired, setWithRetired] = useState(false);
  const shown = board.bays.filter(({ isRetired, bayId }) => withRetired || !isRetired || bayId === bay?.bayId);
  const make = (): void => edit({ of: 'new', actId: null });
  const change = (): void => edit({ of: 'open', actId: null });
  useScanner({ ...(mayPlace ? { says: texts.hint } : {}), onScan: scanned }, editing !== null || !mayPlace);
  useYardKeys({ placing, isOpen: bay !== null, mayAdminister, onMake: make, onChange: change });
  return (
    <>
      <OthersWait queue={queueOfBays(site.siteId)} />
      {board.bays.length === 0 || !mayPlace ? null : (
        <ScanMark
          said={said}
          hint={bay === null || bay.isRetired ? texts.hint : texts.hintOpen(bay.code)}
          looking={lookedUp.length === 0 ? undefined : texts.looking(lookedUp.join(', '))}
        />
      )}
      {acts.refusal === null || isOf(editing, acts.refused) ? null : (
        <GateProblem error={acts.refusal} siteId={site.siteId} onOverride={acts.override} />
      )}
      {board.bays.length === 0 ? (
        <NoBays mayAdminister={mayAdminister} onMake={make} />
      ) : (
        <>
          <Above
            bays={board.bays}
            withRetired={withRetired}
            onRetired={setWithRetired}
            onMake={mayAdminister ? make : null}
          />
          <Board board={board} bays={shown} now={now} open={bay?.bayId ?? null} onOpen={show} />
          <Lying
            {...{ site, placing, now, mayPlace, bays: board.bays }}
            head={
              bay === null ? (
                <h2>{texts.unplaced}</h2>
              ) : (
                <BayPanel
                  {...{ bay, mayAdminister }}
                  onBack={() => show(null)}
                  onChange={change}
                  onRetire={() => acts.change(bay.bayId, { isRetired: !bay.isRetired })}
                />
              )
            }
          />
        </>
      )}
      {editing === null ? null : <Edited {...{ editing, acts, bay, edit }} />}
    </>
  );
}

function BaysOf({ site, first }: { site: MySite; first: string | null }): ReactElement {
  const texts = useBayTexts();
  const words = useTexts();
  const { loading } = useStationTexts();
  const { data, error, refetch } = useBays(site);
  useScansKept(data === undefined && error === null);
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>{texts.title}</h1>
        <SiteSwitch />
        <Connection isCut={error !== null} />
      </header>
      {data !== undefined ? <Yard site={site} board={data} first={first} /> : null}
      {data === undefined && error === null ? <Skeleton lines={6} label={loading} /> : null}
      {data === undefined && error !== null ? (
        <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
      ) : null}
    </div>
  );
}

/** Where in the yard goods lie: the bays of a site, how full they are, and goods put into them by scanning or by choice. */
export function BaysScreen(): ReactElement {
  const { bayId = '' }: { readonly bayId?: string } = useParams({ strict: false });
  return (
    <AtMySite>
      {(site) => <BaysOf key={`${site.siteId} ${bayId}`} site={site} first={bayId === '' ? null : bayId} />}
    </AtMySite>
  );
}
