import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { jsonPointer } from '../validation/field-errors.ts';
import { correlationIdFrom } from './correlation.ts';
import { createLog } from './log.ts';
import { loggedPath } from './logged-path.ts';

describe('what could be of a person', () => {
  it.each([
    ['/api/x?phone=10012345678', '/api/x'],
    ['/api/consignors/10012345678/readings', '/api/consignors/***/readings'],
    ['/api/people/%E5%BC%A0%E4%B8%89', '/api/people/***'],
    ['/api/registry/areas/410122001003', '/api/registry/areas/410122001003'],
    ['/api/sites/019b8be7-0000-7000-8000-100123456789', '/api/sites/019b8be7-0000-7000-8000-100123456789'],
  ])('does not go into a log by the path %s', (url, logged) => {
    expect(loggedPath(url)).toBe(logged);
  });

  it('is not taken as a correlation id', () => {
    expect(correlationIdFrom('run-7:2026')).toBe('run-7:2026');
    expect(correlationIdFrom('10012345678')).not.toBe('10012345678');
  });

  it('does not come back as the name of a member', () => {
    expect(jsonPointer(['rows', 3, '10012345678', 'a/b'])).toBe('/rows/3/***/a~1b');
  });

  it('is left out of objects that are logged', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huihuan-log-'));
    const destination = join(folder, 'log');
    const person = { displayName: '张三', phone: '10012345678' };
    createLog({ level: 'info', destination, name: 'test' }).lines.info({ ...person, person, deep: { person } }, 'said');
    const written = readFileSync(destination, 'utf8');
    rmSync(folder, { recursive: true });
    expect(JSON.parse(written)).toMatchObject({ msg: 'said', phone: '***', deep: { person: { displayName: '***' } } });
    expect(written).not.toMatch(/张三|10012345678/);
  });
});
