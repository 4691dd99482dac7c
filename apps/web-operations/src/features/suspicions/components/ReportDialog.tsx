import { useState, type ReactElement } from 'react';
import { wrongReportText, type ReportText } from '@huihuan/families-domain';
import { Button, ProblemNotice, useSendOnce } from '@huihuan/web-kit';
import { liesAhead } from '@huihuan/web-kit/told-at';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useNow } from '../../../lib/live/use-now.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useReport, type ReportSaid } from '../api/suspicions.ts';
import { useWrongText } from '../api/use-wrong-text.ts';
import { Choice } from './Choice.tsx';

type Typed = Pick<ReportSaid, 'goods' | 'office' | 'number' | 'toldAt'> & {
  readonly [Member in 'kind' | 'toldBy' | 'outcome']: ReportSaid[Member] | null;
};

const checked: readonly (ReportText & keyof Typed)[] = ['goods', 'office', 'number'];

const saidOf = ({ kind, toldBy, outcome, ...typed }: Typed): ReportSaid | null => {
  const [goods, office, number] = [typed.goods.trim(), typed.office.trim(), typed.number.trim()];
  if (kind === null || toldBy === null || outcome === null || goods === '' || office === '') return null;
  if (checked.some((name) => wrongReportText(name, typed[name]) !== null)) return null;
  const { toldAt } = typed;
  return { kind, goods, office, toldBy, toldAt, outcome, number };
};

/** Records that the police were told. @param office who was told the last time */
export function ReportDialog(props: { site: MySite; office: string; onClose: () => void }): ReactElement {
  const { site, office, onClose } = props;
  const texts = useSuspicionTexts();
  const words = useTexts();
  const [typed, setTyped] = useState<Typed>({
    ...{ kind: null, goods: '', office, toldBy: null, toldAt: '', outcome: null, number: '' },
  });
  const say = (said: Partial<Typed>): void => setTyped({ ...typed, ...said });
  const now = useNow();
  const isAhead = liesAhead(typed.toldAt, now);
  const wrong = useWrongText();
  const sendOnce = useSendOnce();
  const { mutateAsync, error, isPending } = useReport(site);
  const said = saidOf(typed);
  const act = (): void => {
    if (said === null || isAhead || isPending) return;
    sendOnce(said, (id) => mutateAsync({ id, ...said })).then(onClose, () => undefined);
  };
  return (
    <Dialog title={texts.begin} onClose={onClose} onSubmit={act}>
      <Choice label={texts.kind} names={texts.kinds} chosen={typed.kind} onChoose={(kind) => say({ kind })} />
      <Field
        {...{ label: texts.goods, name: 'goods', hint: texts.goodsSays, value: typed.goods, isFirst: true }}
        wrong={wrong('goods', typed.goods)}
        onChange={(goods) => say({ goods })}
      />
      <Field
        {...{ label: texts.office, name: 'office', hint: texts.officeSays, value: typed.office }}
        wrong={wrong('office', typed.office)}
        onChange={(value) => say({ office: value })}
      />
      <Choice
        label={texts.toldBy}
        names={texts.toldByWays}
        chosen={typed.toldBy}
        onChoose={(toldBy) => say({ toldBy })}
      />
      <Field
        {...{ label: texts.toldAt, name: 'toldAt', kind: 'datetime-local', value: typed.toldAt }}
        wrong={isAhead ? texts.toldAtFuture : undefined}
        onChange={(toldAt) => say({ toldAt })}
      />
      <Choice
        label={texts.outcome}
        names={texts.outcomes}
        chosen={typed.outcome}
        onChoose={(outcome) => say({ outcome })}
      />
      <Field
        {...{ label: texts.number, name: 'reportNumber', hint: texts.numberSays, value: typed.number }}
        wrong={wrong('number', typed.number)}
        onChange={(number) => say({ number })}
      />
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={said === null || isAhead}>
          {texts.keep}
        </Button>
        <Button onClick={onClose}>{texts.back}</Button>
      </div>
    </Dialog>
  );
}
