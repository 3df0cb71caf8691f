import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../../backend/formats/document.ts';
import { sdlxliff } from '../../../../backend/formats/sdlxliff/format.ts';
import { bytesOf } from '../files.ts';

const definitions =
  '<doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c"><Comments xmlns=""><Comment user="Ann" date="2024-05-05T10:00:00Z">Why?</Comment></Comments></cmt-def></cmt-defs><rev-defs><rev-def id="a" author="Ann" date="02/01/2024 10:00:00"/><rev-def id="b" type="Delete" author="Bo" date="02/02/2024 10:00:00"/></rev-defs></doc-info>';

/** The unit of a segment with this content of its target, and this definition. */
function read(target: string, definition = '<sdl:seg id="1" conf="Draft"/>'): Unit | undefined {
  const unit = `<trans-unit id="t"><source>原</source><seg-source><mrk mtype="seg" mid="1">原</mrk></seg-source><target>${target}</target><sdl:seg-defs>${definition}</sdl:seg-defs></trans-unit>`;
  const file = `<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0">${definitions}<file original="a" source-language="zh" target-language="en"><body>${unit}</body></file></xliff>`;
  return sdlxliff.read('a.sdlxliff', bytesOf(file))?.units[0];
}

const segment = (content: string) => `<mrk mtype="seg" mid="1">${content}</mrk>`;
const added = (content: string) => `<mrk mtype="x-sdl-added" sdl:revid="a">${content}</mrk>`;
const deleted = (content: string) => `<mrk mtype="x-sdl-deleted" sdl:revid="b">${content}</mrk>`;
const ann = { author: 'Ann', at: '2024-02-01T10:00:00.000Z' };
const bo = { author: 'Bo', at: '2024-02-02T10:00:00.000Z' };

describe('a segment of Trados Studio', () => {
  it('is read as it was before the changes, as it is now, and with who changed what', () => {
    const unit = read(segment(`The ${deleted('old')}${added('new')} port<x id="1"/>${added('.')}`));
    expect(unit?.machine?.text).toBe('The old port\u{100000}');
    expect(unit?.revision?.text).toBe('The new port\u{100000}.');
    expect(unit?.changes).toEqual([
      { start: 4, end: 7, text: '', ...bo },
      { start: 7, end: 7, text: 'new', ...ann },
      { start: 14, end: 14, text: '.', ...ann },
    ]);
  });

  it('takes a change of a change for part of it', () => {
    const unit = read(segment(`a${added(`b${deleted('c')}d`)}e${deleted(`f${added('g')}`)}h`));
    expect([unit?.machine?.text, unit?.revision?.text]).toEqual(['aefh', 'abdeh']);
    expect(unit?.changes).toEqual([
      { start: 1, end: 1, text: 'bd', ...ann },
      { start: 2, end: 3, text: '', ...bo },
    ]);
  });

  it('has comments on their words, or on the segment where they are around it', () => {
    const comment = (content: string) => `<mrk mtype="x-sdl-comment" sdl:cid="c">${content}</mrk>`;
    const note = { text: 'Why?', author: 'Ann', at: '2024-05-05T10:00:00.000Z', side: 'machine' };
    expect(read(segment(`a ${comment('b')}`))?.notes).toEqual([{ ...note, span: { start: 2, end: 3 } }]);
    expect(read(comment(segment('a b')))?.notes).toEqual([note]);
  });

  it.each([
    ['<sdl:seg id="1"/>', 'open'],
    ['<sdl:seg id="1" conf="Draft" origin="interactive"/>', 'edited'],
    ['<sdl:seg id="1" conf="Draft" origin="mt"/>', 'open'],
    ['<sdl:seg id="1" conf="Translated"/>', 'confirmed'],
    ['<sdl:seg id="1" conf="RejectedSignOff"/>', 'returned'],
    ['<sdl:seg id="1" conf="ApprovedSignOff"/>', 'approved'],
  ])('%s is %s', (definition, state) => {
    expect(read(segment('x'), definition)?.state).toBe(state);
  });

  it('is never written: only Trados knows how', () => {
    expect(sdlxliff.write).toBeUndefined();
  });
});
