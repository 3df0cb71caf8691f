import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Backend } from '../../../backend/backend.ts';
import { readTmx } from '../../../backend/formats/tmx/read.ts';
import { tmxEnd, tmxStart } from '../../../backend/formats/tmx/write.ts';
import type { CallWatch } from '../../../shared/contract/client.ts';
import { limits } from '../../../shared/contract/limits.ts';
import { receiveMemory, sendMemory } from '../../../shared/memory/transfer.ts';
import { type Desk, newFolder, openDesk, shareDesk, translator } from '../../helpers/desk.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/formats/tmx');

interface Line {
  readonly chinese: string;
  readonly english: string;
  readonly at?: string;
  readonly by?: string;
}

const tu = ({ chinese, english, at = '20240101T000000Z', by = 'mei' }: Line) =>
  `<tu><tuv xml:lang="zh-CN"><seg>${chinese}</seg></tuv>` +
  `<tuv xml:lang="en" changedate="${at}" changeid="${by}"><seg>${english}</seg></tuv></tu>\n`;
const tmx = (lines: readonly Line[], end = tmxEnd) =>
  new TextEncoder().encode(tmxStart({ tool: 'Test' }, '1') + lines.map(tu).join('') + end);
const many = (count: number): Line[] =>
  Array.from({ length: count }, (_, i) => ({ chinese: `第${i}艘渔船出港。`, english: `Boat ${i} leaves port.` }));

const boats = { chinese: '渔船出港。', english: 'The boats leave port.' };
const lighthouse = { chinese: '灯塔开放。', english: 'The lighthouse is open.' };

function send(desk: Desk, bytes: Uint8Array, watch?: CallWatch, name = 'memory.tmx') {
  const read = async (start: number, end: number) => Uint8Array.from(bytes.subarray(start, end));
  return sendMemory(desk.backend, { name, size: bytes.length, read }, translator, watch);
}

async function taken(desk: Desk, bytes: Uint8Array, name?: string) {
  const result = await send(desk, bytes, undefined, name);
  if (!result.ok) throw new Error(result.error.message.en);
  return result.data;
}

const found = async (desk: Desk, query: string) => (await desk.call('memory.concordance', { query })).hits;

/** What is in the tables of a desk that is closed. */
function tables(dataFolder: string): Record<string, unknown> {
  const db = new Database(join(dataFolder, 'copydesk.sqlite'), { readonly: true });
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  try {
    return {
      segments: count('memory_segment'),
      imports: count('memory_import'),
      words: count('memory_vocabulary'),
      uploads: existsSync(join(dataFolder, 'incoming')) ? readdirSync(join(dataFolder, 'incoming')) : [],
    };
  } finally {
    db.close();
  }
}

const nothing = { segments: 0, imports: 0, words: 0, uploads: [] };

async function exported(backend: Backend): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of receiveMemory(backend)) {
    if (!piece.ok) throw new Error(piece.error.message.en);
    pieces.push(piece.data.bytes);
  }
  return Buffer.concat(pieces);
}

const shared = shareDesk();

describe('a memory that comes in', () => {
  it('is found by its words, with its file, its people and its dates', async () => {
    const desk = await openDesk();
    const changed = desk.heard('memory-changed');
    expect(await taken(desk, tmx([boats, lighthouse]), 'harbour.tmx')).toEqual({
      fileName: 'harbour.tmx',
      tool: 'Test 1',
      units: 2,
      added: 2,
      known: 0,
      twice: 0,
      skipped: 0,
      skips: [],
    });
    expect(await found(desk, '灯塔')).toMatchObject([
      {
        chinese: '灯塔开放。',
        text: 'The lighthouse is open.',
        state: 'confirmed',
        person: 'mei',
        at: '2024-01-01T00:00:00.000Z',
        origin: 'harbour.tmx',
      },
    ]);
    expect((await desk.call('memory.size', {})).segments).toBe(2);
    expect(changed.length).toBeGreaterThan(0);
  });

  it('offers its segments for rows with the same Chinese', async () => {
    const desk = await openDesk();
    await taken(desk, tmx([boats]));
    const storyId = await desk.importStory({ original: boats.chinese, machine: 'Fishing vessels out.' });
    const { id: rowId } = await desk.row(storyId);
    expect(await desk.call('memory.matches', { rowId })).toMatchObject([{ score: 100, text: boats.english }]);
    expect(await desk.call('memory.exact', { rowIds: [rowId] })).toEqual([rowId]);
  });

  it('adds what is new, and says what was known and what came twice', async () => {
    const desk = await openDesk();
    await taken(desk, tmx([boats]));
    const later = { ...lighthouse, at: '20250505T050505Z', by: 'tom' };
    const other = { ...lighthouse, english: 'Lighthouse open' };
    expect(await taken(desk, tmx([boats, lighthouse, later, other]))).toMatchObject({
      units: 4,
      added: 2,
      known: 1,
      twice: 1,
    });
    expect(await found(desk, '灯塔')).toMatchObject([
      { text: other.english, person: 'mei' },
      { text: lighthouse.english, person: 'tom', at: '2025-05-05T05:05:05.000Z' },
    ]);
  });

  it('says which units were left out, where they are and why', async () => {
    const desk = await openDesk();
    const { skipped, skips } = await taken(desk, readFileSync(join(fixtures, 'many-languages.tmx')));
    expect(skipped).toBe(2);
    expect(skips).toMatchObject([
      { line: 21, unit: '9', message: { en: 'It has no Chinese text.' } },
      { line: 25, unit: '10', message: { zh: '其中一侧文本为空。' } },
    ]);
  });

  it('is nowhere when the file ends too early, and comes in whole afterwards', async () => {
    const desk = await openDesk();
    const result = await send(desk, tmx(many(3000), ''));
    expect(!result.ok && result.error).toMatchObject({
      code: 'unreadable-file',
      message: { en: expect.stringMatching(/^“memory\.tmx” cannot be read: in line \d+/) },
    });
    expect((await desk.call('memory.size', {})).segments).toBe(0);
    expect(await found(desk, 'boat')).toEqual([]);
    await desk.close();
    expect(tables(desk.dataFolder)).toEqual(nothing);
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect((await taken(again, tmx(many(3000)))).added).toBe(3000);
  });

  it('leaves nothing behind when it is given up', async () => {
    const desk = await openDesk();
    let cancel = (): void => undefined;
    const bytes = tmx(many(6000));
    const result = await send(desk, bytes, {
      onBegun: (end) => {
        cancel = end;
      },
      // All is sent, and some of it is written.
      onProgress: ({ done }) => done > bytes.length * 1.3 && cancel(),
    });
    expect(!result.ok && result.error.code).toBe('cancelled');
    await desk.close();
    expect(tables(desk.dataFolder)).toEqual(nothing);
  });

  it('leaves nothing behind when it is given up while it is sent', async () => {
    const desk = await openDesk();
    const result = await send(desk, tmx([boats]), { onBegun: (cancel) => cancel() });
    expect(!result.ok && result.error.code).toBe('cancelled');
    await desk.close();
    expect(tables(desk.dataFolder)).toEqual(nothing);
  });

  it('is seen by nobody before it is whole, while everything else goes on', async () => {
    const desk = await openDesk();
    await taken(desk, tmx([boats]));
    const seen: number[] = [];
    const told: number[] = [];
    const asking: Promise<unknown>[] = [];
    const look = async () => {
      await desk.call('terms.put', { chinese: `码头${told.length}`, english: 'pier', status: 'preferred' });
      const [{ segments }, page, hits] = await Promise.all([
        desk.call('memory.size', {}),
        desk.call('memory.concordance', { query: '' }),
        found(desk, '渔船'),
      ]);
      seen.push(segments, page.hits.length, hits.length);
    };
    const result = await send(desk, tmx(many(5000)), {
      onProgress: ({ done, total }) => {
        told.push(done / total);
        if (done < total) asking.push(look());
      },
    });
    await Promise.all(asking);
    expect(result.ok && result.data.added).toBe(5000);
    expect(told.length).toBeGreaterThan(2);
    // Whoever was answered after its end saw all of it, everybody else nothing.
    const early = seen.slice(0, 3 * Math.floor(asking.length / 2));
    expect(new Set(early)).toEqual(new Set([1]));
    expect((await desk.call('memory.size', {})).segments).toBe(5001);
    expect((await found(desk, 'boat 4999'))[0]?.text).toBe('Boat 4999 leaves port.');
  });

  it('is cleared away at the next start where the program was cut short', async () => {
    const desk = await openDesk();
    await taken(desk, tmx(many(1500)));
    await desk.close();
    const path = join(desk.dataFolder, 'copydesk.sqlite');
    const db = new Database(path);
    db.exec('UPDATE memory_import SET ended_at = NULL');
    db.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect((await again.call('memory.size', {})).segments).toBe(0);
    // A new one waits until the old one is gone.
    expect((await taken(again, tmx([lighthouse]))).added).toBe(1);
    await again.close();
    expect(tables(desk.dataFolder)).toMatchObject({ segments: 1, imports: 1 });
  });

  it('keeps its ids to itself: what the desk learns meanwhile and after gets others', async () => {
    const desk = await openDesk();
    await taken(desk, tmx([boats]));
    const storyId = await desk.importStory({ original: '海鸥归来。', machine: 'Gulls return.' });
    await desk.edit(storyId, 0, 'The gulls are back.');
    await taken(desk, tmx([lighthouse]));
    expect((await desk.call('memory.concordance', { query: '' })).hits.map(({ text }) => text)).toEqual([
      lighthouse.english,
      'The gulls are back.',
      boats.english,
    ]);
  });
});

describe('a file that is sent', () => {
  it('is refused before it is sent when it is too large', async () => {
    const desk = shared();
    const size = limits.memoryFileBytes + 1;
    const error = await desk.refusal('memory.importBegin', { fileName: 'all.tmx', size });
    expect(error).toMatchObject({ code: 'too-large', message: { en: expect.stringContaining('all.tmx') } });
  });

  it('may be let go of, and is not there any more', async () => {
    const desk = shared();
    const { importId } = await desk.call('memory.importBegin', { fileName: 'a.tmx', size: 5 });
    expect(await desk.call('memory.importChunk', { importId, bytes: new Uint8Array(5) })).toEqual({ received: 5 });
    await desk.call('memory.importCancel', { importId });
    expect((await desk.refusal('memory.importCommit', { importId, by: translator })).code).toBe('not-found');
  });

  it('is let go of when three others were begun after it', async () => {
    const desk = shared();
    const begin = () => desk.call('memory.importBegin', { fileName: 'a.tmx', size: 5 });
    const { importId } = await begin();
    for (let i = 0; i < 3; i += 1) await begin();
    const error = await desk.refusal('memory.importChunk', { importId, bytes: new Uint8Array(1) });
    expect(error.code).toBe('not-found');
  });

  it('waits for no other one: a second is refused while one comes in', async () => {
    const desk = shared();
    const begin = async (bytes: Uint8Array<ArrayBuffer>) => {
      const { importId } = await desk.call('memory.importBegin', { fileName: 'a.tmx', size: bytes.length });
      await desk.call('memory.importChunk', { importId, bytes });
      return importId;
    };
    const [first, second] = [await begin(tmx(many(500))), await begin(tmx([boats]))];
    const one = desk.call('memory.importCommit', { importId: first, by: translator });
    expect((await desk.refusal('memory.importCommit', { importId: second, by: translator })).code).toBe('conflict');
    expect((await one).added).toBe(500);
    expect((await desk.call('memory.importCommit', { importId: second, by: translator })).added).toBe(1);
  });
});

describe('a memory that goes out', () => {
  it('is a TMX file that another desk takes in with everything', async () => {
    const desk = await openDesk();
    const storyId = await desk.importStory({ original: '海鸥归来。', machine: 'Gulls return <now> & 😀.' });
    await desk.edit(storyId, 0, 'The gulls are back.');
    await desk.call('review.confirm', { rowIds: [(await desk.row(storyId)).id], by: translator });
    await taken(desk, readFileSync(join(fixtures, 'trados-studio.tmx')));
    const bytes = await exported(desk.backend);
    const other = await openDesk({ dataFolder: newFolder() });
    await taken(other, bytes, 'other.tmx');
    const facts = async (from: Desk) =>
      (await from.call('memory.concordance', { query: '' })).hits.map(
        ({ chinese, machine, text, state, person, at }) => ({
          ...{ chinese, machine, text, state, person },
          // TMX counts in seconds.
          at: at.slice(0, 19),
        }),
      );
    expect(await facts(other)).toEqual(await facts(desk));
  });

  it('comes in pieces, in order, none twice', async () => {
    const desk = await openDesk();
    await taken(desk, tmx(many(4500)));
    const { units, header } = readTmx('x', await exported(desk.backend));
    expect(header.tool).toBe('Copydesk 0.0.0-test');
    expect(units.map(({ variants }) => variants[0]?.text.text)).toEqual(many(4500).map(({ chinese }) => chinese));
  });

  it('is a whole file where there is nothing in it', async () => {
    const desk = await openDesk();
    expect(readTmx('x', await exported(desk.backend)).units).toEqual([]);
  });
});
