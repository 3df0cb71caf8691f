import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands, menuLabels } from '../../../shared/commands.ts';
import { keyPage } from '../../../shared/keys/key-page.ts';
import { makeKeymap } from '../../../shared/keys/keymap.ts';
import { places } from '../../../shared/keys/places.ts';

describe('the page of keys', () => {
  it('has every command that has a key, once', () => {
    const lines = keyPage().flatMap((group) => group.lines);
    const missing = commands.filter(
      ({ id, keys }) =>
        keys.length > 0 && !/\.apply\d$/.test(id) && lines.filter((line) => line.id === id).length !== 1,
    );
    expect(missing).toEqual([]);
  });

  it('says the nine suggestions in one line', () => {
    const [line, ...more] = keyPage()
      .flatMap((group) => group.lines)
      .filter(({ id }) => id.startsWith('finding.apply'));
    expect(line).toMatchObject({ keys: ['1'], upTo: '9' });
    expect(more).toEqual([]);
  });

  it('says them one by one where one of them has another key', () => {
    const lines = keyPage(makeKeymap({ 'finding.apply3': ['F3'] }))
      .flatMap((group) => group.lines)
      .filter(({ id }) => id.startsWith('finding.apply'));
    expect(lines.map(({ keys }) => keys[0])).toEqual(['1', '2', 'F3', '4', '5', '6', '7', '8', '9']);
  });

  it('leaves out what has no key, and follows what people set', () => {
    const lines = keyPage(makeKeymap({ 'finding.next': [], 'app.reports': ['Mod+R'] })).flatMap((group) => group.lines);
    expect(lines.map(({ id }) => id)).not.toContain('finding.next');
    expect(lines.find(({ id }) => id === 'app.reports')?.keys).toEqual(['Mod+R']);
  });

  it('is what docs/keyboard.md says, line by line', () => {
    const page = readFileSync(new URL('../../../docs/keyboard.md', import.meta.url), 'utf8');
    const written = page
      .split('\n')
      .filter((line) => line.startsWith('## ') || (line.startsWith('| ') && !/^\| (?:command|---)/.test(line)))
      .map((line) => line.replaceAll('\\', ''));
    const portable = (key: string) => `\`${key.replace('Mod', 'Ctrl')}\``;
    const expected = keyPage().flatMap(({ group, lines }) => [
      `## ${menuLabels[group].en}`,
      ...lines.map(({ label, keys, upTo, place, role }) => {
        const shown = keys.map(portable).join(', ') + (upTo ? ` – ${portable(upTo)}` : '');
        return `| ${label.en} | ${label.zh} | ${shown} | ${places[place].label.en}${role ? `, ${role}` : ''} |`;
      }),
    ]);
    expect(written).toEqual(expected);
  });
});
