import { describe, expect, it } from 'vitest';
import { commands } from '../../../shared/commands.ts';
import { makeKeymap } from '../../../shared/keys/keymap.ts';
import { isTakenByMac, refusalOf } from '../../../shared/keys/reserved.ts';

function commandLike(more: { readonly whileTyping?: true | undefined }) {
  const { whileTyping } = more;
  return {
    id: 'x',
    label: { en: 'x', zh: 'x' },
    keys: [],
    place: 'story' as const,
    group: 'view' as const,
    ...(whileTyping && { whileTyping }),
  };
}

describe('a key that no command may take', () => {
  it.each(['Tab', 'Shift+Tab', 'Escape', 'Home', 'ArrowLeft', 'Mod+C', 'Mod+V', 'Mod+W', 'Mod+T', 'F5', 'F11', 'F12'])(
    'is %s, with a reason in both languages',
    (key) => {
      const why = refusalOf(key, commandLike({}), false);
      expect(why?.en).toMatch(/\.$/);
      expect(why?.zh).toMatch(/。$/);
    },
  );

  it.each(['J', '?', 'Mod+J', 'Alt+Shift+M', 'F7', 'Space', 'Enter', 'ArrowDown', 'Mod+Z'])('is not %s', (key) => {
    expect(refusalOf(key, commandLike({}), false)).toBeUndefined();
  });

  it('depends on the system where the system keeps it', () => {
    expect(refusalOf('Mod+H', commandLike({}), true)).toBeDefined();
    expect(refusalOf('Mod+H', commandLike({}), false)).toBeUndefined();
    expect(refusalOf('Alt+F4', commandLike({}), false)).toBeDefined();
  });

  it.each(['J', 'Shift+J', '1', 'Enter', 'ArrowDown', '+', 'Alt+/', 'Mod+Z'])(
    'is %s for what also works while typing',
    (key) => {
      expect(refusalOf(key, commandLike({ whileTyping: true }), false)).toBeDefined();
    },
  );

  it.each(['Mod+J', 'Alt+1', 'Alt+Shift+M', 'F8', 'Shift+F8', 'Alt+Enter'])(
    'is not %s for what also works while typing',
    (key) => {
      expect(refusalOf(key, commandLike({ whileTyping: true }), false)).toBeUndefined();
    },
  );

  it('is none of the defaults; leaving the editor by Esc aside', () => {
    const refused = commands.flatMap((command) =>
      command.keys
        .filter((key) => command.id !== 'editor.leave' && refusalOf(key, command, false))
        .map((key) => `${command.id} ${key}`),
    );
    expect(refused).toEqual([]);
  });

  it('is never the only default of a command, on a Mac', () => {
    const lost = commands.filter(({ keys }) => keys.length > 0 && keys.every(isTakenByMac));
    expect(lost.map(({ id }) => id)).toEqual([]);
    expect(makeKeymap({}, true).get('story.replace')).not.toContain('Mod+H');
    expect(makeKeymap({}, false).get('story.replace')).toContain('Mod+H');
  });
});
