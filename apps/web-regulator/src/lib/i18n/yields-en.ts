import type { SameTexts } from '@huihuan/web-kit';
import type { yields as zh } from './yields-zh.ts';

export const yields: SameTexts<typeof zh> = {
  title: 'Yields of dismantling: expected and actual',
  choose: 'Class',
  site: 'Site',
  input: 'Input',
  expected: 'Expected',
  median: 'Median of the sites',
  unit: 'Grams that came out for each kilogram of input; press a site for the jobs behind it.',
  jobs: (jobs) => (jobs === '1' ? '1 job' : `${jobs} jobs`),
  notJudged: 'too little input to judge',
  gutted: (units, weight) => `${units} gutted (${weight})`,
  nothing: 'No job with inputs of one class was closed in this time.',
  finding: {
    'above-expected': 'above expected',
    'below-expected': 'below expected',
    'above-sites': 'above other sites',
    'below-sites': 'below other sites',
  },
  standing: { national: 'law', local: 'local rule' },
  source: (standing, document) => `Expected: ${standing} · ${document}. An administrator may set it for an area.`,
  noRule: 'The rule book expects nothing of this class; it is compared with other sites only.',
  method: (tonnes, percent, least) =>
    `Pointed out: with ${tonnes} of input at least, what is more than ±${percent} % off the expected (and ${least} g/kg at least)`,
  peers: (sites, times) =>
    `; or, among ${sites} sites at least, further from their median than ${times} median absolute deviations (MAD).`,
  caution:
    'Parts taken out whole may hold what lacks: a shortfall no larger than the parts is not pointed out. Units recorded as gutted are expected to give less by the parts that they lack (rule book, a local rule); where nobody can say what they lack, the band is wider by their weight. To be pointed out is not to be found guilty.',
  mixed: (jobs, weight) => `${jobs} more jobs (${weight}) had inputs of several classes and are not compared.`,
  asClosed: (goods: string, input: string, output: string) =>
    `when it was closed: ${goods}, ${input} in, ${output} out; corrected since`,
  severalClasses: 'several classes',
  behind: (site, name) => `${site} · ${name} · dismantling jobs`,
  more: (shown, total) => `${total} jobs in all, the latest ${shown} are shown.`,
  loss: 'Loss',
  items: (items) => `${items} items`,
  kerb: {
    title: 'Kerb weight compared',
    closed: 'Dismantled',
    site: 'Site',
    job: 'Job',
    kerb: 'Kerb weight',
    taken: 'On arrival',
    outputs: 'Outputs',
    none: 'No vehicle is far from its kerb weight.',
    side: { above: 'too far above', below: 'too far below' },
    compared: (compared, looked) =>
      `Of ${looked} jobs on vehicles, ${compared} have a kerb weight and were compared; how far is too far stands in the rule book (local rule). To be pointed out is not to be found guilty.`,
    notAll: (looked) => `There are more in this time; the latest ${looked} were looked at.`,
    heads: [
      ...['Closed at', 'Site id', 'Site', 'Job', 'Vehicles', 'Kerb weight (g)'],
      ...['On arrival (g)', 'On arrival, pointed out', 'Outputs (g)', 'Outputs, pointed out'],
    ],
  },
  heads: [
    ...['Class', 'Site id', 'Site', 'Jobs', 'Input (g)', 'Gutted units', 'Gutted (g)'],
    ...['Output class', 'Output', 'Output (g)', 'Expected (g)', 'Pointed out'],
  ],
};
