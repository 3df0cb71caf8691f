import type { SourceMetadata } from '../../shared/contract/model.ts';
import type { ChosenText } from '../services/import-alignment.ts';
import { hanbridge } from './hanbridge.ts';
import { northlight } from './northlight.ts';
import { original } from './original.ts';
import { reference } from './reference.ts';

/** What a new desk has to try things on: one story with every kind of source. */
export const sampleStory: { readonly name: string; readonly sources: readonly ChosenText[] } = {
  name: 'Flood season on the Lan River (sample)',
  sources: [
    {
      kind: 'original',
      language: 'zh',
      label: '云州新闻社',
      text: read(original, { title: '岚江平稳度过主汛期', outlet: '云州新闻社', date: '2025-10-09' }),
    },
    {
      kind: 'machine',
      language: 'en',
      label: 'Northlight MT',
      text: read(northlight, { title: 'Lan River safely passes main flood season', date: '2025-10-09' }),
    },
    {
      kind: 'machine',
      language: 'en',
      label: 'Hanbridge MT',
      text: read(hanbridge, { title: 'Lanjiang River smoothly gets through main flood period' }),
    },
    {
      kind: 'reference',
      language: 'en',
      label: 'The Delta Courier',
      text: read(reference, {
        title: 'After the floods, Yunzhou takes stock',
        byline: 'By Mara Lindqvist',
        outlet: 'The Delta Courier',
        date: '2025-10-10',
      }),
    },
  ],
};

function read(body: string, metadata: SourceMetadata): ChosenText['text'] {
  return { body, metadata };
}
