import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

it('the committed files are what their generators make', () => {
  const generator = fileURLToPath(new URL('../generate.mjs', import.meta.url));
  expect(execFileSync(process.execPath, [generator, '--check'], { encoding: 'utf8' })).toBe('');
});
