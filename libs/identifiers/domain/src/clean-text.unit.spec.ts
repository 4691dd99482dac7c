import { describe, expect, it } from '@jest/globals';
import { compact, tidy } from './clean-text.ts';

describe('cleaning a text', () => {
  it('undoes what input methods and copying do', () => {
    expect(tidy('\ufeff ｌｓｖ１２３\u200b\u3000')).toBe('LSV123');
    expect(compact('4101 2219-9001\u20131234')).toBe('410122199\u{30}011234');
  });

  it('keeps characters that only resemble digits and letters', () => {
    expect(tidy('①²ßı')).toBe('①²ßı');
  });
});
