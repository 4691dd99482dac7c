import { useState, type ReactElement } from 'react';
import { weightText, type ProblemDetails } from '@huihuan/web-kit';
import type { Outcome, StuckAct } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { leftWithout, loadKind } from '../../../lib/shipment/list-anew.ts';
import { giveUpShipment, goOnWithout } from '../../../lib/shipment/stuck-shipment.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { classOf } from '../api/sum-day.ts';
import styles from './TodayPage.module.css';

/** What waits for something that was given up: what that was, and what can be done. Nothing of it is ever sent by itself. */
export function StuckCard(props: { stuck: StuckAct; title: string; nameOf: (code: string) => string }): ReactElement {
  const { act, givenUp } = props.stuck;
  const { stuck, today } = useWorkTexts();
  const [isSure, setSure] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const settle = async (work: Promise<Outcome<unknown>>): Promise<void> => {
    const done = await work;
    if (!done.ok) setProblem(done.problem);
  };
  const isShipment = act.kind.startsWith('shipment.');
  const takeBack = isShipment ? stuck.takeBack : stuck.takeBackOne;
  const isList = act.kind === loadKind;
  const left = isList ? leftWithout(props.stuck).length : 0;
  const goods = givenUp.map((each) => props.nameOf(classOf(each))).join('、');
  const grams = givenUp.reduce((sum, { body }) => sum + Number(body['grams'] ?? 0), 0);
  return (
    <article className={styles.card} data-stuck={act.id}>
      <strong>{props.title}</strong>
      <Notice look="alarm">{isList ? stuck.list(goods, weightText(grams)) : stuck.other}</Notice>
      {problem === null ? null : <Refusal problem={problem} />}
      <div className={styles.acts}>
        {isSure ? (
          <>
            <span>{isShipment ? stuck.giveUpSure : stuck.giveUpSureOne}</span>
            <Key onPress={() => setSure(false)}>{today.keep}</Key>
            <Key look="alarm" onPress={() => void settle(giveUpShipment(act, stuck.reason))}>
              {takeBack}
            </Key>
          </>
        ) : (
          <>
            <Key look={left > 0 ? 'quiet' : 'main'} onPress={() => setSure(true)}>
              {takeBack}
            </Key>
            {left > 0 ? (
              <Key look="main" onPress={() => void settle(goOnWithout(props.stuck))}>
                {stuck.goOn(left)}
              </Key>
            ) : null}
          </>
        )}
      </div>
    </article>
  );
}
