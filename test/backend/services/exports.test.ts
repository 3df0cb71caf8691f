import { describe, expect, it } from 'vitest';
import { type Desk, shareDesk } from '../../helpers/desk.ts';

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

  it('has nothing to write where there is no revision', async () => {
    const desk = shared();
    const storyId = await desk.importStory({ original: '河水上涨。' });
    expect((await desk.refusal('exports.write', { storyId, format: 'text' })).code).toBe('not-allowed');
  });
});
