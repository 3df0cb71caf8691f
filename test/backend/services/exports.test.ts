import { describe, expect, it } from 'vitest';
import { readFile } from '../../../backend/formats/registry.ts';
import { type Desk, shareDesk, translator } from '../../helpers/desk.ts';

const shared = shareDesk();

async function textOf(desk: Desk, storyId: number): Promise<string> {
  const { bytes } = await desk.call('exports.write', { storyId, format: 'text' });
  return new TextDecoder().decode(bytes);
}

describe('exports.write', () => {
  it('writes the revision, its paragraphs as in the file', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose. The town was safe.\n\nPeople went home.');
    await desk.edit(storyId, 1, 'The town was dry.');
    expect(await textOf(desk, storyId)).toBe('The river rose. The town was dry.\n\nPeople went home.\n');
  });

  it('starts with the headline as it was revised', async () => {
    const desk = shared();
    const storyId = await desk.newStory('River Rises Fast\n\nBy Ann Lee\n\nThe river rose. The town was safe.');
    await desk.edit(storyId, 0, 'River rises fast');
    expect(await textOf(desk, storyId)).toBe('River rises fast\n\nThe river rose. The town was safe.\n');
  });

  it('leaves out a paragraph that was emptied', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose.\n\nPeople went home.');
    await desk.edit(storyId, 0, '');
    expect(await textOf(desk, storyId)).toBe('People went home.\n');
  });

  it('leaves one space between the neighbours of a row that was emptied', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose. Nobody knew. People went home.');
    await desk.edit(storyId, 1, '');
    expect(await textOf(desk, storyId)).toBe('The river rose. People went home.\n');
  });

  it('names the file after the story, without what no file name may have', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose.', 'Floods: north/south?');
    const { fileName, mediaType } = await desk.call('exports.write', { storyId, format: 'text' });
    expect([fileName, mediaType]).toEqual(['Floods north south.txt', 'text/plain;charset=utf-8']);
  });

  it('writes what the checks found for programs', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose in in May.');
    const { bytes, fileName } = await desk.call('exports.write', { storyId, format: 'sarif' });
    expect(fileName).toBe('A story.sarif');
    expect(new TextDecoder().decode(bytes)).toContain('duplication/doubled-word');
  });

  it('writes a Word document with the changes, or with the text only', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose. The town was safe.');
    await desk.edit(storyId, 1, 'The town was dry.');
    const read = async (format: string) =>
      readFile('a.docx', (await desk.call('exports.write', { storyId, format })).bytes);
    expect(await read('docx')).toMatchObject({
      document: {
        units: [
          { machine: { text: 'The river rose. The town was safe.' }, changes: [{ text: 'dry', author: 'Translator' }] },
        ],
      },
    });
    expect(await read('docx-clean')).toMatchObject({
      kind: 'text',
      source: { body: 'The river rose. The town was dry.' },
    });
  });

  it('refuses a format that it does not know, with those that it does', async () => {
    const desk = shared();
    const storyId = await desk.importStory({ machine: 'The river rose.' });
    const error = await desk.refusal('exports.write', { storyId, format: 'wav' });
    expect(error).toMatchObject({ code: 'bad-input', mend: { en: expect.stringContaining('xliff-2') } });
  });

  it('has nothing to write where there is no revision', async () => {
    const desk = shared();
    const storyId = await desk.importStory({ original: '河水上涨。' });
    expect((await desk.refusal('exports.write', { storyId, format: 'text' })).code).toBe('not-allowed');
  });
});

describe('exports.formats', () => {
  it('names every way to write a story, and what of this one each leaves out', async () => {
    const desk = shared();
    const storyId = await desk.newStory({ original: '河水上涨。', machine: 'The river rose in in May.' });
    const formats = await desk.call('exports.formats', { storyId });
    const losses = (id: string) => formats.find((format) => format.id === id)?.loses.map(({ en }) => en);
    expect(losses('text')).toEqual(['the originals', 'the machine translation', 'findings']);
    expect(losses('xliff-2')).toEqual([]);
    expect(losses('docx')).toEqual(['the originals']);
    expect(losses('copydesk')).toEqual([]);
  });

  it('says which file a story goes back into', async () => {
    const desk = shared();
    const storyId = await desk.newStory('The river rose. The town was safe.');
    await desk.edit(storyId, 1, 'The town was dry.');
    const { bytes } = await desk.call('exports.write', { storyId, format: 'docx' });
    const [draft] = await desk.call('imports.read', { files: [{ name: 'sent.docx', bytes: new Uint8Array(bytes) }] });
    const { draftId = '', kind = 'machine', language = 'en', label = '' } = draft ?? {};
    const sources = [{ draftId, kind, language, label }];
    const { id } = await desk.call('imports.commit', { name: 'Sent', by: translator, sources });
    const formats = await desk.call('exports.formats', { storyId: id });
    expect(formats.filter(({ into }) => into !== undefined)).toMatchObject([{ id: 'docx', into: 'sent.docx' }]);
    expect(await desk.call('exports.write', { storyId: id, format: 'docx' })).toMatchObject({ fileName: 'sent.docx' });
    const fresh = await desk.call('exports.write', { storyId: id, format: 'docx', fresh: true });
    expect(fresh.fileName).toBe('Sent.docx');
  });
});

describe('a story that came from a file', () => {
  /** A bilingual file that is long enough to be written in a thread. */
  function gates(count: number): Uint8Array<ArrayBuffer> {
    const units = Array.from(
      { length: count },
      (_, n) =>
        `<trans-unit id="${n}"><source>工人修好了${n}号闸门。</source><target>Crews mended gate ${n} of the harbour.</target></trans-unit>`,
    );
    const head = '<file original="a.docx" source-language="zh-CN" target-language="en" datatype="plaintext"><body>';
    const text = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">${head}${units.join('\n')}</body></file></xliff>`;
    return new TextEncoder().encode(text);
  }

  async function imported(desk: Desk, count: number, metadata?: { byline: string }): Promise<number> {
    const [draft] = await desk.call('imports.read', { files: [{ name: 'gates.xlf', bytes: gates(count) }] });
    const { draftId = '', kind = 'machine', language = 'en', label = '' } = draft ?? {};
    const sources = [{ draftId, kind, language, label, metadata }];
    return (await desk.call('imports.commit', { name: 'Gates', by: translator, sources })).id;
  }

  it('is written while other calls are answered, given up, and then written as it was', async () => {
    const desk = shared();
    const storyId = await imported(desk, 3000);
    const input = { storyId, format: 'xliff-1' };
    const order: string[] = [];
    let cancel = (): void => undefined;
    const given = desk.backend.invoke('exports.write', input, { onBegun: (each) => (cancel = each) });
    void given.then(() => order.push('export'));
    await desk.call('people.list', {});
    order.push('people');
    cancel();
    expect(await given).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(order).toEqual(['people', 'export']);

    const { bytes, lost } = await desk.call('exports.write', input);
    expect(new TextDecoder().decode(bytes)).toBe(new TextDecoder().decode(gates(3000)));
    expect(lost).toBeUndefined();
  });

  it('says what was corrected of its head, for which that file has no place', async () => {
    const desk = shared();
    const storyId = await imported(desk, 2, { byline: 'By Zhao Lin' });
    const { lost } = await desk.call('exports.write', { storyId, format: 'xliff-1' });
    expect(lost).toMatchObject([{ en: 'byline, outlet, date and the like' }]);
    const fresh = await desk.call('exports.write', { storyId, format: 'xliff-1', fresh: true });
    expect(fresh.lost).toBeUndefined();
  });
});
