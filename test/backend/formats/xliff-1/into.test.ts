import { describe, expect, it } from 'vitest';
import type { BilingualDocument, Unit } from '../../../../backend/formats/document.ts';
import { xliff1 } from '../../../../backend/formats/xliff-1/format.ts';
import { bytesOf, errorOf } from '../files.ts';

const head =
  '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff" xmlns:m="http://www.memsource.com/mxlf/2.0"><file original="a" source-language="zh" target-language="en" datatype="plaintext"><body>';
const tail = '</body></file></xliff>';

/** The units of a file after a change of its document. */
function after(units: string, change: (unit: Unit, index: number) => Partial<Unit>): string {
  const bytes = bytesOf(head + units + tail);
  const document = xliff1.read('a.xlf', bytes);
  if (!document || !xliff1.write) throw new Error('It is not written.');
  const changed: BilingualDocument = {
    ...document,
    units: document.units.map((unit, i) => ({ ...unit, ...change(unit, i) })),
  };
  const text = new TextDecoder().decode(xliff1.write(changed, bytes));
  expect(text.startsWith(head) && text.endsWith(tail)).toBe(true);
  return text.slice(head.length, -tail.length);
}

const revise = (text: string) => (unit: Unit) => ({ revision: { ...(unit.machine ?? unit.original), text } });
const signs = ({ machine, original }: Unit) => (machine ?? original)?.codes?.map(({ sign }) => sign) ?? [];

describe('what is written into an XLIFF 1.2 file', () => {
  it('is a missing target on a line of its own, as the file has its lines', () => {
    const unit = '\r\n\t<trans-unit id="1">\r\n\t\t<source xml:lang="zh">原</source>\r\n\t</trans-unit>';
    expect(after(unit, revise('A & B'))).toBe(
      unit.replace('</source>', '</source>\r\n\t\t<target xml:lang="en">A &amp; B</target>'),
    );
  });

  it('keeps what the machine wrote beside a new target', () => {
    const unit = '<trans-unit id="1"><source>原</source><target>old <x id="1"/></target><note>n</note></trans-unit>';
    expect(after(unit, revise('new'))).toBe(
      '<trans-unit id="1"><source>原</source><target>new</target><alt-trans origin="machine-translation"><target state-qualifier="leveraged-mt">old <x id="1"/></target></alt-trans><note>n</note></trans-unit>',
    );
  });

  it('puts codes back as they were, and in another form where they cannot nest any more', () => {
    const unit =
      '<trans-unit id="1"><source><g id="1" ctype="bold">原</g><x id="2"/></source><target><g id="1" ctype="bold">old</g><x id="2"/></target></trans-unit>';
    const target = (text: (codes: string[]) => string) =>
      /<target>(.*?)<\/target>/.exec(after(unit, (each) => revise(text(signs(each)))(each)))?.[1];
    expect(target(([open, close, alone]) => `${alone}a${open}b${close}`)).toBe(
      '<x id="2"/>a<g id="1" ctype="bold">b</g>',
    );
    expect(target(([open, close]) => `${close}a${open}`)).toBe(
      '<ex id="1" rid="1"/>a<bx id="1" ctype="bold" rid="1"/>',
    );
    expect(target(([open]) => `a${open}`)).toBe('a<bx id="1" ctype="bold" rid="1"/>');
  });

  it('says of a code with markup of its own that it has lost its other end', () => {
    const unit =
      '<trans-unit id="1"><source>原</source><target><bpt id="1">&lt;b></bpt>x<ept id="1">&lt;/b></ept></target></trans-unit>';
    expect(after(unit, (each) => revise(`${signs(each)[0]}y`)(each))).toContain(
      '<target><it pos="open" id="1">&lt;b></it>y</target>',
    );
  });

  it('fills a target by the segments of its source where it has none', () => {
    const unit =
      '<trans-unit id="1"><source>一。二。</source><seg-source><mrk mtype="seg" mid="0">一。</mrk> <mrk mtype="seg" mid="1">二。</mrk></seg-source></trans-unit>';
    expect(after(unit, (_, i) => (i === 1 ? { revision: { text: 'Two.' } } : {}))).toBe(
      unit.replace(
        '</seg-source>',
        '</seg-source><target><mrk mtype="seg" mid="0"></mrk> <mrk mtype="seg" mid="1">Two.</mrk></target>',
      ),
    );
  });

  it('is a state in the words of XLIFF, and in those of the tool whose file it is', () => {
    const unit = (more: string) => `<trans-unit id="1"${more}><source>原</source><target>x</target></trans-unit>`;
    expect(after(unit(''), () => ({ state: 'approved' }))).toBe(
      '<trans-unit id="1" approved="yes"><source>原</source><target state="signed-off">x</target></trans-unit>',
    );
    expect(after(unit(' approved="yes"'), () => ({ state: 'returned' }))).toBe(
      '<trans-unit id="1" approved="no"><source>原</source><target state="needs-review-translation" state-qualifier="x-copydesk-returned">x</target></trans-unit>',
    );
    expect(after(unit(' mq:status="Pretranslated"'), () => ({ state: 'confirmed' }))).toContain(
      'mq:status="ManuallyConfirmed"',
    );
    expect(after(unit(' m:confirmed="0"'), () => ({ state: 'confirmed' }))).toContain('m:confirmed="1"');
  });

  it('takes a suggestion as target that was approved as it is', () => {
    const unit =
      '<trans-unit id="1"><source>原</source><target/><alt-trans origin="MT"><target>good</target></alt-trans></trans-unit>';
    expect(after(unit, () => ({ state: 'confirmed' }))).toBe(
      unit.replace('<target/>', '<target state="translated">good</target>'),
    );
  });

  it('has issues as a list of ITS and as notes, and replaces both later', () => {
    const unit = '\n <trans-unit id="1">\n  <source>原</source>\n  <target>x x</target>\n </trans-unit>';
    const issue = { type: 'duplication', severity: 75, comment: 'Twice', side: 'machine', enabled: true } as const;
    const once = after(unit, () => ({ issues: [{ ...issue, span: { start: 0, end: 3 } }] }));
    expect(once).toContain('\n  <note from="Copydesk" annotates="target">[duplication] Twice</note>');
    expect(once).toContain(
      '<its:locQualityIssue locQualityIssueType="duplication" locQualityIssueComment="Twice" locQualityIssueSeverity="75" copydesk:side="machine" copydesk:start="0" copydesk:end="3"/>',
    );
    const dismissed = after(once, () => ({ issues: [{ ...issue, enabled: false, reason: 'A name' }] }));
    expect(dismissed).toContain('locQualityIssueEnabled="no"');
    expect(dismissed).toContain('[duplication] Twice — dismissed: A name</note>');
    expect(dismissed.match(/<note/g)).toHaveLength(1);
    expect(after(dismissed, () => ({ issues: [] }))).toBe(unit);
  });

  it('is nothing where the file is not the one that was read', () => {
    const document: BilingualDocument = {
      format: 'xliff-1',
      encoding: 'UTF-8',
      metadata: {},
      units: [{ id: 'x', paragraph: 0, original: { text: '原' }, notes: [], issues: [] }],
      problems: [],
    };
    const error = errorOf(() => xliff1.write?.(document, bytesOf(head + tail)));
    expect(error.shape.message.en).toContain('has no unit “x”');
  });
});
