import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../../../bench/quality/support/lexicon.ts';
import { isForeign } from '../../../../../shared/checks/bilingual/support/foreign.ts';
import { mentionsIn } from '../../../../../shared/checks/bilingual/support/mentions.ts';

const named = (text: string) => mentionsIn(text, lexicon.cut(text)).map(({ chinese }) => chinese);

describe('what an original names', () => {
  it('is the longest name: an office is no council', () => {
    expect(named('国务院新闻办公室举行发布会')).toContain('国务院新闻办公室');
    expect(named('国务院新闻办公室举行发布会')).not.toContain('国务院');
  });

  it('is no part of other words', () => {
    expect(named('记者从海南海口出发')).not.toContain('南海');
  });

  it('is a department behind a province and a ministry without one', () => {
    expect(mentionsIn('广东省公安厅').map(({ entry }) => entry.kind)).toEqual(['local']);
    expect(mentionsIn('公安部').map(({ entry }) => entry.kind)).toEqual(['body']);
    expect(mentionsIn('公安厅')).toEqual([]);
  });

  it('is told with its place', () => {
    expect(mentionsIn('昨天，外交部说')[0]).toMatchObject({ start: 3, end: 6, chinese: '外交部' });
  });
});

describe('a body of another state', () => {
  it.each(['波兰司法部', '俄国防部', '韩国政府财政部', '该国教育部'])('%s', (text) => {
    const [mention] = mentionsIn(text).filter(({ entry }) => entry.kind === 'body');
    expect(mention && isForeign(text, mention)).toBe(true);
  });

  it('is none of China’s', () => {
    const [mention] = mentionsIn('中国外交部');
    expect(mention && isForeign('中国外交部', mention)).toBe(false);
  });
});
