import { type Command, type CommandId, commands, type MenuGroup, menuGroups } from '../commands.ts';
import type { Localized } from '../localized.ts';
import { type Keymap, makeKeymap } from './keymap.ts';

type Named = Command & { readonly id: CommandId };

/** A line of the page of keys. */
export interface KeyLine {
  readonly id: string;
  readonly label: Localized;
  readonly place: Command['place'];
  readonly role?: Command['role'];
  readonly keys: readonly string[];
  /** The line stands for several commands, from `keys` up to this key. */
  readonly upTo?: string;
}

export interface KeyGroup {
  readonly group: MenuGroup;
  readonly lines: readonly KeyLine[];
}

/** Nine commands with the keys 1 to 9 take one line. */
const ranges = [
  { prefix: 'finding.apply', label: { en: 'Apply suggestion 1 to 9', zh: '采用建议 1 至 9' } },
  {
    prefix: 'editor.apply',
    label: { en: 'Apply suggestion 1 to 9 while editing', zh: '编辑时采用建议 1 至 9' },
  },
] as const;

/** Keys of the row's editor itself, which are no commands. */
const editorLines: readonly KeyLine[] = [
  { id: 'editor.undo', label: { en: 'Undo typing', zh: '撤销输入' }, place: 'editor', keys: ['Mod+Z'] },
];

/** All commands that have a key, as the `?` page and `docs/keyboard.md` list them. */
export function keyPage(keymap: Keymap = makeKeymap()): readonly KeyGroup[] {
  return menuGroups.map((group) => ({
    group,
    lines: [
      ...commands.filter((command) => command.group === group).flatMap((command) => linesOf(command, keymap)),
      ...(group === 'edit' ? editorLines : []),
    ],
  }));
}

function linesOf(command: Named, keymap: Keymap): KeyLine[] {
  const { id, label, place, role } = command;
  const keys = keymap.get(id) ?? [];
  const line = { id, label, place, ...(role && { role }), keys };
  const range = ranges.find(({ prefix }) => id.startsWith(prefix) && isWhole(prefix, keymap));
  if (range) {
    const upTo = keymap.get(`${range.prefix}9`)?.[0] ?? '';
    return id === `${range.prefix}1` ? [{ ...line, label: range.label, upTo }] : [];
  }
  return keys.length > 0 ? [line] : [];
}

/** Whether the nine still have the keys that they came with. */
function isWhole(prefix: (typeof ranges)[number]['prefix'], keymap: Keymap): boolean {
  return commands
    .filter(({ id }) => id.startsWith(prefix))
    .every(({ id, keys }) => keymap.get(id)?.join(' ') === keys.join(' '));
}
