import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView, hoverTooltip, showTooltip, type Tooltip, tooltips } from '@codemirror/view';
import type { Id } from '../../../../shared/contract/model.ts';
import type { Span } from '../../../../shared/text/spans.ts';
import { type Observable, observable } from '../model/observable.ts';
import { findingAt, findingPlaces } from './finding-marks.ts';
import { misspelledPlaces } from './spelling-marks.ts';

/** What a card explains. */
export type CardTarget = Span &
  ({ readonly kind: 'finding'; readonly findingId: Id } | { readonly kind: 'spelling'; readonly word: string });

/** A card on screen, and the element to draw it in. */
export interface CardHost {
  readonly target: CardTarget;
  readonly element: HTMLElement;
}

/** The cards on screen: the one opened by key, and the one under the mouse. */
export type CardHosts = Observable<{ readonly list: readonly CardHost[] }>;

export function createCardHosts(): CardHosts {
  return observable<{ readonly list: readonly CardHost[] }>({ list: [] });
}

/** Opens the card of a place, or closes it. */
export const showCard = StateEffect.define<CardTarget | null>();

const openCard = StateField.define<CardTarget | null>({
  create: () => null,
  update(open, transaction) {
    for (const effect of transaction.effects) if (effect.is(showCard)) return effect.value;
    if (!open || transaction.docChanged) return null;
    const { head } = transaction.newSelection.main;
    return transaction.selection && (head < open.start || head > open.end) ? null : open;
  },
});

/** Milliseconds that the mouse rests on a mark before its card comes. */
const hoverTime = 350;

/** Cards beside the marked words; React draws what is in them. */
export function cards(hosts: CardHosts): Extension {
  const tooltip = (target: CardTarget): Tooltip => ({
    pos: target.start,
    end: target.end,
    above: false,
    create: () => createHost(hosts, target),
  });
  return [
    openCard,
    showTooltip.computeN([openCard], (state) => {
      const target = state.field(openCard);
      return target ? [tooltip(target)] : [];
    }),
    hoverTooltip(
      (view, offset) => {
        const target = targetAt(view.state, offset);
        const open = view.state.field(openCard);
        return target && target.start !== open?.start ? tooltip(target) : null;
      },
      { hoverTime, hideOnChange: true },
    ),
    // A misspelled word's own menu is its card; everywhere else the browser's menu stays.
    EditorView.domEventHandlers({
      contextmenu(event, view) {
        const offset = view.posAtCoords({ x: event.clientX, y: event.clientY });
        const target = offset === null ? undefined : targetAt(view.state, offset);
        if (target?.kind !== 'spelling') return false;
        event.preventDefault();
        view.dispatch({ selection: { anchor: target.start }, effects: showCard.of(target) });
        return true;
      },
    }),
    // Beside the page's own boxes: the grid cuts off what hangs over its edge.
    tooltips({ position: 'fixed', parent: document.body }),
  ];
}

function createHost(hosts: CardHosts, target: CardTarget) {
  const dom = document.createElement('div');
  const host: CardHost = { target, element: dom };
  return {
    dom,
    mount: () => hosts.set({ list: [...hosts.get().list, host] }),
    destroy: () => hosts.set({ list: hosts.get().list.filter((each) => each !== host) }),
  };
}

/** The card that a key opened. */
export function openCardOf(state: EditorState): CardTarget | null {
  return state.field(openCard);
}

/** What is marked around an offset: a finding before a misspelling. */
export function targetAt(state: EditorState, offset: number): CardTarget | undefined {
  const finding = findingAt(state, offset);
  if (finding) return { ...finding, kind: 'finding' };
  return targetsIn(state).find(({ kind, start, end }) => kind === 'spelling' && start <= offset && offset <= end);
}

/** Everything that is marked in the row, in reading order. */
export function targetsIn(state: EditorState): CardTarget[] {
  const findings = findingPlaces(state).map((place): CardTarget => ({ ...place, kind: 'finding' }));
  const words = misspelledPlaces(state).map((place): CardTarget => ({ ...place, kind: 'spelling' }));
  return [...findings, ...words].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Goes to the next or previous marked place, round the ends of the row, and shows its card. */
export function stepTarget(view: EditorView, direction: 1 | -1): CardTarget | undefined {
  const targets = targetsIn(view.state);
  const at = view.state.field(openCard)?.start ?? view.state.selection.main.head;
  const target =
    direction === 1
      ? (targets.find(({ start }) => start > at) ?? targets[0])
      : (targets.findLast(({ start }) => start < at) ?? targets.at(-1));
  if (!target) return undefined;
  view.dispatch({ selection: { anchor: target.start }, effects: showCard.of(target), scrollIntoView: true });
  return target;
}
