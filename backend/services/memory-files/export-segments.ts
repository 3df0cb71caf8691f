import type { MemoryPiece } from '../../../shared/contract/methods/memory-files.ts';
import type { SegmentRecord } from '../../database/queries/memory.ts';
import { ownProps } from '../../formats/tmx/unit.ts';
import { tmxEnd, tmxStart, tmxUnit } from '../../formats/tmx/write.ts';
import type { Desk } from '../desk.ts';

/** So many segments are in a piece: some megabytes at most, usually half of one. */
const segments = 2000;

/** The piece behind a segment, 0 for the first. What has no Chinese has no place in such a file. */
export function exportPiece({ queries }: Desk, after: number, version: string): MemoryPiece {
  const found = queries.memory.oldest(after, segments);
  const units = found.filter(({ chinese }) => chinese !== null).map(unitOf);
  const isLast = found.length < segments;
  const start = after === 0 ? tmxStart({ tool: 'Copydesk', sourceLanguage: 'zh-CN' }, version) : '';
  const bytes = new TextEncoder().encode(`${start}${units.join('')}${isLast ? tmxEnd : ''}`);
  const next = found.at(-1)?.id;
  return { bytes, segments: found.length, ...(!isLast && next !== undefined && { next }) };
}

function unitOf({ id, chinese, machine, final, state, by, at }: SegmentRecord): string {
  const none = { notes: [], props: [] };
  const props = [
    { type: ownProps.state, text: state },
    ...(machine === null ? [] : [{ type: ownProps.machine, text: machine === '' ? final : machine }]),
  ];
  const changed = { at, ...(by !== null && { by }) };
  return tmxUnit({
    ...none,
    id: String(id),
    variants: [
      { ...none, language: 'zh-CN', text: { text: chinese ?? '' } },
      { notes: [], props, changed, language: 'en', text: { text: final } },
    ],
  });
}
