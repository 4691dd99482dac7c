import type { AuditSuspicion } from '@huihuan/contracts-audit';
import { serviceOfSite } from '../books/services.ts';
import { countChecked, violate } from '../findings.ts';
import type { Comparison } from './comparison.ts';

const rowKey = (service: string, reportId: string): string => `${service}/suspicions/${reportId}`;

const asText = <None extends null | undefined>(grams: number | None): string | None =>
  typeof grams === 'number' ? String(grams) : grams;

/** Rule 6 for one report to the police in the books of a tier or of the regulator; a service of a version before tells less of it. */
export const compareSuspicion = ({ books, rows }: Comparison, service: string, row: AuditSuspicion): void => {
  countChecked(books.findings, 6);
  rows.add(rowKey(service, row.reportId));
  const said = books.suspicions.get(row.reportId);
  const differs = (member: string, expected: string | null, found: string | null | undefined): void => {
    if (found === undefined || expected === found) return;
    violate(books.findings, {
      ...{ rule: 6, code: `suspicion.${member}`, subject: `suspicion:${row.reportId}`, expected, found },
      ...{ eventId: said === undefined ? null : books.events.at(said.event), table: `${service}/suspicions` },
      zh: '报警记录台账与事件不符',
      en: 'the books tell another report to the police than the events',
    });
  };
  if (said === undefined) return differs('without-events', 'no report', row.outcome);
  differs('site', said.siteId, row.siteId);
  differs('kind', said.kind, row.kind);
  differs('goods', said.goods, row.goods);
  differs('class', said.classCode, row.classCode);
  differs('weight', asText(said.grams), asText(row.grams));
  differs('office', said.office, row.office);
  differs('told-by', said.toldBy, row.toldBy);
  differs('told-at', new Date(said.toldAt).toISOString(), new Date(row.toldAt).toISOString());
  differs('number', said.number, row.number);
  differs('outcome', said.outcome, row.outcome);
  differs('additions', String(said.followUps), String(row.followUps));
};

/** Every report is of a site of the network, and has its row at its tier and at the regulator. */
export const finishSuspicions = ({ books, rows }: Comparison): void => {
  for (const { reportId, siteId, event } of books.suspicions.values()) {
    const about = { subject: `suspicion:${reportId}`, eventId: books.events.at(event) };
    const keeper = serviceOfSite(books, siteId);
    if (keeper === null)
      violate(books.findings, {
        ...{ ...about, rule: 5, code: 'suspicion.site-unknown', found: siteId },
        zh: '报警记录的场所不在登记册中',
        en: 'a report to the police names a site that the registry does not know',
      });
    for (const service of keeper === null ? (['regulator'] as const) : ([keeper, 'regulator'] as const))
      if (!rows.has(rowKey(service, reportId)))
        violate(books.findings, {
          ...{ ...about, rule: 6, code: 'suspicion.missing', table: `${service}/suspicions` },
          zh: '事件所说的报警记录不在台账上',
          en: 'the books have no row for a report to the police',
        });
  }
};
