const grave = new Set(['high', 'critical']);

const read = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What `npm audit --json` means. */
export const judgeAudit = (text) => {
  const told = read(text);
  const { vulnerabilities } = told ?? {};
  if (vulnerabilities === undefined) {
    const why = told?.message ?? told?.error?.summary ?? 'it said nothing that can be read';
    return { outcome: 'skipped', lines: [`npm audit is skipped: the registry does not offer it (${why})`] };
  }
  const found = Object.values(vulnerabilities).filter(({ severity }) => grave.has(severity));
  if (found.length === 0) return { outcome: 'passed', lines: ['npm audit: nothing high or critical in what ships'] };
  return { outcome: 'failed', lines: found.map(({ name, severity, range }) => `${severity}: ${name} ${range}`) };
};
