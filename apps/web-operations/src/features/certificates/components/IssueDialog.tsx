import { useState, type ReactElement } from 'react';
import type { CertificateKind } from '@huihuan/contracts-events';
import { Button, newId, ProblemNotice, RequestRefused, Segmented } from '@huihuan/web-kit';
import { useCertificateTexts } from '../../../lib/i18n/use-certificate-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { useIssue } from '../api/certificates.ts';
import { findItem } from '../api/find-item.ts';
import { useSupervisorOf } from '../api/who-am-i.ts';

const kinds: readonly CertificateKind[] = ['vehicle-recovery', 'data-wipe', 'battery-assessment'];

/** Whether a supervisor could answer for what was refused. */
const isOverridable = (error: Error | null): boolean => {
  const body = error instanceof RequestRefused ? (error.body as { details?: { overridable?: boolean } } | null) : null;
  return body?.details?.overridable === true;
};

type Missing = 'none' | 'several' | null;

/** Certifies an item that somebody names by a code; what a rule doubts, a supervisor answers for with a reason. */
export function IssueDialog(props: { siteId: string; onClose: () => void }): ReactElement {
  const { siteId, onClose } = props;
  const texts = useCertificateTexts();
  const words = useTexts();
  const supervisorId = useSupervisorOf(siteId);
  const [kind, setKind] = useState<CertificateKind>('vehicle-recovery');
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<Missing>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  // another question is another certificate; the same one sent again is not
  const [asked, setAsked] = useState({ of: '', id: newId() });
  const { mutate, error, isPending } = useIssue(siteId);
  const isDoubted = isOverridable(error);
  const override = supervisorId === null || reason.trim() === '' ? null : { supervisorId, reason: reason.trim() };
  const isReady = code.trim() !== '' && !isPending && !(isDoubted && override === null);
  const send = async (): Promise<void> => {
    const found = await findItem(siteId, code);
    if ('missing' in found) {
      setMissing(found.missing);
      return;
    }
    const { itemId } = found;
    const of = JSON.stringify([kind, itemId, override]);
    const id = of === asked.of ? asked.id : newId();
    setAsked({ of, id });
    mutate({ id, kind, itemId, override }, { onSuccess: onClose });
  };
  const issue = (): void => {
    setMissing(null);
    setFailed(null);
    if (isReady)
      send().catch((failure: unknown) => setFailed(failure instanceof Error ? failure : new Error(String(failure))));
  };
  const problem = failed ?? error;
  return (
    <Dialog title={texts.issueTitle} onClose={onClose} onSubmit={issue}>
      <Segmented
        label={texts.kind}
        value={kind}
        segments={kinds.map((value) => ({ value, face: texts.kinds[value], name: texts.kinds[value] }))}
        onChange={setKind}
      />
      <Field
        label={texts.item}
        name="item"
        hint={texts.itemHint}
        value={code}
        onChange={setCode}
        isFirst
        wrong={missing === null ? undefined : missing === 'none' ? texts.notFound : texts.several}
      />
      {problem === null ? null : <ProblemNotice error={problem} texts={words} />}
      {!isDoubted ? null : supervisorId === null ? (
        <p className={screen.hint}>{texts.needsSupervisor}</p>
      ) : (
        <>
          <p className={screen.hint}>{texts.overrideSays}</p>
          <Field label={texts.asSupervisor} name="reason" value={reason} onChange={setReason} />
        </>
      )}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={!isReady}>
          {texts.issue}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}
