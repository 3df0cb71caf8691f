import { describe, expect, it } from 'vitest';
import { crashTrouble, loadTrouble, troublePage } from '../../electron/trouble-page.ts';

describe('the page of last resort', () => {
  it.each([
    ['en', 'crashed several times', 'Try again', 'lang="en"'],
    ['zh', '连续多次崩溃', '重试', 'lang="zh-CN"'],
  ] as const)('says in %s what happened, what to do and where the data is', (locale, what, again, language) => {
    const html = troublePage(crashTrouble('/home/ma/desk'), locale);
    for (const part of [what, again, language, '/home/ma/desk']) expect(html).toContain(part);
  });

  it('shows what it is told as text, never as markup', () => {
    const html = troublePage(loadTrouble('<img src=x onerror="alert(1)">&\''), 'en');
    expect(html).not.toContain('<img');
    expect(html).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62;&#38;&#39;');
  });

  it('needs no script and no style', () => {
    expect(troublePage(crashTrouble('/x'), 'en')).not.toMatch(/<script|<style|style=|\son\w+=/);
  });
});
