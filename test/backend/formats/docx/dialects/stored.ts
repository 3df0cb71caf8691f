import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialect } from './dialect.ts';

function stored(file: string, rest: Omit<Dialect, 'name' | 'bytes'>): Dialect {
  const path = join(import.meta.dirname, '../../../../fixtures/formats/docx', file);
  return { name: file, bytes: new Uint8Array(readFileSync(path)), ...rest };
}

/** Documents that programs really made; which, says the README beside them. */
export const storedDialects: readonly Dialect[] = [
  stored('libreoffice-tracked.docx', {
    texts: [
      'Ferry returns to the bay',
      [
        'The ferry across the bay has been resumed after eleven months of repairs.',
        'The ferry across the bay is running again after eleven months of repairs.',
      ],
      ['It carries 240 passengers.', 'It carries 240 passengers.\n\nTickets cost 12 yuan.'],
      [
        'Residents waved from the pier.\n\nThe weather was fine. Children sang.',
        'Residents waved from the pier.Children sang.',
      ],
      'First boat',
      '6:30',
      'See the timetable\nor ask\ton board.',
    ],
    authors: ['Mary Reed', '何平'],
    notes: [
      {
        text: 'Eleven or twelve?\n请核实',
        author: 'Mary Reed',
        at: '2026-02-03T09:12:00.000Z',
        resolved: true,
        on: 'eleven months',
      },
    ],
    problems: [/Footnotes and endnotes \(1\)/],
  }),
  stored('libreoffice-ends.docx', {
    texts: [
      ['One paragraph. Now two.', 'One paragraph.\n\n Now two.'],
      ['First of two.\n\nNow one.', 'First of two. Now one.'],
      ['All of this goes.', ''],
      ['What stays.', 'What stays.\n\nWhat is new.'],
      ['Moved.Here.', 'Here. Moved.'],
      ['Both.', 'Bothsaythis.'],
    ],
    authors: ['Mary Reed', '何平', 'Mary Reed'],
  }),
  stored('libreoffice-tables.docx', {
    texts: ['Prices', 'Adult', '12 yuan', ['Dog', ''], ['3 yuan', 'Child\n\n6 yuan'], 'Inner', 'Outer', 'End'],
    authors: ['Mary Reed', '何平'],
  }),
  stored('libreoffice-comment.docx', {
    texts: ['Strict one.', ['Strict two.', 'Strict.']],
    authors: ['Mary Reed'],
    notes: [{ text: 'Both\nof them', author: 'Mary Reed', at: '2026-03-04T09:30:00.000Z', on: 'Strict one.…Strict' }],
  }),
  stored('pandoc.docx', {
    texts: [
      'Library reopens',
      'Sun Yi',
      'Library reopens',
      [
        'The city library has been open again, nine in the morning, officials said.',
        'The city library is open again, nine in the morning, officials said.',
      ],
      'It holds',
      'books and maps',
      ['oldnewspapers', 'newspapers'],
      'Day',
      'Hours',
      '周一',
      'closed',
    ],
    authors: ['Zhou'],
    notes: [{ text: '早上九点', author: '吴', at: '2026-01-05T07:00:00.000Z', on: 'nine in the morning' }],
    problems: [/Footnotes and endnotes \(1\)/],
  }),
];
