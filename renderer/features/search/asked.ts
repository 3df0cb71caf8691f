import type { SearchPlace } from '../../../shared/contract/methods/search.ts';
import type { StoryState } from '../../../shared/contract/model.ts';

/** What was looked for, and where one stood in the results. */
export interface Asked {
  readonly query: string;
  readonly place: SearchPlace | 'all';
  readonly state: StoryState | 'all';
  readonly line: number | undefined;
}

// Beyond the page: whoever comes back from a row finds the results as they were.
let last: Asked = { query: '', place: 'all', state: 'all', line: undefined };

export function asked(): Asked {
  return last;
}

export function remember(now: Asked): void {
  last = now;
}

/** Longer selections are text to be copied, not to be looked for. */
const longest = 200;

/** Looks for what is selected, where that is a wording, as the page opens. */
export function askForSelection(): void {
  const selected = window.getSelection()?.toString().trim() ?? '';
  if (selected === '' || selected.length > longest || selected.includes('\n')) return;
  last = { ...last, query: `"${selected.replaceAll('"', '')}"`, line: undefined };
}
