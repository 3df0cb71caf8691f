import { describe, expect, it } from 'vitest';
import { openDesk } from '../../helpers/desk.ts';

describe('settings', () => {
  it('have defaults', async () => {
    const desk = await openDesk();
    expect(await desk.call('settings.get', {})).toEqual({
      locale: 'system',
      theme: 'system',
      personId: 1,
      approveOwnEdits: false,
      budget: 25,
      contrast: 'system',
      motion: 'system',
      zoom: 1,
      tour: 'due',
      keys: {},
      layout: {},
    });
  });

  it('are changed one by one, told, and still there after a restart', async () => {
    const desk = await openDesk();
    const told = desk.heard('settings-changed');
    await desk.call('settings.change', { locale: 'zh' });
    await desk.call('settings.change', { layout: { rail: 212, folded: [1, 2] } });
    const expected = { locale: 'zh', theme: 'system', layout: { rail: 212, folded: [1, 2] } };
    expect(told).toHaveLength(2);
    expect(told.at(-1)).toMatchObject(expected);
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await again.call('settings.get', {})).toMatchObject(expected);
  });

  it('keep the keys of a person', async () => {
    const desk = await openDesk();
    const keys = { 'finding.next': ['N', 'Mod+Alt+ArrowDown'], 'view.fold': [], 'view.zoomIn': ['Mod++'] };
    await desk.call('settings.change', { keys });
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect((await again.call('settings.get', {})).keys).toEqual(keys);
  });

  it.each(['n', 'Ctrl+Mod+N', 'Shift+', '', 'Hyper+N', 'N N'])('refuse %j as a key', async (key) => {
    const desk = await openDesk();
    const { code } = await desk.refusal('settings.change', { keys: { 'finding.next': [key] } });
    expect(code).toBe('bad-input');
  });

  it.each([0.49, 2.01])('refuse a zoom of %d', async (zoom) => {
    const desk = await openDesk();
    expect((await desk.refusal('settings.change', { zoom })).code).toBe('bad-input');
  });

  it('name only people who are there', async () => {
    const desk = await openDesk();
    expect((await desk.refusal('settings.change', { personId: 99 })).code).toBe('not-found');
  });

  it('with a smaller budget turn findings of the desk into advice, and back', async () => {
    const desk = await openDesk();
    const flawed = Array.from({ length: 400 }, (_, i) => `Gate${i} is is open and${i} a a flaw.`).join('\n\n');
    const storyId = await desk.newStory(flawed);
    const counts = async () => (await desk.openStory(storyId)).story.counts;
    const before = await counts();
    await desk.call('settings.change', { budget: 1 });
    await desk.until(async () => (await counts()).open < before.open);
    expect((await counts()).open + (await counts()).advice).toBe(before.open + before.advice);
    await desk.call('settings.change', { budget: 25 });
    await desk.until(async () => (await counts()).open === before.open);
  });
});
