import { withoutCodes } from '../../../shared/text/codes.ts';
import type { BilingualDocument, Issue, Unit } from '../document.ts';
import { categoryOf, levelOf, noError } from './categories.ts';
import { columns } from './columns.ts';
import { isLossy, oneLine, writeMarked } from './marked.ts';
import type { Metadata, OwnMetadata } from './metadata.ts';

/** As which system and document the segments are listed. */
export interface MqmNames {
  readonly system: string;
  readonly doc: string;
}

/**
 * A document as a file for Marot: a line for every fault that counts, and one for every segment without. What is marked in
 * a text that the file does not have is left out: it has the original and what was made of it in the end.
 */
export function writeMqm(document: BilingualDocument, names: MqmNames): Uint8Array {
  const lines = document.units.flatMap((unit, index) => linesOf(unit, index, names));
  return new TextEncoder().encode(`${[columns.join('\t'), ...lines].join('\n')}\n`);
}

function linesOf(unit: Unit, index: number, { system, doc }: MqmNames): string[] {
  const source = withoutCodes(unit.original?.text ?? '');
  const target = withoutCodes((unit.revision ?? unit.machine)?.text ?? '');
  const shown = unit.revision ? 'revision' : 'machine';
  const issues = unit.issues.filter(({ side, enabled }) => enabled && (side === 'original' || side === shown));
  const id = oneLine(unit.id).trim();
  const common = [oneLine(system), oneLine(doc), id, String(index + 1)];
  const exact: OwnMetadata = {
    ...(id !== unit.id && { id: unit.id }),
    ...(isLossy(source) && { source }),
    ...(isLossy(target) && { target }),
  };
  if (issues.length === 0) {
    const metadata = Object.keys(exact).length > 0 ? { copydesk: exact } : {};
    return [line([...common, '', writeMarked(source), writeMarked(target), noError, noError], metadata)];
  }
  return issues.map((issue) => issueLine(unit, issue, common, { source, target }, exact));
}

function issueLine(
  unit: Unit,
  issue: Issue,
  common: readonly string[],
  { source, target }: { readonly source: string; readonly target: string },
  exact: OwnMetadata,
): string {
  const isSource = issue.side === 'original';
  const text = isSource ? unit.original?.text : (unit.revision ?? unit.machine)?.text;
  const span = issue.span && {
    start: withoutCodes(text?.slice(0, issue.span.start) ?? '').length,
    end: withoutCodes(text?.slice(0, issue.span.end) ?? '').length,
  };
  const marked = span && span.start < span.end ? span : undefined;
  const time = new Date(issue.at ?? '').getTime();
  const metadata: Metadata = {
    ...(issue.comment !== '' && { note: issue.comment }),
    ...(!Number.isNaN(time) && { timestamp: time }),
    copydesk: {
      ...exact,
      ...((exact.source !== undefined || exact.target !== undefined) && marked && { span: marked }),
      type: issue.type,
      ...(issue.mqm !== undefined && { mqm: issue.mqm }),
      ...(issue.check !== undefined && { check: issue.check }),
      severity: issue.severity,
      side: isSource ? 'original' : 'revision',
    },
  };
  const cells = [
    ...common,
    oneLine(issue.author ?? ''),
    writeMarked(source, isSource ? marked : undefined),
    writeMarked(target, isSource ? undefined : marked),
    oneLine(issue.mqm ?? categoryOf(issue.type)),
    levelOf(issue.severity),
  ];
  return line(cells, metadata);
}

function line(cells: readonly string[], metadata: Metadata): string {
  return [...cells, JSON.stringify(metadata)].join('\t');
}
