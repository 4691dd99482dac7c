import { useState, type ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { AtCentre } from '../../lib/centre/AtCentre.tsx';
import { useKeys } from '../../lib/centre/use-keys.ts';
import { useCertificateTexts } from '../../lib/i18n/use-certificate-texts.ts';
import { Answered } from '../../lib/parts/Answered.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useChosen } from '../../lib/parts/use-chosen.ts';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { PdfButton } from '../../lib/print/PdfButton.tsx';
import { useCertificates, type Certificate } from './api/certificates.ts';
import { useSupervisorOf } from '../../lib/site/use-supervisor-of.ts';
import { CertificateTable } from './components/CertificateTable.tsx';
import { IssueDialog } from './components/IssueDialog.tsx';
import { VoidDialog } from './components/VoidDialog.tsx';

function CertificatesOf({ siteId }: { siteId: string }): ReactElement {
  const texts = useCertificateTexts();
  const query = useCertificates(siteId);
  const rows = query.data ?? [];
  const { row, index, choose } = useChosen(rows, ({ certificateId }) => certificateId);
  const [asked, ask] = useState<'issue' | Certificate | null>(null);
  const mayVoid = useSupervisorOf(siteId) !== null && row?.voided === null;
  const cancel = (): void => {
    if (mayVoid) ask(row);
  };
  useListKeys({ length: rows.length, selected: index, onSelect: choose });
  useKeys({ n: { says: texts.issue, act: () => ask('issue') } }, asked !== null);
  useKeys({ v: { says: texts.cancel, act: cancel } }, !mayVoid || asked !== null);
  return (
    <div className={screen.screen}>
      <div className={screen.head}>
        <h1>{texts.title}</h1>
        <div className={screen.buttons}>
          <Button look="main" icon="plus" letter="N" onClick={() => ask('issue')}>
            {texts.issue}
          </Button>
          <Button icon="close" letter="V" isDisabled={!mayVoid} onClick={cancel}>
            {texts.cancel}
          </Button>
          {row?.kind === 'vehicle-recovery' ? (
            <PdfButton
              path={`/api/sorting/certificates/${row.certificateId}/pdf`}
              file={`zhengming-${row.number.replaceAll(/[^\w-]/g, '')}`}
            >
              {texts.print}
            </PdfButton>
          ) : null}
        </div>
      </div>
      <p className={screen.hint}>{texts.says}</p>
      <p className={screen.hint}>{texts.keys}</p>
      <Answered query={query} none={texts.none}>
        {(all) => <CertificateTable rows={all} selected={index} onSelect={choose} />}
      </Answered>
      {asked === 'issue' ? <IssueDialog siteId={siteId} onClose={() => ask(null)} /> : null}
      {asked === null || asked === 'issue' ? null : <VoidDialog certificate={asked} onClose={() => ask(null)} />}
    </div>
  );
}

/** What a sorting centre certified: issued, voided with a reason, printed. */
export function CertificatesScreen(): ReactElement {
  return <AtCentre>{(siteId) => <CertificatesOf key={siteId} siteId={siteId} />}</AtCentre>;
}
