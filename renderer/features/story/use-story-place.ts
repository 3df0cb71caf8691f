import { useEffect } from 'react';
import type { DesktopBridge } from '../../../shared/contract/bridge.ts';
import { createSaveSoon } from '../../app/save-soon.ts';
import { putLayout, type SessionStore } from '../../app/session-store.ts';
import { useSessionStore } from '../../app/use-session.ts';
import type { Desk } from './model/desk.ts';
import { readPlaces, readView, type StoryPlace, viewOf, withPlace } from './model/place.ts';

const placesKey = 'story.places';
const viewKey = 'story.view';

/** Milliseconds: who walks rows is not held up by the disk, and who never rests is remembered all the same. */
const waits = { rest: 400, longest: 2000 };

function layoutOf(session: SessionStore, key: string): unknown {
  const state = session.get();
  return state.status === 'ready' ? state.session.settings.layout[key] : undefined;
}

/** How the person left the story page, and where they were in this story; a link to a row goes before the latter. */
export function rememberedDesk(session: SessionStore, storyId: number, toRow: boolean) {
  const place = toRow ? undefined : readPlaces(layoutOf(session, placesKey)).find(([id]) => id === storyId)?.[1];
  return { place, view: readView(layoutOf(session, viewKey)) };
}

/** Remembers row, finding and scroll of the story, and how the page is laid out; before the desk is closed, too. */
export function useStoryPlace(desk: Desk, bridge: DesktopBridge | undefined): void {
  const session = useSessionStore();
  useEffect(() => {
    let lastPlace = JSON.stringify(placeOf(desk));
    let lastView = JSON.stringify(viewOf(desk.view.get()));

    function save(): void {
      const place = placeOf(desk);
      const placeNow = JSON.stringify(place);
      if (place && placeNow !== lastPlace) {
        lastPlace = placeNow;
        const places = withPlace(readPlaces(layoutOf(session, placesKey)), desk.store.storyId, place);
        putLayout(session, placesKey, places);
      }
      const view = viewOf(desk.view.get());
      const viewNow = JSON.stringify(view);
      if (viewNow !== lastView) {
        lastView = viewNow;
        putLayout(session, viewKey, view);
      }
    }

    const { soon, ifDue } = createSaveSoon(save, waits);
    const ends = [desk.store.subscribe(soon), desk.view.subscribe(soon), desk.scrolling.subscribe(soon)];
    // The shell waits for the answers of whatever is asked for before it lets the window close.
    const endBeforeClose = bridge?.onBeforeClose(async () => ifDue());
    window.addEventListener('pagehide', ifDue);
    return () => {
      for (const end of ends) end();
      endBeforeClose?.();
      window.removeEventListener('pagehide', ifDue);
      ifDue();
    };
  }, [desk, session, bridge]);
}

function placeOf(desk: Desk): StoryPlace | undefined {
  const { status, selection } = desk.store.get();
  if (status !== 'ready' || selection.rowId === undefined) return undefined;
  const { place } = desk.scrolling.get();
  return {
    row: selection.rowId,
    ...(selection.findingId !== undefined && { finding: selection.findingId }),
    ...(place && { scroll: place }),
  };
}
