import { areaCodeField, events, families, ruleEffects, ruleIdField, uuidV7Field } from '@huihuan/contracts-events';
import { operation } from '@huihuan/platform-http';
import { units } from '@huihuan/rules-domain';
import { z } from 'zod';

const version = events.ruleVersionSet.tolerant.meta({
  id: 'RuleVersion',
  description:
    'How a rule holds at a site or in an area; days in China’s time, the end is exclusive. It is a local rule, never the letter of the law.',
});
const { versionId: _, ruleId: __, ...members } = version.shape;
const tags = ['registry'];

const words = z.object({ zh: z.string(), en: z.string() });
const values = version.shape.parameters;
const certainty = z
  .enum(['A', 'B', 'M'])
  .describe('How sure its text is: A read in full, B an excerpt or second-hand text, M from memory');

const parameter = z.object({
  name: z.string(),
  ...words.shape,
  kind: z.enum(['amount', 'choices']),
  unit: z.enum(units).optional().describe('Of an amount, which is a whole number of it'),
  least: z.int().optional(),
  most: z.int().optional(),
  offered: z
    .array(z.object({ name: z.string(), ...words.shape }))
    .readonly()
    .optional()
    .describe('What choices are made among'),
  stricter: z.enum(['less', 'more']).nullable().describe('In which direction the rule asks for more'),
});

const national = z.object({
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  effect: z.enum(ruleEffects),
  parameters: values,
  document: z.string(),
  clause: z.string().nullable(),
  certainty,
});

const rule = z
  .object({
    ruleId: ruleIdField,
    families: z.array(z.enum(families)).readonly(),
    title: words,
    says: words,
    parameters: z.array(parameter).readonly(),
    national: z.array(national).readonly().describe('How it holds in the whole nation, the oldest version first'),
    local: z.array(version).readonly().describe('What was set for the place that was asked for, in that order'),
    inForce: z
      .object({
        standing: z
          .enum(['national', 'local'])
          .describe('national: the letter of a document that was read in full; local: a local rule or a default'),
        effect: z.enum(ruleEffects),
        parameters: values,
        document: z.string(),
        clause: z.string().nullable(),
        certainty: certainty.nullable(),
        versionId: uuidV7Field.nullable().describe('Of the local version that holds'),
      })
      .nullable()
      .describe('How it holds on the day and at the place; null where it does not'),
  })
  .meta({ id: 'Rule', description: 'A rule of the rule book, with its documents' });

export const listRulesOperation = operation({
  method: 'GET',
  path: 'rules',
  access: { action: 'registry.read', where: () => 'anywhere' },
  summary: 'The rule book, as it holds on a day, in the whole nation or at a place',
  summaryZh: '规则库（按日期、场所或区划）',
  tags,
  query: z.object({
    siteId: uuidV7Field.optional().describe('As it holds at this site'),
    areaCode: areaCodeField.optional().describe('As it holds in this area; a site goes before it'),
    on: z.iso.date().optional().describe('Day in China; today where it is left out'),
  }),
  answer: z.object({ on: z.iso.date(), rules: z.array(rule).readonly() }),
  problems: ['site.unknown', 'area.unknown'],
});

export const setRuleVersionOperation = operation({
  method: 'POST',
  path: 'rules/:ruleId/versions',
  access: {
    action: 'site.administer',
    where: ({ body: { scope } }) => (scope.kind === 'site' ? { site: scope.siteId } : { area: scope.areaCode }),
  },
  summary: 'Sets how a rule holds at a site or in an area from a day on, tomorrow at the earliest',
  summaryZh: '设定本地规则版本（最早次日生效）',
  description:
    'Nothing is overwritten: of several that cover a day, the nearest to the place holds, and of these the one that was set last. A law whose text was read in full, and what a wider area has set, can be made stricter, never looser.',
  tags,
  params: z.object({ ruleId: z.string().min(1).max(80).describe('As the rule book names it') }),
  body: z.object({ id: uuidV7Field.describe('Id of the version'), ...members }),
  answer: version,
  status: 201,
  problems: [
    ...['rule.unknown', 'rule.version-exists', 'rule.in-the-past', 'rule.validity', 'rule.effect'],
    ...[
      'rule.parameter-unknown',
      'rule.parameter-missing',
      'rule.parameter-value',
      'rule.looser-than-law',
      'rule.looser-than-area',
    ],
    ...['site.unknown', 'area.unknown', 'request.id-reused'],
  ],
});
