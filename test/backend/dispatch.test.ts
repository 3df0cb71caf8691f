import { describe, expect, it } from 'vitest';
import type { MethodName } from '../../shared/contract/api.ts';
import { openDesk } from '../helpers/desk.ts';

describe('dispatch', () => {
  it.each(['__proto__', 'constructor', 'toString', 'people', '', 'people.list '])(
    'knows no method %j',
    async (name) => {
      const desk = await openDesk();
      expect((await desk.refusal(name as MethodName, {})).code).toBe('bad-input');
    },
  );

  it('names the field that is wrong, in both languages', async () => {
    const desk = await openDesk();
    const input = { rowId: 1, text: 'x', version: -1, session: 's', by: 1 };
    const { code, message, details } = await desk.refusal('review.edit', input);
    expect(code).toBe('bad-input');
    expect(message.en).toContain('version');
    expect(message.zh).toContain('version');
    expect(details).toEqual({ method: 'review.edit', fields: ['version'] });
  });

  it('names a field deep in the input', async () => {
    const desk = await openDesk();
    const source = { draftId: 'x', kind: 'machine', language: 'en', label: ' ' } as const;
    const { details } = await desk.refusal('imports.commit', { name: 'A', by: 1, sources: [source] });
    expect(details).toMatchObject({ fields: ['sources.0.label'] });
  });

  it('names a field that is not known', async () => {
    const desk = await openDesk();
    expect((await desk.refusal('people.list', { everybody: true } as never)).message.en).toContain('everybody');
  });

  it.each([undefined, null, 7, 'x', []])('refuses %j as an input', async (input) => {
    const desk = await openDesk();
    expect((await desk.refusal('people.list', input as never)).code).toBe('bad-input');
  });

  it('fills in defaults', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory('It was was late.');
    expect(await desk.call('queue.list', { storyId })).toHaveLength(1);
  });
});
