import { type Command, type CommandId, commands, type MenuGroup, menuGroups } from '../../../shared/commands.ts';

type Named = Command & { readonly id: CommandId };

/** Some commands of a group of the menus. */
export interface FoundGroup {
  readonly group: MenuGroup;
  /** At least one. */
  readonly found: readonly Named[];
}

/**
 * The commands that fit what was typed in either language, those that fit best first, within their groups and the groups
 * themselves; as the menus have them where nothing is typed.
 */
export function fittingCommands(typed: string, isAvailable: (id: CommandId) => boolean): readonly FoundGroup[] {
  const scored = commands
    .filter(({ id, keysOnly }) => isAvailable(id) && !keysOnly)
    .map((command) => ({ command, score: matchCommand(typed, [command.label.en, command.label.zh]) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  return menuGroups
    .map((group) => ({ group, own: scored.filter(({ command }) => command.group === group) }))
    .filter(({ own }) => own.length > 0)
    .toSorted((a, b) => (b.own[0]?.score ?? 0) - (a.own[0]?.score ?? 0))
    .map(({ group, own }) => ({ group, found: own.map(({ command }) => command) }));
}

/**
 * How well a command fits what was typed, 0 (not at all) to 1: every word typed must start a word of one of the names or,
 * for less, stand within one. Names that start with the whole of it come first.
 */
export function matchCommand(typed: string, names: readonly string[]): number {
  const query = typed.trim().toLowerCase();
  if (query === '') return 1;
  return Math.max(...names.map((name) => matchName(query, name.toLowerCase())), 0);
}

function matchName(query: string, name: string): number {
  if (name.startsWith(query)) return 1;
  const scores = query.split(/\s+/).map((word) => matchWord(word, name));
  return Math.min(...scores);
}

function matchWord(word: string, name: string): number {
  const at = name.indexOf(word);
  if (at < 0) return 0;
  const startsWord = name.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(word));
  return startsWord ? 0.8 : 0.4;
}
