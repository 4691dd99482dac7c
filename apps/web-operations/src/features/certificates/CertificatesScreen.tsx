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

/** A dialog that is open: about a certificate of the list, or of a new one, perhaps in its place. */
interface Asked {
  readonly act: 'issue' | 'void' | 'anew';
  readonly of?: Certificate;
}

function CertificatesOf({ siteId }: { siteId: string }): ReactElement {
  const texts = useCertificateTexts();
  const query = useCertificates(siteId);
  const rows = query.data ?? [];
  const { row, index, choose } = useChosen(rows, ({ certificateId }) => certificateId);
  const [asked, ask] = useState<Asked | null>(null);
  const mayVoid = useSupervisorOf(siteId) !== null && row?.voided === null;
  const cancel = (): void => {
    if (mayVoid) ask({ act: row.noLongerTrue === undefined ? 'void' : 'anew', of: row });
  };
  useListKeys({ length: rows.length, selected: index, onSelect: choose });
  useKeys({ n: { says: texts.issue, act: () => ask({ act: 'issue' }) } }, asked !== null);
  useKeys({ v: { says: texts.cancel, act: cancel } }, !mayVoid || asked !== null);
  return (
    <div className={screen.screen}>
      <div className={screen.head}>
        <h1>{texts.title}</h1>
        <div className={screen.buttons}>
          <Button look="main" icon="plus" letter="N" onClick={() => ask({ act: 'issue' })}>
            {texts.issue}
          </Button>
          <Button icon="close" letter="V" isDisabled={!mayVoid} onClick={cancel}>
            {row?.noLongerTrue === undefined ? texts.cancel : texts.anew}
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
      <Open siteId={siteId} asked={asked} ask={ask} />
    </div>
  );
}

function Open({
  siteId,
  asked,
  ask,
}: {
  siteId: string;
  asked: Asked | null;
  ask: (next: Asked | null) => void;
}): ReactElement | null {
  const onClose = (): void => ask(null);
  if (asked === null) return null;
  const { act, of } = asked;
  if (act === 'issue' || of === undefined) return <IssueDialog siteId={siteId} onClose={onClose} again={of} />;
  const onVoid = (): void => ask({ act: 'issue', of });
  return <VoidDialog certificate={of} onClose={onClose} {...(act === 'anew' ? { onVoid } : {})} />;
}

/** What a sorting centre certified: issued, voided with a reason, printed. */
export function CertificatesScreen(): ReactElement {
  return <AtCentre>{(siteId) => <CertificatesOf key={siteId} siteId={siteId} />}</AtCentre>;
}
