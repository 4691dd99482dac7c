/**
 * `node tools/audit/audit.mjs`: asks the registry whether something that ships has a hole known as high or critical. Where
 * the registry does not offer to say, as mirrors often do not, it is skipped by name: nothing was found out.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { judgeAudit } from './judge-audit.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = ['audit', '--omit', 'dev', '--audit-level', 'high', '--json'];
const { stdout } = spawnSync('npm', words, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const { outcome, lines } = judgeAudit(stdout ?? '');
for (const line of lines) console.log(line);
if (outcome === 'failed') process.exitCode = 1;
