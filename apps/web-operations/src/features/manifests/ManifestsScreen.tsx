import { useRef, useState, type ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import panel from '../../lib/centre/panel.module.css';
import { useKeys } from '../../lib/centre/use-keys.ts';
import { useManifestTexts } from '../../lib/i18n/use-manifest-texts.ts';
import { Known } from '../../lib/parts/Known.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useChosen } from '../../lib/parts/use-chosen.ts';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { PdfButton } from '../../lib/print/PdfButton.tsx';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { actsOn, boardLimit, useManifests, type Manifest, type Trip } from './api/manifests.ts';
import { ConfirmDialog } from './components/ConfirmDialog.tsx';
import { Exempt } from './components/Exempt.tsx';
import { RecordDialog } from './components/RecordDialog.tsx';
import { Search } from './components/Search.tsx';
import { LackingTable, ManifestTable } from './components/Tables.tsx';
import { VoidDialog } from './components/VoidDialog.tsx';

type Row = Manifest | Trip;
type Act = 'record' | 'confirm' | 'cancel';

const idOf = (row: Row): string =>
  'manifestId' in row ? `${row.manifestId} ${row.side}` : `${row.shipmentId} ${row.wasteCode} ${row.side}`;

const isManifest = (row: Row): row is Manifest => 'manifestId' in row;

function Asked(props: { site: MySite; act: Act; row: Row; onClose: () => void }): ReactElement | null {
  const { site, act, row, onClose } = props;
  if (act === 'record') return <RecordDialog {...{ site, row, onClose }} />;
  if (!isManifest(row)) return null;
  return act === 'confirm' ? <ConfirmDialog {...{ site, row, onClose }} /> : <VoidDialog {...{ site, row, onClose }} />;
}

function Acts(props: { site: MySite; row: Row | undefined; ask: (act: Act) => void }): ReactElement {
  const { site, row, ask } = props;
  const texts = useManifestTexts();
  const may = actsOn(row);
  const isKnown = row !== undefined && isManifest(row);
  return (
    <div className={screen.buttons}>
      <Button look="main" icon="plus" letter="N" isDisabled={!may.record} onClick={() => ask('record')}>
        {isKnown ? texts.correct : texts.record}
      </Button>
      <Button icon="check" letter="C" isDisabled={!may.confirm} onClick={() => ask('confirm')}>
        {texts.confirm}
      </Button>
      <Button icon="close" letter="V" isDisabled={!may.cancel} onClick={() => ask('cancel')}>
        {texts.cancel}
      </Button>
      {isKnown ? (
        <PdfButton
          path={`/api/${site.tier}/shipments/${row.shipmentId}/manifests/${row.manifestId}/sheet.pdf`}
          file={`liandan-${row.number.replaceAll(/[^\w-]/g, '')}`}
        >
          {texts.print}
        </PdfButton>
      ) : null}
    </div>
  );
}

/** What stands in both tables, one below the other, and which row of it is selected. */
const useRows = (lacking: readonly Trip[], manifests: readonly Manifest[]) => {
  const { row, index, choose } = useChosen<Row>([...lacking, ...manifests], idOf);
  useListKeys({ length: lacking.length + manifests.length, selected: index, onSelect: choose });
  return { row, index, choose };
};

function ManifestsOf({ site }: { site: MySite }): ReactElement {
  const texts = useManifestTexts();
  const [search, find] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const query = useManifests(site, search);
  const { data } = query;
  const [lacking, manifests] = [search === '' ? (data?.lacking ?? []) : [], data?.manifests ?? []];
  const { row, index, choose } = useRows(lacking, manifests);
  const [asked, ask] = useState<{ readonly act: Act; readonly row: Row } | null>(null);
  const may = actsOn(row);
  const begin = (act: Act): void => {
    if (row !== undefined && may[act]) ask({ act, row });
  };
  useKeys(
    {
      n: { says: texts.record, act: () => begin('record') },
      c: { says: texts.confirm, act: () => begin('confirm') },
      v: { says: texts.cancel, act: () => begin('cancel') },
      ...(search === '' ? {} : { Escape: { says: texts.back, act: () => find('') } }),
      '/': { says: texts.find, act: () => form.current?.querySelector('input')?.focus() },
    },
    asked !== null,
  );
  const title = search === '' ? texts.waitingTitle : texts.foundTitle(search);
  return (
    <section className={screen.screen}>
      <div className={panel.head}>
        <h1>{texts.title}</h1>
        <Acts site={site} row={row} ask={begin} />
      </div>
      <p className={screen.hint}>{texts.says}</p>
      <p className={screen.hint}>{texts.keys}</p>
      <Search key={search} ref={form} search={search} onFind={find} />
      <Known query={query}>
        {() => (
          <>
            {search === '' ? (
              <>
                <h2>{texts.lackingTitle}</h2>
                <Cut isCut={lacking.length === boardLimit}>{texts.oldest(boardLimit)}</Cut>
                <Cut isCut={data?.isCut === true}>{texts.stopped}</Cut>
                <LackingTable rows={lacking} selected={index} onSelect={choose} />
                <Exempt rows={data?.exempt ?? []} />
              </>
            ) : null}
            <h2>{title}</h2>
            <Cut isCut={manifests.length === boardLimit}>
              {search === '' ? texts.oldest(boardLimit) : texts.firstFound(boardLimit)}
            </Cut>
            <ManifestTable
              rows={manifests}
              selected={index - lacking.length}
              onSelect={(place) => choose(place + lacking.length)}
              title={title}
              none={search === '' ? texts.waitingNone : texts.foundNone}
            />
          </>
        )}
      </Known>
      {asked === null ? null : <Asked site={site} {...asked} onClose={() => ask(null)} />}
    </section>
  );
}

/** Says that a list is full, so that there may be more than it shows. */
function Cut({ isCut, children }: { isCut: boolean; children: string }): ReactElement | null {
  return isCut ? (
    <p className={screen.hint} role="status" data-cut>
      {children}
    </p>
  ) : null;
}

/** The transfer manifests (联单) of what a site sends and receives: recorded, confirmed in time, voided, printed, found by number. */
export function ManifestsScreen(): ReactElement {
  return <AtMySite>{(site) => <ManifestsOf key={site.siteId} site={site} />}</AtMySite>;
}
