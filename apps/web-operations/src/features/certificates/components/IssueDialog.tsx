import { useState, type ReactElement } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { CertificateKind } from '@huihuan/contracts-events';
import { Button, ProblemNotice, Segmented, useSendOnce } from '@huihuan/web-kit';
import { isOverridable, overrideOf } from '../../../lib/family/override-of.ts';
import { useCertificateTexts } from '../../../lib/i18n/use-certificate-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { useSupervisorOf } from '../../../lib/site/use-supervisor-of.ts';
import { useIssue, type Certificate } from '../api/certificates.ts';
import { findItem } from '../api/find-item.ts';

const kinds: readonly CertificateKind[] = ['vehicle-recovery', 'data-wipe', 'battery-assessment'];

type Missing = 'none' | 'several' | null;

/** Certifies an item that somebody names by a code; what a rule doubts, a supervisor answers for with a reason. */
export function IssueDialog(props: {
  siteId: string;
  onClose: () => void;
  /** What is certified anew. */
  again?: Pick<Certificate, 'kind' | 'itemId'> | undefined;
}): ReactElement {
  const { siteId, onClose, again } = props;
  const texts = useCertificateTexts();
  const words = useTexts();
  const supervisorId = useSupervisorOf(siteId);
  const [kind, setKind] = useState<CertificateKind>(again?.kind ?? 'vehicle-recovery');
  const [code, setCode] = useState(again?.itemId ?? '');
  const [reason, setReason] = useState('');
  const { mutateAsync } = useIssue(siteId);
  const sendOnce = useSendOnce();
  const issuing = useMutation({
    mutationFn: async (): Promise<Missing> => {
      const found = await findItem(siteId, code);
      if ('missing' in found) return found.missing;
      const said = { kind, itemId: found.itemId, override };
      await sendOnce(said, (id) => mutateAsync({ id, ...said }));
      return null;
    },
    onSuccess: (nobody) => {
      if (nobody === null) onClose();
    },
  });
  const { error, isPending, data: missing = null } = issuing;
  const isDoubted = isOverridable(error);
  const override = overrideOf(supervisorId, reason);
  const isReady = code.trim() !== '' && !isPending && !(isDoubted && override === null);
  /** What was found or doubted of one question says nothing of another. */
  const askAnother = (): void => {
    issuing.reset();
    setReason('');
  };
  const issue = (): void => {
    if (isReady) issuing.mutate();
  };
  return (
    <Dialog title={texts.issueTitle} onClose={onClose} onSubmit={issue}>
      <Segmented
        label={texts.kind}
        value={kind}
        segments={kinds.map((value) => ({ value, face: texts.kinds[value], name: texts.kinds[value] }))}
        onChange={(value) => {
          setKind(value);
          askAnother();
        }}
      />
      <Field
        label={texts.item}
        name="item"
        hint={texts.itemHint}
        value={code}
        onChange={(text) => {
          setCode(text);
          askAnother();
        }}
        isFirst
        wrong={missing === null ? undefined : missing === 'none' ? texts.notFound : texts.several}
      />
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
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
