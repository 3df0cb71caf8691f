import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentFormats, readFile } from '../../../../backend/formats/registry.ts';
import type { Id } from '../../../../shared/contract/model.ts';
import { type Desk, shareDesk, translator } from '../../../helpers/desk.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'formats');
/** Formats that are written into the file that a story came from. */
const written = ['docx', 'tmx', 'xliff-1', 'xliff-2'];

// The checks have found nothing yet: their findings would be news.
const shared = shareDesk({ workerUrl: new URL('../../../helpers/idle-worker.ts', import.meta.url) });

/** Files of those formats; the tests of the formats say which tools made them. */
const fixtures = written.flatMap((id) => {
  const extensions = documentFormats.find((format) => format.id === id)?.extensions ?? [];
  const names = readdirSync(join(folder, id)).filter((name) => extensions.includes(name.split('.').at(-1) ?? ''));
  return names.map((name) => join(id, name));
});

function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(folder, name)));
}

/** The story that a file becomes; nothing for a file with one text, which is no document. */
async function imported(desk: Desk, name: string): Promise<{ storyId: Id; format: string } | undefined> {
  const read = readFile(name, bytesOf(name));
  if (read.kind === 'text') return undefined;
  const [draft] = await desk.call('imports.read', { files: [{ name, bytes: bytesOf(name) }] });
  if (!draft) throw new Error('Nothing was read.');
  const { draftId, kind, language, label } = draft;
  const sources = [{ draftId, kind, language, label: label || name }];
  const { id } = await desk.call('imports.commit', { name, by: translator, sources });
  return { storyId: id, format: read.document.format };
}

describe('a file that nobody worked on', () => {
  it.each(fixtures)('goes out as it came in: %s', async (name) => {
    const desk = shared();
    const story = await imported(desk, name);
    if (!story) return;
    const { bytes } = await desk.call('exports.write', story);
    expect(Buffer.from(bytes).equals(Buffer.from(bytesOf(name)))).toBe(true);
  });

  it('is a document in most of the cases', () => {
    const documents = fixtures.filter((name) => readFile(name, bytesOf(name)).kind === 'document');
    expect(documents.length).toBeGreaterThan(25);
  });
});
