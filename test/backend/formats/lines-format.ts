import type { BilingualDocument, DocumentFormat } from '../../../backend/formats/document.ts';
import { parts } from '../../../backend/formats/document.ts';

/** A stand-in for tests of what is the same for all formats: "#lines", then a unit a line, original and machine's text. */
export const lines: DocumentFormat = {
  id: 'lines',
  name: { en: 'Lines', zh: '逐行文本' },
  extensions: ['lines'],
  mediaType: 'text/x-lines',
  carries: new Set(parts.filter((part) => part === 'original' || part === 'machine')),
  sniff: (bytes) => new TextDecoder().decode(bytes).startsWith('#lines\n'),
  read(_fileName, bytes): BilingualDocument | undefined {
    const [head, ...rest] = new TextDecoder().decode(bytes).trimEnd().split('\n');
    if (head !== '#lines') return undefined;
    const units = rest.map((line, index) => {
      const [original = '', machine = ''] = line.split('\t');
      const id = String(index + 1);
      return { id, paragraph: index, original: { text: original }, machine: { text: machine }, notes: [], issues: [] };
    });
    return { format: 'lines', encoding: 'UTF-8', metadata: {}, units, problems: [] };
  },
  write({ units }) {
    const written = units.map(({ original, machine, revision }) =>
      [original?.text ?? '', (revision ?? machine)?.text ?? ''].join('\t'),
    );
    return new TextEncoder().encode(`#lines\n${written.join('\n')}\n`);
  },
};
