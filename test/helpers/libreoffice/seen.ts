import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installed } from '../real-readers.ts';

/** What LibreOffice sees in a document. */
export interface SeenDocument {
  /** All text but footnotes, paragraphs and lines parted by line breaks, with all changes accepted and with all rejected. */
  readonly accepted: string;
  readonly rejected: string;
  readonly title: string;
  /** One record a change of a run; `at` to the second, 1970 where there is none. */
  readonly changes: readonly { readonly kind: string; readonly author: string; readonly at: string }[];
  /** Answers among them; `on` is the text that the comment is on, deleted words in it too. */
  readonly comments: readonly {
    readonly text: string;
    readonly author: string;
    readonly resolved: boolean;
    readonly on: string;
  }[];
  /** The document as LibreOffice saves it again. */
  readonly saved: Uint8Array;
}

/**
 * Opens Word documents in one LibreOffice, which is installed where it is missing. The answers are in the order of the
 * documents.
 */
export async function seenByLibreOffice(documents: readonly Uint8Array[]): Promise<SeenDocument[]> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-office-'));
  try {
    return await seenIn(folder, documents);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function seenIn(folder: string, documents: readonly Uint8Array[]): Promise<SeenDocument[]> {
  const office = installed('soffice', 'libreoffice-writer', 'python3-uno');
  const files = documents.map((bytes, i) => {
    const file = join(folder, `${i}.docx`);
    writeFileSync(file, bytes);
    return file;
  });
  mkdirSync(join(folder, 'saved'));
  const script = join(import.meta.dirname, 'read.py');
  const { stdout } = await promisify(execFile)('/usr/bin/python3', [script, office, join(folder, 'saved'), ...files], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const seen = JSON.parse(stdout) as (Omit<SeenDocument, 'saved'> & { saved: string })[];
  return seen.map((each) => ({ ...each, saved: new Uint8Array(readFileSync(each.saved)) }));
}
