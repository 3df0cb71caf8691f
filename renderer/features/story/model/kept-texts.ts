import type { Id, Timestamp } from '../../../../shared/contract/model.ts';

/** A text that was typed and that the backend could not take before the page ended. */
export interface KeptText {
  readonly storyId: Id;
  readonly rowId: Id;
  /** The stay in the editor that it was typed in: two windows keep their texts apart. */
  readonly session: string;
  /** What it was typed over, and the row's version that this was. */
  readonly base: string;
  readonly version: number;
  readonly text: string;
  readonly at: Timestamp;
}

const prefix = 'copydesk.unsaved.';

/**
 * The browser's own store: it takes a text at once, also while the page is being closed and while there is no backend.
 * Only what is not saved stands there, and it goes as soon as it is.
 */
function store(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    // Forbidden by the browser: then the page can only ask before it closes.
    return undefined;
  }
}

export function keepText(kept: KeptText): void {
  try {
    store()?.setItem(keyOf(kept), JSON.stringify(kept));
  } catch {
    // Full. What the page shows is still there.
  }
}

export function dropText(place: Pick<KeptText, 'storyId' | 'rowId' | 'session'>): void {
  store()?.removeItem(keyOf(place));
}

function keyOf({ storyId, rowId, session }: Pick<KeptText, 'storyId' | 'rowId' | 'session'>): string {
  return `${prefix}${storyId}.${rowId}.${session}`;
}

/** What an earlier page left unsaved in this story, the oldest first. */
export function keptTexts(storyId: Id): KeptText[] {
  const storage = store();
  const keys = Object.keys(storage ?? {}).filter((key) => key.startsWith(`${prefix}${storyId}.`));
  return keys.flatMap((key) => read(storage?.getItem(key) ?? '')).toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

function read(json: string): KeptText[] {
  try {
    const kept = JSON.parse(json) as Partial<KeptText>;
    const { storyId, rowId, session, base, version, text, at } = kept;
    if (typeof text !== 'string' || typeof base !== 'string' || typeof version !== 'number') return [];
    if (typeof storyId !== 'number' || typeof rowId !== 'number' || typeof session !== 'string') return [];
    return [{ storyId, rowId, session, base, version, text, at: at ?? '' }];
  } catch {
    return [];
  }
}
