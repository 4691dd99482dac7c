import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';

/**
 * The value, unless something is wrong with it. Of several problems the first names the refusal, and `details.errors` lists
 * all of them, so that a form is mended at once and not mistake by mistake.
 */
export const acceptUnless = <Value>(problems: readonly Problem[], value: () => Value): Result<Value> => {
  const [first, ...more] = problems;
  if (first === undefined) return accept(value());
  if (more.length === 0) return refuse(first);
  const errors = problems.map(({ path, code, zh, en }) => ({ path: path ?? '', code, zh, en }));
  return refuse({ ...first, details: { ...first.details, errors } });
};
