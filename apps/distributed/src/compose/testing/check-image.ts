import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { checkout, isProgram } from './checkout.ts';

interface Instruction {
  readonly line: number;
  readonly name: string;
  readonly rest: string;
}

/** One entry for each instruction, its continued lines joined. */
const instructionsOf = (text: string): readonly Instruction[] => {
  const lines = text.split('\n');
  const instructions: Instruction[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = at + 1;
    let whole = lines[at] ?? '';
    if (whole.trim() === '' || whole.startsWith('#')) continue;
    while (whole.endsWith('\\')) {
      at += 1;
      whole = `${whole.slice(0, -1)} ${(lines[at] ?? '').trim()}`;
    }
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/s.exec(whole) ?? [];
    instructions.push({ line, name: name.toUpperCase(), rest });
  }
  return instructions;
};

const wordsOf = (rest: string): readonly string[] =>
  rest.startsWith('[') ? (JSON.parse(rest) as string[]) : rest.split(/\s+/);

const stageOf = (rest: string): { readonly image: string; readonly stage: string | undefined } => {
  const [image = '', , stage] = rest.split(/\s+/);
  return { image, stage };
};

const fromProblems = (instructions: readonly Instruction[]): string[] =>
  instructions
    .filter(({ name }) => name === 'FROM')
    .flatMap(({ line, rest }) => {
      const { image } = stageOf(rest);
      return /:\d+\.\d+\.\d+/.test(image) ? [] : [`line ${line}: ${image} names no exact version`];
    });

const copyProblems = (instructions: readonly Instruction[]): string[] => {
  const stages = instructions.filter(({ name }) => name === 'FROM').map(({ rest }) => stageOf(rest).stage);
  return instructions
    .filter(({ name }) => name === 'COPY' || name === 'ADD')
    .flatMap(({ line, name, rest }) => {
      const words = wordsOf(rest);
      const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
      if (name === 'ADD') return [`line ${line}: ADD fetches and unpacks by itself: use COPY`];
      if (from !== undefined) return stages.includes(from) ? [] : [`line ${line}: there is no stage ${from}`];
      const sources = words.filter((word) => !word.startsWith('--')).slice(0, -1);
      return sources
        .filter((source) => !existsSync(join(checkout, source)))
        .map((source) => `line ${line}: ${source} is not there`);
    });
};

const scripts = /(?:^|[\s"'./])((?:apps|infra|tools)\/[\w./-]+\.m?js)/g;

/** Programs and scripts that instructions name; the ones of other packages come with the install. */
const scriptProblems = (instructions: readonly Instruction[]): string[] =>
  instructions
    .filter(({ name }) => ['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(name))
    .flatMap(({ line, rest }) =>
      [...rest.matchAll(scripts)]
        .map(([, path]) => path ?? '')
        .filter((path) => !isProgram(path))
        .map((path) => `line ${line}: ${path} is not there`),
    );

const lastStage = (instructions: readonly Instruction[]): readonly Instruction[] =>
  instructions.slice(instructions.map(({ name }) => name).lastIndexOf('FROM'));

const runsAsRoot = (instructions: readonly Instruction[]): string[] => {
  const last = lastStage(instructions);
  const user = last.findLast(({ name }) => name === 'USER')?.rest ?? 'root';
  return [
    ...(/^(root|0)(:|$)/.test(user) ? ['the last stage runs as root: give it a USER'] : []),
    ...(last.some(({ name }) => name === 'HEALTHCHECK') ? [] : ['the last stage has no HEALTHCHECK']),
    ...(last.some(({ name, rest }) => name === 'CMD' && rest.startsWith('['))
      ? []
      : ['CMD is missing, or a shell text']),
    ...last
      .filter(({ name }) => name === 'RUN')
      .map(({ line }) => `line ${line}: what is run belongs in the build stage`),
  ];
};

const wordsOfLinter = (message: string | { readonly value: string }): string =>
  typeof message === 'string' ? message : message.value;

/** What a linter and our own rules have against a Dockerfile. */
export const imageProblems = (text: string): readonly string[] => {
  const instructions = instructionsOf(text);
  return [
    ...validate(text).map(({ range, message }) => `line ${range.start.line + 1}: ${wordsOfLinter(message)}`),
    ...fromProblems(instructions),
    ...copyProblems(instructions),
    ...scriptProblems(instructions),
    ...runsAsRoot(instructions),
  ];
};
