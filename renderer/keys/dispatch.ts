import { type Command, type CommandId, commands, isPlainKey, type Place } from '../../shared/commands.ts';
import type { Keymap } from '../../shared/keys/keymap.ts';
import { keyOf } from './key.ts';
import { currentKeymap } from './keymap.ts';
import { isMac } from './platform.ts';
import { type Registry, registry } from './registry.ts';

/** What the dispatcher has to know about where a key was pressed. */
export interface KeyContext {
  /** Places around the focus, the narrowest first; the page's own places and `anywhere` are added here. */
  readonly places: readonly Place[];
  /** The focus is in a dialog or menu: what lies behind it gets no keys. */
  readonly modal: boolean;
  readonly typing: boolean;
}

/** The command that a key runs here, or nothing. */
export function commandFor(
  key: string,
  context: KeyContext,
  keymap: Keymap,
  isAvailable: (id: CommandId) => boolean,
): (Command & { readonly id: CommandId }) | undefined {
  const order: Place[] = context.modal
    ? [...context.places, 'anywhere']
    : [...context.places, 'story', 'list', 'report', 'memory', 'dismissals', 'anywhere'];
  return (
    commands
      .filter((command) => order.includes(command.place) && keymap.get(command.id)?.includes(key))
      .filter(
        (command) => !context.modal || command.inDialogs || (command.place !== 'anywhere' && context.places.length > 0),
      )
      // A key that types is never taken from who types, whatever people set.
      .filter((command) => !context.typing || (command.whileTyping && !isPlainKey(key)))
      .filter((command) => isAvailable(command.id))
      .toSorted((a, b) => order.indexOf(a.place) - order.indexOf(b.place))[0]
  );
}

/** Listens to all keys of a window until the answered function is called. */
export function listenToKeys(target: Window, to: Registry = registry): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    // AltGr types signs, also where Windows says Ctrl and Alt for it.
    if (event.defaultPrevented || isComposing(event) || event.getModifierState('AltGraph')) return;
    const key = keyOf(event, isMac);
    if (!key) return;
    const context = contextOf(event.target);
    if (to.isHeld() && !context.typing) {
      event.preventDefault();
      return;
    }
    if (actsOnItself(event.target, key)) return;
    const command = commandFor(key, context, currentKeymap(), (id) => to.isAvailable(id));
    if (!command) return;
    event.preventDefault();
    // A key held down walks, but must not decide over one row after the other.
    if (event.repeat && command.group !== 'find') return;
    to.run(command.id);
  }
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}

/** Chrome says 229 for keys that an input method swallows, also before `isComposing` is set. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

const typingFields = 'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select';
const modals = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]:not([data-key-place])';

function contextOf(target: EventTarget | null): KeyContext {
  const places: Place[] = [];
  let modal = false;
  let element = target instanceof Element ? target : null;
  const typing = element?.closest(typingFields) !== null && element !== null;
  const editable = element instanceof HTMLElement && element.isContentEditable;
  for (; element && !modal; element = element.parentElement) {
    const place = element.getAttribute('data-key-place');
    if (place) places.push(place as Place);
    modal = element.matches(modals);
  }
  return { places, modal, typing: typing || editable };
}

const pressables =
  'button, a[href], summary, [role=button], [role=option], [role=menuitem], [role=checkbox], [role=switch]';

/** Enter and Space belong to the button that has the focus. */
function actsOnItself(target: EventTarget | null, key: string): boolean {
  return (key === 'Enter' || key === 'Space') && target instanceof Element && target.closest(pressables) !== null;
}
