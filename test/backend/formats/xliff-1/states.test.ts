import { describe, expect, it } from 'vitest';
import type { BilingualDocument } from '../../../../backend/formats/document.ts';
import { xliff1 } from '../../../../backend/formats/xliff-1/format.ts';
import { bytesOf, errorOf } from '../files.ts';

const file = (units: string, more = '') =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"${more}><file original="a" source-language="zh" target-language="en" datatype="plaintext"><body>${units}</body></file></xliff>`;

function read(units: string, more = ''): BilingualDocument {
  const document = xliff1.read('a.xlf', bytesOf(file(units, more)));
  if (!document) throw new Error('It has one text only.');
  return document;
}

const unit = (attributes: string, target: string) =>
  `<trans-unit id="1" ${attributes}><source>原</source>${target}</trans-unit>`;

describe('what XLIFF 1.2 says of a unit', () => {
  it.each([
    ['', '<target>x</target>', undefined],
    ['', '<target state="new">x</target>', 'open'],
    ['', '<target state="needs-l10n">x</target>', 'open'],
    ['', '<target state="needs-review-translation" state-qualifier="rejected-grammar">x</target>', 'returned'],
    ['', '<target state="needs-review-translation" state-qualifier="x-copydesk-edited">x</target>', 'edited'],
    ['', '<target state="translated">x</target>', 'confirmed'],
    ['', '<target state="final">x</target>', 'approved'],
    ['', '<target state="x-of-its-own">x</target>', undefined],
    ['approved="yes"', '<target>x</target>', 'approved'],
    ['approved="yes"', '<target state="translated">x</target>', 'approved'],
    ['approved="yes"', '<target state="needs-translation">x</target>', 'open'],
    ['approved="no"', '<target state="translated">x</target>', 'confirmed'],
  ] as const)('%s %s is %s', (attributes, target, state) => {
    expect(read(unit(attributes, target)).units[0]?.state).toBe(state);
  });

  it('is locked by itself or by what it is in, unless it says otherwise', () => {
    const inside = `<group translate="no">${unit('', '')}<trans-unit id="2" translate="yes"><source>b</source></trans-unit></group>${unit('translate="no"', '')}`;
    expect(read(inside).units.map(({ locked }) => locked)).toEqual([true, undefined, true]);
  });

  it('has white space as it is where that counts, and without line breaks where it does not', () => {
    const source = '<source>\n   一  二\n   三\n </source>';
    const texts = (attributes: string) =>
      read(`<trans-unit id="1"${attributes}>${source}</trans-unit>`).units.map(({ original }) => original?.text);
    expect(texts('')).toEqual(['一  二 三']);
    expect(texts(' xml:space="preserve"')).toEqual(['\n   一  二\n   三\n ']);
  });

  it('takes the suggestion of a machine for what the translation started from, never that of a memory', () => {
    const alt = (origin: string, text: string) => `<alt-trans origin="${origin}"><target>${text}</target></alt-trans>`;
    const [found] = read(unit('', `<target>now</target>${alt('TM of 2020', 'memory')}${alt('NMT', 'machine')}`)).units;
    expect([found?.machine?.text, found?.revision?.text]).toEqual(['machine', 'now']);
    const [other] = read(unit('', `<target>now</target>${alt('TM of 2020', 'memory')}`)).units;
    expect([other?.machine?.text, other?.revision?.text]).toEqual(['now', undefined]);
  });

  it('gives units of the same id addresses of their own, and says so', () => {
    const document = read(unit('', '') + unit('', '') + unit('', ''));
    expect(document.units.map(({ id }) => id)).toEqual(['1', '1 (2)', '1 (3)']);
    expect(document.problems[0]?.en).toContain('2 units have the id of another one');
  });

  it('has no letters that pass for codes', () => {
    const [found] = read('<trans-unit id="1"><source>a\u{100005}b<x id="1"/></source></trans-unit>').units;
    expect(found?.original?.codes?.map(({ sign, data }) => [sign, data])).toEqual([
      ['\u{100000}', '\u{100005}'],
      ['\u{100001}', '<x id="1"/>'],
    ]);
  });

  it('is refused where the file is something else, with what it is', () => {
    const error = errorOf(() => xliff1.read('a.xlf', bytesOf('<html><body/></html>')));
    expect(error.shape.message.en).toBe('“a.xlf” is not XLIFF. Its outermost element is <html>.');
  });
});
