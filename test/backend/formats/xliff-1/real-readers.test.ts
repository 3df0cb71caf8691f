import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BilingualDocument, Unit } from '../../../../backend/formats/document.ts';
import { issueNote } from '../../../../backend/formats/xliff/issues.ts';
import { xliff1 } from '../../../../backend/formats/xliff-1/format.ts';
import type { CodedText } from '../../../../shared/text/codes.ts';
import { newFolder } from '../../../helpers/desk.ts';
import { arbitraryDocument } from '../../../helpers/documents.ts';
import { installed } from '../../../helpers/real-readers.ts';
import { reviewOf } from '../../../helpers/reviews.ts';
import { translateToolkit } from '../../../helpers/translate-toolkit.ts';

/** All files in one process: to start Python takes longer than to read them. */
const script = `
import glob, json, os, sys
from translate.storage import xliff
seen = {}
for path in glob.glob(os.path.join(sys.argv[1], '*.xlf')):
    units = []
    for unit in xliff.xlifffile.parsefile(path).units:
        target = unit.getlanguageNode(lang=None, index=1)
        units.append({
            'id': unit.getid().split('\\x04')[-1],
            'source': unit.source,
            'target': unit.target or None,
            'notes': unit.getnotes().split('\\n') if unit.getnotes() else [],
            'state': None if target is None else target.get('state'),
            'approved': unit.isapproved(),
            'translatable': unit.istranslatable(),
        })
    seen[os.path.basename(path)] = units
print(json.dumps(seen))
`;

const states = {
  open: 'needs-review-translation',
  edited: 'needs-review-translation',
  returned: 'needs-review-translation',
  confirmed: 'translated',
  approved: 'signed-off',
} as const;

/** What it shows of our codes is the markup that they stand for, in their places. */
function plain(text: CodedText | undefined): string | null {
  if (!text) return null;
  return (text.codes ?? []).reduce((all, { sign, data }) => all.replaceAll(sign, data), text.text);
}

function expected(unit: Unit) {
  const { id, original, machine, revision, state } = unit;
  const translation = plain(revision ?? machine);
  const mapped = state && states[state];
  const said = mapped === states.open && translation === null ? 'new' : mapped;
  const notes = [
    ...unit.notes.flatMap(({ text, replies }) => [text, ...(replies ?? []).map((reply) => reply.text)]),
    ...unit.issues.map(issueNote),
  ];
  return {
    id,
    source: plain(original),
    target: translation,
    // It joins them, each once, by line breaks.
    notes: [...new Set(notes)]
      .join('\n')
      .split('\n')
      .filter((line) => line !== '')
      .sort(),
    state: said ?? null,
    approved: state === 'approved',
    translatable: !unit.locked,
  };
}

const written = (document: BilingualDocument, into?: Uint8Array): Uint8Array =>
  xliff1.write?.(document, into) ?? new Uint8Array();

function readAgain(bytes: Uint8Array): BilingualDocument {
  const read = xliff1.read('story.xlf', bytes);
  if (!read) throw new Error('It has one text only.');
  return read;
}

describe('translate-toolkit', () => {
  it('sees the same units, texts, notes and states in what we write, anew and into a file', () => {
    const folder = newFolder();
    const documents = new Map<string, BilingualDocument>();
    const review = arbitraryDocument({ format: 'xliff-1' }).chain((document) =>
      fc.tuple(fc.constant(document), reviewOf(document)),
    );
    fc.sample(review, { numRuns: 25, seed: 12 }).forEach(([document, change], i) => {
      const anew = written(document);
      writeFileSync(join(folder, `new-${i}.xlf`), anew);
      documents.set(`new-${i}.xlf`, document);
      const reviewed = change(readAgain(anew));
      writeFileSync(join(folder, `into-${i}.xlf`), written(reviewed, anew));
      documents.set(`into-${i}.xlf`, reviewed);
    });
    const seen = translateToolkit(script, folder) as Record<string, ReturnType<typeof expected>[]>;
    expect(Object.keys(seen).sort()).toEqual([...documents.keys()].sort());
    for (const [name, document] of documents) {
      const units = seen[name]?.map((unit) => ({ ...unit, notes: [...unit.notes].sort() }));
      expect(units, name).toEqual(document.units.map(expected));
    }
  });

  it('makes a PO file of what we write, and its checks run over it and find what is wrong there', () => {
    const folder = newFolder();
    for (const name of ['xliff', 'po', 'found']) mkdirSync(join(folder, name));
    const unit = (id: string, original: string, machine: string): Unit => ({
      id,
      paragraph: Number(id),
      original: { text: original },
      machine: { text: machine },
      state: 'approved',
      notes: [],
      issues: [],
    });
    const document: BilingualDocument = {
      format: 'xliff-1',
      encoding: 'UTF-8',
      originalLanguage: 'en',
      language: 'de',
      metadata: {},
      units: [
        unit('1', '%d ships <entered> & left.', 'Schiffe fuhren <ein> & aus.'),
        unit('2', 'Tide: %d m', 'Pegel: %d m'),
      ],
      problems: [],
    };
    writeFileSync(join(folder, 'xliff', 'story.xlf'), written(document));
    const run = (command: string, ...options: string[]) =>
      execFileSync(installed(command, 'translate-toolkit'), ['--progress=none', ...options], {
        cwd: folder,
        stdio: 'pipe',
      });
    run('xliff2po', 'xliff', 'po');
    const po = readFileSync(join(folder, 'po', 'story.po'), 'utf8');
    expect(po).toContain('msgid "%d ships <entered> & left."\nmsgstr "Schiffe fuhren <ein> & aus."');
    expect(po).toContain('msgid "Tide: %d m"\nmsgstr "Pegel: %d m"');
    run('pofilter', '--test=printf', 'xliff', 'found');
    const found = readFileSync(join(folder, 'found', 'story.xlf'), 'utf8');
    expect(found).toContain('%d ships');
    expect(found).not.toContain('Tide');
  });
});
