/** `npm run guide:pictures`: makes the pictures of docs/guide anew from the screens, while goods of the demonstration move. */
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './entry/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

await ensureBuilt({ web: true });
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const asked = ['--experimental-vm-modules', jest, '--selectProjects', 'browser', '--testPathPatterns', 'guide.browser'];
const env = { ...process.env, HUIHUAN_GUIDE_PICTURES: join(root, 'docs', 'guide', 'pictures') };
const program = spawn(process.execPath, asked, { cwd: root, env, stdio: 'inherit' });
program.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
