/** Syntax that the house does not use, each with what to write instead. */
const enums = {
  selector: 'TSEnumDeclaration',
  message:
    'No enums: a union of literals (`type Tier = "collection" | "transfer"`) or an `as const` table needs no code at run time.',
};

const namespaces = {
  selector: 'TSModuleDeclaration[kind!="global"][declare!=true]',
  message: 'No namespaces: a file is the unit here, export from it.',
};

const text =
  'Text stays text: nothing that somebody typed becomes markup. Put it into an element as its content, or make elements of it.';

/** Every way by which a string becomes markup, and so could run. */
const markup = [
  'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  'Property[key.name="dangerouslySetInnerHTML"]',
  'JSXAttribute[name.name=/^srcdoc$/i]',
  'JSXAttribute[name.name=/^(href|src|action|formAction)$/] Literal[value=/^\\s*javascript:/i]',
  'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
  'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString)$/]',
  'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
].map((selector) => ({ selector, message: text }));

export const restricted = () => [enums, namespaces, ...markup];

const testNames = '/^(describe|it|test)$/';
const whole = 'Every test runs, everywhere: finish it or delete it. Git keeps what was there.';
const needs =
  'A test is left out for what the machine lacks only, and says it: `const asRoot = isRoot ? it : it.skip`.';
const pauses =
  'No pauses in tests: wait for the event or the condition itself, so that the test is quick and never flickers.';

/** No focused, skipped or announced tests, and no pause that hopes that something has happened by then. */
export const testsRunWhole = [
  { selector: `MemberExpression[object.name=${testNames}][property.name=/^(only|todo|failing)$/]`, message: whole },
  { selector: 'CallExpression[callee.name=/^(fdescribe|fit|xdescribe|xit|xtest)$/]', message: whole },
  {
    selector: `:not(ConditionalExpression) > MemberExpression[object.name=${testNames}][property.name="skip"]`,
    message: needs,
  },
  {
    selector: 'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
    message: pauses,
  },
  {
    selector: 'ImportDeclaration[source.value="node:timers/promises"]',
    message: pauses,
  },
];

const asArgument =
  'is an argument of the domain: take it as a parameter, so that the same call always gives the same answer.';
const clock = `The time ${asArgument} The service reads the clock.`;
const chance = `An id or a random value ${asArgument} The service makes it.`;

const noClockNorChance = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
  { selector: 'CallExpression[callee.name="Date"]', message: clock },
];

const properties = [
  { object: 'Date', property: 'now', message: clock },
  { object: 'performance', property: 'now', message: clock },
  { object: 'Math', property: 'random', message: chance },
  { object: 'crypto', property: 'randomUUID', message: chance },
  { object: 'crypto', property: 'getRandomValues', message: chance },
  {
    object: 'Intl',
    property: 'DateTimeFormat',
    message: 'The zone of the machine would decide: count from the instant.',
  },
];

const outside = 'The domain does no input or output: the service does, and hands the values in as arguments.';
const globals = ['process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'localStorage'];

const randomOfNode = [
  'randomUUID',
  'randomBytes',
  'randomInt',
  'randomFill',
  'randomFillSync',
  'getRandomValues',
  'webcrypto',
];

/** Rules of libs/<context>/domain: same arguments, same answer. */
export const pureDomain = {
  'no-restricted-syntax': ['error', ...restricted(), ...noClockNorChance],
  'no-restricted-properties': ['error', ...properties],
  'no-restricted-globals': ['error', ...globals.map((name) => ({ name, message: outside }))],
  'no-restricted-imports': [
    'error',
    { paths: ['node:crypto', 'crypto'].map((name) => ({ name, importNames: randomOfNode, message: chance })) },
  ],
};
