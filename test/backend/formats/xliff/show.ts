import type { BilingualDocument, Unit } from '../../../../backend/formats/document.ts';
import { type CodedText, codeSigns } from '../../../../shared/text/codes.ts';

/** A document in lines that people can read: texts with their codes as ⟨label⟩, then all else that was read of a unit. */
export function shown(document: BilingualDocument): string {
  const { format, encoding, originalLanguage, language, tool, metadata, units, problems } = document;
  const head = [format, encoding, originalLanguage, language, tool, JSON.stringify(metadata)];
  const told = problems.map(({ en }) => `! ${en}`);
  return [head.map((each) => each ?? '-').join(' | '), ...told, ...units.flatMap(unitLines), ''].join('\n');
}

function unitLines(unit: Unit): string[] {
  const { id, paragraph, state, decidedBy, decidedAt, locked } = unit;
  const said = [state, decidedBy, decidedAt, locked ? 'locked' : undefined].filter((each) => each !== undefined);
  const texts = (['original', 'machine', 'revision'] as const).flatMap((side) =>
    unit[side] ? [`  ${side}: ${textOf(unit[side])}`] : [],
  );
  const changes = (unit.changes ?? []).map(
    ({ start, end, text, author, at }) => `  change: ${start}–${end} “${text}” ${author} ${at}`,
  );
  const besides = [
    ...unit.notes.map((note) => `  note: ${JSON.stringify(note)}`),
    ...unit.issues.map((issue) => `  issue: ${JSON.stringify(issue)}`),
  ];
  return [`${paragraph} [${id}] ${said.join(', ')}`.trimEnd(), ...texts, ...changes, ...besides];
}

function textOf({ text, codes }: CodedText): string {
  const bySign = new Map(codes?.map((code) => [code.sign, code]));
  const marks = { open: ['⟨', '›'], close: ['‹', '⟩'], alone: ['⟨', '⟩'] } as const;
  const readable = text.replace(codeSigns, (sign) => {
    const code = bySign.get(sign);
    if (!code) return '⟨?⟩';
    const [before, after] = marks[code.kind];
    return `${before}${code.pair ?? ''}${code.pair === undefined ? '' : ':'}${code.label}${after}`;
  });
  return readable.replace(/\n/g, '⏎');
}
