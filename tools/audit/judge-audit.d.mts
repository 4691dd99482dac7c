/** What `npm audit --json` means. */
export declare const judgeAudit: (text: string) => {
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly lines: readonly string[];
};
