import { describe, expect, it } from 'vitest';
import type { BilingualDocument, Issue, Unit } from '../../../../backend/formats/document.ts';
import { xliff2 } from '../../../../backend/formats/xliff-2/format.ts';
import { bytesOf } from '../files.ts';

const head =
  '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh" trgLang="en"><file id="f">';
const tail = '</file></xliff>';

function read(bytes: Uint8Array): BilingualDocument {
  const document = xliff2.read('a.xlf', bytes);
  if (!document) throw new Error('It has one text only.');
  return document;
}

/** The units of a file after a change of its document, which is read again as it was written. */
function after(units: string, change: (unit: Unit, index: number) => Partial<Unit>): string {
  const bytes = bytesOf(head + units + tail);
  const document = read(bytes);
  const changed = document.units.map((unit, i) => ({ ...unit, ...change(unit, i) }));
  const written = xliff2.write?.({ ...document, units: changed }, bytes) ?? bytes;
  const again = read(written).units;
  expect(again.map(({ revision, machine }) => (revision ?? machine)?.text)).toEqual(
    changed.map(({ revision, machine }) => (revision ?? machine)?.text),
  );
  const text = new TextDecoder().decode(written);
  expect(text.startsWith(head) && text.endsWith(tail)).toBe(true);
  return text.slice(head.length, -tail.length);
}

const unit = (target: string, more = '') =>
  `\n <unit id="1">\n  <segment${more}>\n   <source>原</source>${target}\n  </segment>\n </unit>`;
const issue: Issue = {
  type: 'duplication',
  check: 'repetition/word',
  severity: 75,
  comment: 'Twice',
  side: 'machine',
  span: { start: 0, end: 3 },
  enabled: true,
};

describe('what is written into an XLIFF 2 file', () => {
  it('is a missing target on a line of its own', () => {
    expect(after(unit(''), () => ({ revision: { text: 'A < B' } }))).toBe(unit('\n   <target>A &lt; B</target>'));
  });

  it('keeps what the machine wrote as a match', () => {
    const written = after(unit('<target>old</target>', ' id="s1"'), () => ({ revision: { text: 'new' } }));
    expect(written).toContain('<target>new</target>');
    expect(written).toContain(
      '\n  <mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s1" type="mt" origin="machine-translation"><source>原</source><target>old</target></mtc:match></mtc:matches>',
    );
  });

  it('is a state with what XLIFF has no word for as sub-state', () => {
    const target = '<target>x</target>';
    expect(after(unit(target), () => ({ state: 'returned' }))).toBe(
      unit(target, ' state="initial" subState="copydesk:returned"'),
    );
    expect(after(unit(target, ' state="translated" subState="my:checked"'), () => ({ state: 'approved' }))).toBe(
      unit(target, ' state="final"'),
    );
  });

  it('has one issue on the marker itself, several of one stretch in a list, and dismissed ones not enabled', () => {
    const target = '<target>a a</target>';
    const one = after(unit(target), () => ({ issues: [{ ...issue, enabled: false }] }));
    expect(one).toMatch(
      /<target><mrk id="m1" type="its:generic"[^>]* its:locQualityIssueType="duplication"[^>]* its:locQualityIssueEnabled="no"[^>]*>a a<\/mrk><\/target>/,
    );
    const two = after(unit(target), () => ({ issues: [issue, { ...issue, type: 'style' }] }));
    expect(two).toMatch(/<mrk id="m1" type="its:generic"[^>]* its:locQualityIssuesRef="#its=qm1">a a<\/mrk>/);
    expect(two).toMatch(/\n {2}<its:locQualityIssues[^>]* id="qm1">/);
    expect(after(two, () => ({ issues: [] }))).toBe(unit(target));
  });

  it('lets issues cross each other and the codes of the text', () => {
    const target = '<target>ab<pc id="1">cd</pc>ef</target>';
    const spans = [
      { start: 0, end: 5 },
      { start: 1, end: 9 },
    ];
    const written = after(unit(target), () => ({ issues: spans.map((span) => ({ ...issue, span })) }));
    const again = read(bytesOf(head + written + tail)).units[0];
    expect(again?.issues.map(({ span }) => span).toSorted((a, b) => (a?.start ?? 0) - (b?.start ?? 0))).toEqual(spans);
    expect(again?.machine?.codes).toHaveLength(2);
  });

  it('has new notes before the segments, on their stretch of the target', () => {
    const note = { text: 'Sure?', author: 'Ann', side: 'machine', span: { start: 0, end: 1 } } as const;
    const written = after(unit('<target>x</target>'), () => ({ notes: [note] }));
    expect(written).toContain('appliesTo="target" copydesk:author="Ann"');
    expect(written).toContain('<target><mrk id="m1" type="comment" ref="#n=n1">x</mrk></target>');
    expect(written.indexOf('</notes>')).toBeLessThan(written.indexOf('<segment'));
  });

  it('says for each segment of a unit who decided', () => {
    const several =
      '<unit id="1"><segment><source>一</source><target>1</target></segment><segment><source>二</source><target>2</target></segment></unit>';
    const bytes = bytesOf(head + several + tail);
    const decided = (by: string, i: number) =>
      ({ state: 'approved', decidedBy: by, decidedAt: `2025-01-0${i + 1}T00:00:00.000Z` }) as const;
    const document = read(bytes);
    const units = document.units.map((each, i) => ({ ...each, ...decided(i === 0 ? 'Ann' : '李雷', i) }));
    const written = xliff2.write?.({ ...document, units }, bytes) ?? bytes;
    expect(read(written).units).toEqual(units);
  });
});
