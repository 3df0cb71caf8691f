import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../renderer/i18n/format.ts';

const english = createFormat('en');
const chinese = createFormat('zh-CN');
const now = new Date('2026-03-20T12:00:00.000Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();

describe('since', () => {
  it.each([
    [0, 'now', '刚刚'],
    [59, 'now', '刚刚'],
    [60, '1 minute ago', '1 分钟前'],
    [59 * 60 + 59, '59 minutes ago', '59 分钟前'],
    [2 * 3600, '2 hours ago', '2 小时前'],
    [24 * 3600, 'yesterday', '昨天'],
    [6 * 24 * 3600, '6 days ago', '6 天前'],
  ])('says %i seconds as %s', (seconds, en, zh) => {
    expect([english.since(ago(seconds), now), chinese.since(ago(seconds), now)]).toEqual([en, zh]);
  });

  it('says the date after a week', () => {
    expect(english.since(ago(8 * 24 * 3600), now)).toBe('Mar 12, 2026');
  });

  it('takes a clock that runs ahead for now', () => {
    expect(english.since(ago(-30), now)).toBe('now');
  });
});

describe('bytes', () => {
  it.each([
    [0, '0 B'],
    [1023, '1,023 B'],
    [1024, '1 KB'],
    [1024 * 1024 - 1024, '1,023 KB'],
    [20 * 1024 * 1024, '20 MB'],
    [3.25 * 1024 * 1024, '3.3 MB'],
  ])('says %i as %s', (size, said) => expect(english.bytes(size)).toBe(said));
});

describe('date', () => {
  it('keeps the day of an ISO date, whatever the time zone', () => {
    expect([english.date('2020-01-17'), chinese.date('2020-01-17')]).toEqual(['Jan 17, 2020', '2020年1月17日']);
  });

  it('gives back what is no date', () => {
    expect(english.date('Thursday')).toBe('Thursday');
  });
});
