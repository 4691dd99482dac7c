/** Makes every derived part anew, in the order of their needs; `--check` compares with what is committed. */
await import('./areas/generate.mjs');
await import('./outlines/generate.mjs');
await import('./catalogue/generate.mjs');
await import('./demo/generate.mjs');
