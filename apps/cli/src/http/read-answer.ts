import { z } from 'zod';
import { Trouble } from '../args/command.ts';
import { get, type Answer, type Reached } from './server.ts';

const problemSchema = z.object({ code: z.string(), detail: z.string(), detailZh: z.string() });

/** What the server refused, in its own words. */
export const refusalOf = ({ status, body }: Pick<Answer, 'status' | 'body'>, path: string): Trouble => {
  const problem = problemSchema.safeParse(body);
  if (problem.success && problem.data.code === 'token.missing') return new Trouble(notSignedIn);
  if (problem.success) return new Trouble({ zh: problem.data.detailZh, en: problem.data.detail });
  return new Trouble({ zh: `${path} 返回 ${status}`, en: `${path} answered ${status}` });
};

const notSignedIn = {
  zh: '服务器要求登录：请运行 hh login <登录名>，或把访问令牌放入 HUIHUAN_TOKEN',
  en: 'the server wants to know who asks: run hh login <login>, or put an access token into HUIHUAN_TOKEN',
};

/** Reads one JSON answer. @throws Trouble for a refusal, or for an answer of another shape */
export const readAnswer = async <Schema extends z.ZodType>(
  server: Reached,
  path: string,
  schema: Schema,
): Promise<z.infer<Schema>> => {
  const answer = await get(server, path);
  if (answer.status !== 200) throw refusalOf(answer, path);
  const read = schema.safeParse(answer.body);
  if (read.success) return read.data;
  const why = z.prettifyError(read.error);
  throw new Trouble({ zh: `${path} 的回答读不懂：${why}`, en: `the answer of ${path} cannot be read: ${why}` });
};
