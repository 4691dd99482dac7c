import { destroyVideo, recordVideo } from '@huihuan/families-domain';
import { chinaDay, type Problem } from '@huihuan/kernel-domain';
import { keptUntil, type RulesOn } from '@huihuan/rules-domain';
import type { ItemStory } from './item-story.ts';
import type { RecordStep } from './record-step.ts';

export interface VideoOnDay {
  /** The rules of the day on which the vehicle was taken apart, there; `null` where it was not taken apart. */
  readonly rules: RulesOn | null;
}

type Command = Pick<RecordStep, 'step' | 'result' | 'details' | 'staffId' | 'corrects' | 'occurredAt'>;

/** Whether a record says that a video was destroyed. */
export const tellsOfDestroyedVideo = ({ step, result }: Pick<Command, 'step' | 'result'>): boolean =>
  step === destroyVideo && result === 'done';

/**
 * What is against recording that the video of a vehicle was destroyed: the rule of the day on which it was taken apart lets it
 * go after its last day and no earlier, and somebody has to have done it. It was done on the day that is said, or else on that of
 * the record (in China), whenever the record arrives, and no later than that. `undefined` where nothing is.
 */
export const wrongDestruction = (
  command: Command,
  { steps }: Pick<ItemStory, 'steps'>,
  { rules }: VideoOnDay,
): Problem | undefined => {
  const done = steps.filter(({ result }) => result === 'done');
  if (rules === null) return notDismantled;
  if (!done.some(({ step }) => step === recordVideo)) return unrecorded;
  if (done.some(({ step, stepId }) => step === destroyVideo && stepId !== command.corrects)) return destroyedBefore;
  if (command.staffId === null) return nobody;
  const said = command.details['destroyedOn'];
  const recordedOn = chinaDay(command.occurredAt);
  const day = typeof said === 'string' ? said : recordedOn;
  if (day > recordedOn) return inFuture;
  return tooEarly(rules, day);
};

const tooEarly = (rules: RulesOn, day: string): Problem | undefined => {
  const until = keptUntil(rules, 'vehicle.video');
  const held = rules.at('vehicle.video');
  if (until === undefined || held === undefined || day > until) return undefined;
  const { rule, document, clause } = held;
  const source = `${document}${clause ?? ''}`;
  return {
    ...{ code: 'video.kept-longer', kind: 'conflict', path: '/details/destroyedOn' },
    zh: `按“${rule.title.zh}”规则，依据${source}：${rules.day} 拆解的车辆，录像须保存至 ${until}，此前不得销毁；请在该日之后销毁并登记`,
    en: `rule "${rule.title.en}" (${source}): the video of a vehicle taken apart on ${rules.day} is kept until ${until} and may not be destroyed before; destroy and record it after that day`,
    details: { ruleId: rule.ruleId, document, clause, dismantledOn: rules.day, keptUntil: until, destroyedOn: day },
  };
};

const notDismantled: Problem = {
  ...{ code: 'video.not-dismantled', kind: 'conflict' },
  zh: '本场所没有拆解过这辆车，没有可销毁的拆解录像；请核对车辆',
  en: 'this vehicle was not taken apart at this site, so there is no video of it to destroy; check the vehicle',
};

const unrecorded: Problem = {
  ...{ code: 'video.unrecorded', kind: 'conflict' },
  zh: '尚未登记该车的拆解录像存放在哪里，无法说明销毁的是哪一份；请先登记拆解录像',
  en: 'nobody has recorded where the video of this vehicle is, so it cannot be said which one was destroyed; record the video first',
};

const destroyedBefore: Problem = {
  ...{ code: 'video.destroyed-before', kind: 'conflict' },
  zh: '已登记该车的拆解录像已销毁；原记录有误时请更正原记录',
  en: 'it is recorded already that the video of this vehicle was destroyed; if that record is wrong, correct it',
};

const nobody: Problem = {
  ...{ code: 'video.nobody', kind: 'invalid', path: '/staffId' },
  zh: '登记录像销毁须写明由谁销毁；请填写操作人',
  en: 'who destroyed the video has to be named; name the person',
};

const inFuture: Problem = {
  ...{ code: 'video.in-future', kind: 'invalid', path: '/details/destroyedOn' },
  zh: '销毁日期晚于登记之日；请在销毁之后登记',
  en: 'the day of the destruction is later than that of its record; record it after it was done',
};
