import type { Term } from '../../../shared/checks/check.ts';
import { attributes, escapeText } from '../xml/edit.ts';

/** Older programs read martif only; the standard of 2019 has names of its own. */
export type TbxStyle = 'martif' | 'dca';

interface Names {
  readonly start: string;
  readonly end: string;
  readonly concept: string;
  readonly language: string;
  readonly section: string;
}

const source = 'Copydesk';
const names: Readonly<Record<TbxStyle, Names>> = {
  martif: {
    start:
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif type="TBX-Basic" xml:lang="en">\n' +
      `<martifHeader><fileDesc><sourceDesc><p>${source}</p></sourceDesc></fileDesc></martifHeader>\n<text>\n<body>\n`,
    end: '</body>\n</text>\n</martif>\n',
    concept: 'termEntry',
    language: 'langSet',
    section: 'tig',
  },
  dca: {
    start:
      '<?xml version="1.0" encoding="UTF-8"?>\n<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n' +
      `<tbxHeader><fileDesc><sourceDesc><p>${source}</p></sourceDesc></fileDesc></tbxHeader>\n<text>\n<body>\n`,
    end: '</body>\n</text>\n</tbx>\n',
    concept: 'conceptEntry',
    language: 'langSec',
    section: 'termSec',
  },
};

const statuses: Readonly<Record<Term['status'], string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
};

/** A term base as TBX-Basic: a concept for every Chinese term, its English ones beside each other. */
export function writeTbx(terms: readonly Term[], style: TbxStyle = 'martif'): Uint8Array {
  const name = names[style];
  // What is forbidden whatever the Chinese is a concept by itself.
  const concepts = Map.groupBy(terms, ({ chinese, english }) => (chinese === '' ? `\n${english}` : chinese));
  const written = [...concepts.values()].map((entries, index) => conceptOf(entries, index + 1, name));
  return new TextEncoder().encode(`${name.start}${written.join('')}${name.end}`);
}

function conceptOf(entries: readonly Term[], number: number, { concept, language, section }: Names): string {
  const chinese = entries[0]?.chinese ?? '';
  const term = (text: string, more = ''): string =>
    `<${section}><term>${escapeText(text)}</term>${more}</${section}>\n`;
  const within = (code: string, sections: string): string =>
    `<${language}${attributes({ 'xml:lang': code })}>\n${sections}</${language}>\n`;
  const english = entries.map(({ english: text, status, note }) => {
    const said = `<termNote type="administrativeStatus">${statuses[status]}</termNote>`;
    return term(text, `${said}${note ? `<note>${escapeText(note)}</note>` : ''}`);
  });
  const body = (chinese === '' ? '' : within('zh-CN', term(chinese))) + within('en', english.join(''));
  return `<${concept} id="c${number}">\n${body}</${concept}>\n`;
}
