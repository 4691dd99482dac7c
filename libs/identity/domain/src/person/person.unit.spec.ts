import { describe, expect, it } from '@jest/globals';
import { loginOf } from './login.ts';
import { passwordFlaws, passwordWeak } from './password-rules.ts';

const common = new Set(['password', 'qwertyuiopasdf', 'correcthorsebatterystaple']);
const flaws = (password: string, login: string | null = 'wang.xiaoming') =>
  passwordFlaws(password, { login, isCommon: (text) => common.has(text) });

describe('a password', () => {
  const long = 'nineteen kettles hum while rain walks over tin roofs at quiet dawn; ';

  it.each([
    ...['tractor lemon oboe 7', '废铁换新家电真不错呀一二三四', 'nX7#pq!vRz29', 'a'.repeat(5) + 'bconduits7'],
    ...[long.slice(0, 64), (long + long).slice(0, 128)],
  ])('may be %s', (password) => {
    expect(flaws(password)).toEqual([]);
  });

  it.each([
    ['short', ['too-short']],
    ['qwertyuiopasdf', ['common']],
    ['CorrectHorseBatteryStaple', ['common']],
    ['Password123456!', ['common']],
    ['aaaaaaaaaaaaaaaa', ['repetitive']],
    ['abcdabcdabcdabcd', ['repetitive']],
    ['Wang.Xiaoming2026', ['names-login']],
    ['huihuan2026!', ['names-product']],
    ['回环回环回环09月08日', ['names-product']],
    ['1qaz2wsx3edc4r', ['keyboard']],
    ['Asdfghjkl;0987', ['keyboard']],
    ['zyxwvutsrqpo9876', ['keyboard']],
    ['123456789012kg', ['keyboard']],
    ['WoAiNi5201314!!', ['common']],
    ['huishou-2026-03', ['common']],
    ['回收站回收站密码2026', ['common']],
    ['guanliyuan123456', ['common']],
    ['x'.repeat(129), ['too-long']],
  ])('may not be %s', (password, found) => {
    expect(flaws(password)).toEqual(found);
  });

  it('may not be mostly the name of the person or of a site of theirs', () => {
    const own = (password: string) =>
      passwordFlaws(password, {
        ...{ login: null, isCommon: () => false, personName: '王小明' },
        siteNames: ['北街交投点', 'Li', '东环中转站 2'],
      });
    expect(own('王小明王小明王小明2026')).toEqual(['names-person']);
    expect(own('北街交投点a7k29xq')).toEqual(['names-site']);
    expect(own('北街交投点 tractor lemon')).toEqual([]);
    expect(own('Li7#pq!vRz29')).toEqual([]);
  });

  it('may have the login name in it where enough is left', () => {
    expect(flaws('wang.xiaoming tractor lemon')).toEqual([]);
  });

  it('is measured in characters, not in bytes', () => {
    expect(flaws('回收站在街角绿树成荫甚好')).toEqual([]);
    expect(flaws('🚲'.repeat(6))).toContain('too-short');
  });

  it('is never repeated by the refusal', () => {
    const problem = passwordWeak(flaws('Password123456!'), '/newPassword');
    expect(JSON.stringify(problem)).not.toContain('123456');
    expect(problem).toMatchObject({ code: 'password.weak', details: { flaws: ['common'] } });
  });
});

describe('a login name', () => {
  it.each([
    ['Wang.Xiaoming', 'wang.xiaoming'],
    ['　ＷＡＮＧ１ ', 'wang1'],
    ['王小明01', '王小明01'],
    ['li@example.cn', 'li@example.cn'],
  ])('%s is %s', (written, login) => {
    expect(loginOf(written)).toBe(login);
  });

  it.each(['', 'ab', '.ab', 'a b c', 'a/b/c', 'x'.repeat(65)])('%s is none', (written) => {
    expect(loginOf(written)).toBeNull();
  });
});
