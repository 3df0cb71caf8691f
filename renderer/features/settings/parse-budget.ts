/** Findings per 1,000 words as typed, 0 to 1,000; nothing for what is no such number. Full-width digits are digits. */
export function parseBudget(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim().replace(',', '.');
  if (!/^\d{1,4}(\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return value <= 1000 ? value : undefined;
}
