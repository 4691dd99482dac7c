import { describe, expect, it } from '@jest/globals';
import { withoutPassword } from './without-password.ts';

describe('the shown URL of a database', () => {
  it.each([
    ['postgres://me:secret@db.example:5432/huihuan?sslpassword=secret', 'postgres://db.example:5432/huihuan'],
    ['postgresql://me@127.0.0.1/huihuan', 'postgresql://127.0.0.1/huihuan'],
    ['postgres:///huihuan?host=/run/postgresql&password=secret', 'postgres:///huihuan'],
  ])('%s', (url, shown) => {
    expect(withoutPassword(url)).toBe(shown);
  });
});
