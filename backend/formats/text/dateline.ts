const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]*|\\.)';
const DAY = String.raw`${MONTH} \d{1,2}(?:, \d{4})?`;

const FORMS: readonly RegExp[] = [
  // BEIJING, Dec. 29 (Xinhua) --
  new RegExp(String.raw`^(\p{Lu}[\p{L}' -]{1,40}, ${DAY}(?: \([^)]{2,40}\))?)(?=\s*(?:--|[—–-]|[.:,]\s))`, 'u'),
  // China News Service, Linjiang, December 29.   /   Xinhua News Agency, Beijing, Dec. 29 --
  new RegExp(
    String.raw`^((?:\p{Lu}[\p{L}']*(?: \p{Lu}[\p{L}']*){0,4}, ){1,2}${DAY}(?: \([^)]{2,40}\))?)(?=\s*(?:--|[—–-]|[.:]\s))`,
    'u',
  ),
  // 新华社北京12月29日电（记者…）, 中新网12月29日电, 本报讯
  /^((?:[\p{sc=Han}]{2,12}?)(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:电|讯)(?:[（(][^）)]{2,30}[）)])?)/u,
  /^((?:本报|本网|本台)(?:\p{sc=Han}{2,8})?讯)/u,
];

/** The lead of a news agency's story, with its place and date, as it stands at the start of the text. */
export function findDateline(start: string): string | undefined {
  for (const form of FORMS) {
    const found = form.exec(start)?.[1];
    if (found) return found;
  }
  return undefined;
}
