import type { CheckInfo } from '../../../shared/contract/model.ts';

/** The checks in whose title, family, id, example or explanation every typed word stands, in either language. */
export function searchChecks(
  checks: readonly CheckInfo[],
  typed: string,
  familyName: (family: CheckInfo['family']) => string,
): readonly CheckInfo[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return checks;
  return checks.filter((check) => {
    const { title, summary, reason, example, id, family, mqm } = check;
    const said = [title, summary, reason].flatMap(({ en, zh }) => [en, zh]);
    const text = fold([...said, example?.text ?? '', id, mqm, familyName(family)].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
