import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BilingualDocument, Unit } from '../../../../backend/formats/document.ts';
import type { ReadSource } from '../../../../backend/formats/format.ts';
import { documentFormatById, readFile } from '../../../../backend/formats/registry.ts';
import { CopydeskError } from '../../../../shared/contract/errors.ts';
import { codeSigns } from '../../../../shared/text/codes.ts';
import { accidents, mutated } from './mutate.ts';
import { changedMarkup, changes } from './mutate-markup.ts';

/** A file that is spoiled, over and over. */
export interface Victim {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Puts what was spoiled back into its container; missing: it is the file. */
  readonly pack?: (spoiled: Uint8Array) => Uint8Array;
  /** Missing: as the desk reads any file. */
  readonly read?: (name: string, bytes: Uint8Array) => unknown;
}

/**
 * Spoils the files so many times in all: each must be read, to something that holds together, or be refused with an error
 * that is meant for people. What can be read is written back into its spoiled file, which must end in the same.
 */
export function survive(format: string, files: Victims, times: number): void {
  const spoiling = accidents.map((all) => (bytes: Uint8Array) => mutated(bytes, all));
  inPortions(`spoiled files of the format ${format}`, files, times, spoiling);
}

/** The same of files in UTF-8 with markup that stays well-formed. */
export function surviveMarkup(format: string, files: Victims, times: number): void {
  const spoiling = changes.map((all) => (bytes: Uint8Array) => changedMarkup(bytes, all));
  inPortions(`files of the format ${format} with other markup`, files, times, spoiling);
}

type Spoiling = fc.Arbitrary<(bytes: Uint8Array) => Uint8Array>;

function inPortions(what: string, files: Victims, times: number, spoiling: Spoiling): void {
  for (let left = times; left > 0; left -= portion) surviveSome(what, files, Math.min(left, portion), spoiling);
}

type Victims = readonly Victim[] | (() => Promise<readonly Victim[]>);

/** A test each, so that a failure names a seed that leads to it soon. */
const portion = 500;

function surviveSome(what: string, files: Victims, times: number, spoiling: Spoiling): void {
  const seed = randomInt(2 ** 31);
  it(`${times} ${what} are read whole or refused (seed ${seed})`, async () => {
    const victims = typeof files === 'function' ? await files() : files;
    expect(victims.length).toBeGreaterThan(0);
    const spoilAndRead = fc.property(fc.constantFrom(...victims), spoiling, ({ name, bytes, pack, read }, spoil) => {
      const spoiled = spoil(bytes);
      const file = pack ? pack(spoiled) : spoiled;
      refusedOr(() => {
        if (read) read(name, file);
        else holdsTogether(name, file);
      });
    });
    fc.assert(spoilAndRead, { numRuns: times, seed });
  });
}

/** Anything but an error for people is a fault of ours. */
function refusedOr(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof CopydeskError)) throw error;
    const { code, message, mend } = error.shape;
    expect(['unreadable-file', 'too-large']).toContain(code);
    expect(message.en && message.zh && mend?.en && mend.zh).toBeTruthy();
  }
}

function holdsTogether(name: string, file: Uint8Array): void {
  const read = readFile(name, file);
  if (read.kind === 'text') {
    checkSource(read.source);
    return;
  }
  checkDocument(read.document);
  documentFormatById(read.document.format)?.write?.(read.document, file);
}

function checkSource({ text, body, bodySpan, headlineSpan, toText }: ReadSource): void {
  expect(bodySpan.start >= 0 && bodySpan.start <= bodySpan.end && bodySpan.end <= text.length).toBe(true);
  expect(body.trim()).not.toBe('');
  expect(toText(0)).toBe(bodySpan.start);
  expect(toText(body.length)).toBe(bodySpan.end);
  if (headlineSpan) expect(headlineSpan.end <= bodySpan.start).toBe(true);
}

function checkDocument({ units }: BilingualDocument): void {
  expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
  for (const unit of units) checkUnit(unit);
}

function checkUnit(unit: Unit): void {
  const isIn = (length: number, { start, end }: { start: number; end: number }) =>
    start >= 0 && start <= end && end <= length;
  for (const { side, span } of [...unit.notes, ...unit.issues]) {
    if (span) expect(isIn(unit[side]?.text.length ?? -1, span)).toBe(true);
  }
  for (const text of [unit.original, unit.machine, unit.revision]) {
    const listed = new Set(text?.codes?.map(({ sign }) => sign));
    expect((text?.text.match(codeSigns) ?? []).filter((sign) => !listed.has(sign))).toEqual([]);
  }
  if (!unit.changes) return;
  const machine = unit.machine?.text ?? '';
  expect(unit.changes.every((change) => isIn(machine.length, change))).toBe(true);
  const revised = unit.changes.reduceRight(
    (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
    machine,
  );
  expect(revised).toBe((unit.revision ?? unit.machine)?.text ?? '');
}
