import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../backend/formats/zip/read.ts';
import { rewriteZip, writeZip } from '../../../backend/formats/zip/write.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { type Desk, openDesk, reviewer, shareDesk, translator } from '../../helpers/desk.ts';
import { plainBytes, plainDocuments } from '../../helpers/plain-documents.ts';

const options = { documentFormats: [plainDocuments] };
/** A desk whose checks find nothing. */
const unchecked = shareDesk({ workerUrl: new URL('../../helpers/idle-worker.ts', import.meta.url) });

async function bundled(desk: Desk, storyId: Id): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array((await desk.call('exports.write', { storyId, format: 'copydesk' })).bytes);
}

async function imported(desk: Desk, bytes: Uint8Array<ArrayBuffer>, name = 'a.copydesk'): Promise<Id> {
  const [draft] = await desk.call('imports.read', { files: [{ name, bytes }] });
  if (!draft) throw new Error('Nothing was read.');
  const { draftId, kind, language, label } = draft;
  const summary = await desk.call('imports.commit', {
    name: label,
    by: translator,
    sources: [{ draftId, kind, language, label }],
  });
  return summary.id;
}

/** What is in a bundle but for who wrote it when. */
function contentOf(bytes: Uint8Array): unknown {
  const zip = openZip('a.copydesk', bytes);
  return zip.names.filter((name) => name !== 'copydesk.json').map((name) => [name, JSON.parse(textIn(bytes, name))]);
}

function textIn(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(openZip('a.copydesk', bytes).read(name));
}

/** The bundle with a part written anew. */
function changed(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array<ArrayBuffer> {
  const part = new TextEncoder().encode(change(textIn(bytes, name)));
  return new Uint8Array(rewriteZip('a.copydesk', bytes, new Map([[name, part]])));
}

/** A story in which people did everything that goes on record. */
async function workedOn(desk: Desk): Promise<Id> {
  const original = '港口周一开放。船只从九个国家驶来。镇长发表了讲话。';
  const machine = 'The harbour opened in in Monday. Ships came from nine countries. The mayor spoke.';
  const storyId = await desk.newStory({ original, machine }, 'Harbour 港口');
  await desk.edit(storyId, 1, 'Ships from nine countries came.');
  await desk.edit(storyId, 2, 'The mayor gave a talk.');
  await desk.call('history.undo', { storyId, by: reviewer });
  const rows = await desk.rows(storyId);
  const ids = rows.map(({ id }) => id);
  const found = rows.flatMap(({ findingList }) => findingList);
  await desk.call('review.dismiss', { findingId: found[0]?.id ?? 0, scope: 'story', reason: '引文', by: translator });
  await desk.call('review.return', { rowIds: ids.slice(1, 2), comment: 'Which ships?', by: reviewer });
  await desk.call('rows.merge', { rowIds: ids.slice(1, 3), by: translator });
  return storyId;
}

describe('a bundle', () => {
  it('gives another desk the same story, which gives the same bundle', async () => {
    const [here, there] = [await openDesk(options), await openDesk(options)];
    const storyId = await workedOn(here);
    // Other numbers than here.
    await there.newStory('Another story. It is short.');
    const bundle = await bundled(here, storyId);
    const copyId = await imported(there, bundle);
    expect(contentOf(await bundled(there, copyId))).toEqual(contentOf(bundle));
    expect(await there.revision(copyId)).toEqual(await here.revision(storyId));
  });

  it('brings the file that the story came from, its codes, notes and locks', async () => {
    const [here, there] = [await openDesk(options), await openDesk(options)];
    const machine = {
      text: 'Press \u{100000}Start.',
      codes: [{ sign: '\u{100000}', kind: 'alone' as const, label: 'b', data: '<b/>' }],
    };
    const unit = {
      id: 'u1',
      paragraph: 0,
      machine,
      locked: true,
      issues: [],
      notes: [{ text: 'Why?', author: 'Zhao', side: 'machine' as const }],
    };
    const document = { format: '', encoding: 'UTF-8', metadata: {}, problems: [], units: [unit] };
    const storyId = await imported(here, plainBytes(document), 'a.plain');
    const copyId = await imported(there, await bundled(here, storyId));
    const [row] = await there.rows(copyId);
    expect(row).toMatchObject({ locked: true, codes: machine.codes, notes: [{ text: 'Why?' }] });
    const written = await there.call('exports.write', { storyId: copyId, format: plainDocuments.id });
    expect(plainDocuments.read('', written.bytes)?.units).toMatchObject([unit]);
  });

  it('can be worked on: what was done elsewhere can be undone here', async () => {
    const [here, there] = [await openDesk(options), await openDesk(options)];
    const storyId = await workedOn(here);
    const copyId = await imported(there, await bundled(here, storyId));
    await there.call('history.undo', { storyId: copyId, by: translator });
    await here.call('history.undo', { storyId, by: translator });
    expect(await there.revision(copyId)).toEqual(await here.revision(storyId));
    expect((await there.rows(copyId)).length).toBe(3);
  });

  it('names people that this desk does not know as people who are not at it', async () => {
    const [here, there] = [await openDesk(options), await openDesk(options)];
    await here.call('people.save', { id: translator, name: 'Lin', role: 'translator', colour: '#123456' });
    const storyId = await workedOn(here);
    await imported(there, await bundled(here, storyId));
    const lin = (await there.call('people.list', {})).find(({ name }) => name === 'Lin');
    expect(lin).toMatchObject({ role: 'translator', colour: '#123456', leftAt: expect.any(String) });
  });

  it('of a newer version is refused, and nothing is imported', async () => {
    const desk = unchecked();
    const bundle = await bundled(desk, await desk.importStory({ machine: 'A story.' }));
    const newer = changed(bundle, 'copydesk.json', (text) => text.replace('"version":1', '"version":2'));
    const error = await desk.refusal('imports.read', { files: [{ name: 'b.copydesk', bytes: newer }] });
    expect(error).toMatchObject({ code: 'unreadable-file', details: { version: 2, known: 1 } });
    expect(error.message.en).toContain('newer Copydesk');
  });

  it.each([
    ['names a row that is not there', (text: string) => text.replace('"row_segment":[[1,', '"row_segment":[[99,')],
    ['has a value that no desk has', (text: string) => text.replace('"machine"', '"machinery"')],
    ['has facts of a source that are none', (text: string) => text.replace('"{}"', '"[1]"')],
    ['has a column more', (text: string) => text.replace('"row_segment":[[1,', '"row_segment":[[1,1,')],
  ])('that %s is refused, and nothing is imported', async (_what, change) => {
    const desk = unchecked();
    const bundle = await bundled(desk, await desk.importStory({ machine: 'A story.' }));
    const before = (await desk.call('stories.list', {})).length;
    await expect(imported(desk, changed(bundle, 'story.json', change))).rejects.toThrow('unreadable-file');
    expect((await desk.call('stories.list', {})).length).toBe(before);
  });

  it('of a whole desk is refused, with where it belongs', async () => {
    const desk = unchecked();
    const about = new TextEncoder().encode(JSON.stringify({ kind: 'copydesk desk', version: 1, at: '' }));
    const bytes = new Uint8Array(writeZip([{ name: 'copydesk.json', bytes: about }]));
    const error = await desk.refusal('imports.read', { files: [{ name: 'desk.copydesk', bytes }] });
    expect(error).toMatchObject({ code: 'unreadable-file', mend: { en: expect.stringContaining('Backups') } });
  });

  it('that is spoiled anywhere is refused, or is another sound bundle', async () => {
    const desk = unchecked();
    const whole = await bundled(desk, await desk.importStory({ original: '河水上涨。', machine: 'The river rose.' }));
    const story = textIn(whole, 'story.json');
    const spoiled = fc.tuple(
      fc.nat(story.length - 1),
      fc.nat(12),
      fc.constantFrom('', '9', '"', '[', 'null', '{}', ',1'),
    );
    await fc.assert(
      fc.asyncProperty(spoiled, async ([at, length, text]) => {
        const bytes = changed(whole, 'story.json', (json) => json.slice(0, at) + text + json.slice(at + length));
        const before = (await desk.call('stories.list', {})).length;
        const result = await imported(desk, bytes).catch((error: Error) => error.message);
        // Nothing of what cannot be read stays behind, and no error is a bug's.
        if (typeof result === 'number') await desk.rows(result);
        else
          expect([result, (await desk.call('stories.list', {})).length]).toEqual([
            expect.stringMatching(/unreadable-file|bad-input/),
            before,
          ]);
      }),
      { numRuns: 150 },
    );
  });
});
