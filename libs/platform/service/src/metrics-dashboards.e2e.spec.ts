import { readFile } from 'node:fs/promises';
import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addDiskMetrics, createApplication, createLog, createMetrics } from '@huihuan/platform-http';
import { parse } from 'yaml';
import { serviceMetrics } from './metrics.ts';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

interface Panel {
  readonly title: string;
  readonly targets: readonly { readonly expr: string }[];
}

@Module({})
class Nothing {}

const fileOf = (name: string): Promise<string> =>
  readFile(new URL(`../../../../infra/dashboards/${name}`, import.meta.url), 'utf8');

const metrics = createMetrics();
let app: NestFastifyApplication;
let rules: readonly Rule[];
let panels: readonly Panel[];

beforeAll(async () => {
  const log = createLog({ level: 'silent', destination: 'stdout', name: 'figures' });
  addDiskMetrics(metrics, { data: '.' });
  serviceMetrics({ metrics, service: 'any', group: 'any', read: () => Promise.reject(new Error('not asked')) });
  app = await createApplication(Nothing, {
    guard: null,
    log,
    metrics,
    description: { title: 'figures', version: '1' },
  });
  rules = (parse(await fileOf('alerts.yml')) as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);
  panels = (JSON.parse(await fileOf('huihuan.json')) as { panels: Panel[] }).panels;
});
afterAll(() => app.close());

/** Every name that a process gives, as Prometheus stores it: a histogram is three series. */
const served = (): ReadonlySet<string> =>
  new Set(
    metrics.registry.getMetricsAsArray().flatMap(({ name, type }) =>
      // the type of the library says an enum, the program a text
      String(type) === 'histogram' ? ['bucket', 'sum', 'count'].map((part) => `${name}_${part}`) : [name],
    ),
  );

const named = (expression: string): readonly string[] => expression.match(/\b(?:huihuan|nodejs|process)_\w+/g) ?? [];

describe('dashboard and alerts', () => {
  it('ask for figures that a process gives, and for nothing else', () => {
    const asked = [...rules, ...panels.flatMap(({ targets }) => targets)].map(({ expr }) => expr);
    expect(asked.filter((expression) => named(expression).length === 0)).toEqual([]);
    const unknown = asked.flatMap(named).filter((name) => !served().has(name));
    expect(unknown).toEqual([]);
  });

  it('leave out no figure of the services', () => {
    const text = [...rules, ...panels.flatMap(({ targets }) => targets)].map(({ expr }) => expr).join(' ');
    const own = metrics.registry
      .getMetricsAsArray()
      .map(({ name }) => name)
      .filter((name) => name.startsWith('huihuan_'));
    expect(own.filter((name) => !text.includes(name))).toEqual([]);
  });

  it('say in both languages what happened and what to do', () => {
    for (const { alert, labels, annotations } of rules) {
      expect(alert).toMatch(/^Huihuan[A-Z]/);
      expect(['critical', 'warning', 'info']).toContain(labels['severity']);
      for (const text of [annotations['summary'], annotations['description']])
        expect(text).toMatch(/[\u4e00-\u9fff].* · .*[a-z]/);
    }
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });
});
