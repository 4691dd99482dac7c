import { findingBy, type FamilyGate, type FamilyIntake, type GateFinding, type GateRules } from '../../findings.ts';
import { stoppedUnsaidOf } from '../../judge-form.ts';
import { assemblyChoices, vehicleFields } from './vehicle-fields.ts';
import { lackingOf, type KnownVehicle } from './vehicle-kind.ts';

/** With the rule that says so, for whoever reads it: the letter of the law, or a local rule. */
const said: typeof findingBy = (ruleId, rules, { details, ...problem }) =>
  findingBy(ruleId, rules, { ...problem, details: { ...details, ruleId } });

type Check = (vehicle: KnownVehicle, rules: GateRules) => readonly GateFinding[];

const wordsOf = (names: readonly string[], choices: readonly { readonly name: string; zh: string; en: string }[]) => {
  const words = choices.filter(({ name }) => names.includes(name));
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
};

/** 疑似赃物: nothing goes on with it, and the police are told. */
const stolen: Check = ({ details }, rules) =>
  details['theftSuspected'] !== true
    ? []
    : said('vehicle.suspected-theft', rules, {
        code: 'vehicle.suspected-stolen',
        path: '/theftSuspected',
        zh: '疑似盗抢车辆：请停止办理，留存车辆和资料，立即报告公安机关',
        en: 'this vehicle may be stolen: stop, keep the vehicle and its papers, and report it to the police at once',
      });

const encumbrances = [
  ['pledged', '车辆办有抵押、质押登记，不出具回收证明；请车主先解除', 'the vehicle is mortgaged or pledged'],
  ['seized', '车辆被查封或扣押，不出具回收证明；请车主先解除', 'the vehicle is seized'],
] as const;

const encumbered: Check = ({ details }, rules) =>
  encumbrances.flatMap(([name, zh, en]) =>
    details[name] !== true
      ? []
      : said('vehicle.encumbered', rules, {
          ...{ code: `vehicle.${name}`, path: `/${name}`, zh },
          en: `${en}: no certificate is given; its owner has to have this ended first`,
        }),
  );

const papersMissing: Check = ({ details }, rules) => {
  const taken = details['papers'];
  const asked = rules.choices('vehicle.documents', 'papers') ?? [];
  // what never had a plate hands none in
  const due = asked.filter((paper) => paper !== 'plates' || details['plateState'] !== 'none');
  const lacking = Array.isArray(taken) ? due.filter((paper) => !taken.includes(paper)) : [];
  if (lacking.length === 0) return [];
  const papers = vehicleFields.find(({ name }) => name === 'papers');
  const { zh, en } = wordsOf(lacking, papers?.kind === 'choices' ? papers.choices : []);
  return said('vehicle.documents', rules, {
    ...{ code: 'vehicle.papers-missing', path: '/papers', details: { lacking } },
    zh: `未收取：${zh}；请补收，或由主管说明理由`,
    en: `not taken with it: ${en}; take them, or let a supervisor give the reason`,
  });
};

const explanationMissing: Check = (vehicle, rules) => {
  const lacking = lackingOf(vehicle, rules.choices('vehicle.other-assemblies', 'parts') ?? []);
  if (lacking.length === 0 || vehicle.details['missingExplained'] !== undefined) return [];
  const { zh, en } = wordsOf(lacking, assemblyChoices);
  return said('vehicle.other-assemblies', rules, {
    ...{ code: 'vehicle.missing-unexplained', path: '/missingExplained', details: { lacking } },
    zh: `缺少${zh}，须有车主书面说明；请填写说明`,
    en: `${en} missing: the owner explains it in writing; write down what he says`,
  });
};

/** Without these the vehicle counts as missing. A form that does not say what is there does not help. */
const incomplete: Check = (vehicle, rules) => {
  const asked = rules.choices('vehicle.whole', 'parts') ?? [];
  if (!Array.isArray(vehicle.details['assemblies'])) {
    return said('vehicle.whole', rules, {
      ...{ code: 'vehicle.assemblies-unknown', path: '/assemblies' },
      zh: '未登记车辆现有总成，无法判断是否完整；请补充车辆信息',
      en: 'nobody said which assemblies are there; add it to the vehicle',
    });
  }
  const lacking = lackingOf(vehicle, asked);
  if (lacking.length === 0) return [];
  const { zh, en } = wordsOf(lacking, assemblyChoices);
  return said('vehicle.whole', rules, {
    ...{ code: 'vehicle.incomplete', path: '/assemblies', details: { lacking } },
    zh: `缺少${zh}，视为车辆缺失，不出具回收证明`,
    en: `without its ${en} it counts as missing: no certificate is given`,
  });
};

/**
 * What nobody said of it cannot stop it: whether it is stolen, pledged or supervised is asked again before it is taken apart.
 * @param others fields of which a check of their own speaks
 */
const unsaid = ({ classCode, details }: KnownVehicle, rules: GateRules, others: readonly string[] = []) => {
  const lacking = stoppedUnsaidOf(vehicleFields, { classCode, details, day: rules.day }, rules);
  const fields = lacking.filter(({ name }) => !others.includes(name));
  if (fields.length === 0) return [];
  const { zh, en } = { zh: fields.map((field) => field.zh).join('、'), en: fields.map((field) => field.en).join(', ') };
  return said('vehicle.record', rules, {
    ...{ code: 'vehicle.unsaid', path: '', details: { fields: fields.map(({ name }) => name) } },
    zh: `车辆信息未登记：${zh}；请补充，或由主管说明理由`,
    en: `not said of the vehicle: ${en}; add it, or let a supervisor give the reason`,
  });
};

const resale: Check = (_, rules) =>
  said('vehicle.resale', rules, {
    code: 'vehicle.resale',
    zh: '报废机动车不得整车再售；请拆解后分别处置总成和零部件',
    en: 'a scrapped vehicle is never sold as a whole; take it apart, and sell its assemblies and parts',
  });

const told = (findings: readonly GateFinding[]): readonly GateFinding[] =>
  findings.map(({ problem }) => ({ effect: 'warn', problem }));

/** At the hand-in: what stops the vehicle, and what will keep its certificate back later. */
export const vehicleIntake: FamilyIntake = (asked, rules) => [
  ...stolen(asked, rules),
  ...encumbered(asked, rules),
  ...papersMissing(asked, rules),
  ...explanationMissing(asked, rules),
  ...(asked.details['assemblies'] === undefined ? [] : told(incomplete(asked, rules))),
];

export const vehicleGate: FamilyGate = (vehicle, gate, rules) => {
  switch (gate) {
    case 'start-job':
      return [...stolen(vehicle, rules), ...encumbered(vehicle, rules), ...unsaid(vehicle, rules)];
    case 'dispatch':
      return stolen(vehicle, rules);
    case 'close-reuse':
      return resale(vehicle, rules);
    case 'certificate':
      return [
        ...[stolen, encumbered, incomplete, papersMissing, explanationMissing].flatMap((check) =>
          check(vehicle, rules),
        ),
        ...unsaid(vehicle, rules, ['assemblies']),
      ];
    case 'close-job':
      return [];
    default:
      return gate satisfies never;
  }
};
