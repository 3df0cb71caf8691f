import type { Place } from '../commands.ts';
import type { Localized } from '../localized.ts';

/** What is known of a place where keys work. */
export interface PlaceInfo {
  /** As it stands beside a command. */
  readonly label: Localized;
  /** A part of a page that takes a key first on purpose, for as long as it holds the focus. */
  readonly isSmall?: true;
}

/** Every place; a new one has to say here what it is. */
export const places: Readonly<Record<Place, PlaceInfo>> = {
  anywhere: { label: { en: 'everywhere', zh: '任何位置' } },
  list: { label: { en: 'in the story list', zh: '稿件列表中' } },
  story: { label: { en: 'in a story', zh: '稿件中' } },
  queue: { label: { en: 'in the queue', zh: '队列中' }, isSmall: true },
  dismiss: { label: { en: 'while dismissing', zh: '忽略时' }, isSmall: true },
  editor: { label: { en: 'while editing', zh: '编辑时' }, isSmall: true },
  report: { label: { en: 'in a report', zh: '报告中' } },
  memory: { label: { en: 'in memory and terms', zh: '记忆与术语中' } },
  dismissals: { label: { en: 'in the dismissals', zh: '忽略记录中' } },
};
