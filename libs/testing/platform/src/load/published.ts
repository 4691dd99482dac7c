import { call } from '../call.ts';
import { serviceNames } from '../network/service-names.ts';

/** An event as the service that stated it keeps it. */
export interface Published {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly subject: string;
  readonly siteSeq: number;
  readonly data: unknown;
}

interface Row {
  readonly record?: string;
}

/** Everything that all services have published, by their own accounts. */
export const readPublished = async (url: string): Promise<readonly Published[]> => {
  const streams = serviceNames.map(async (service) => {
    const { status, body } = await call<string | Row>(url, `/api/${service}/audit/events`);
    if (status !== 200) throw new Error(`audit of ${service}: ${status} ${JSON.stringify(body)}`);
    return typeof body === 'string' ? body : JSON.stringify(body);
  });
  const lines = (await Promise.all(streams)).flatMap((text) => text.split('\n')).filter((line) => line !== '');
  return lines.flatMap((line) => {
    const { record } = JSON.parse(line) as Row;
    if (record === undefined) return [];
    const { siteseq, ...rest } = JSON.parse(record) as Omit<Published, 'siteSeq'> & { readonly siteseq: number };
    return [{ ...rest, siteSeq: siteseq }];
  });
};
