/** Words that say nothing about which passages belong together. */
const FUNCTION_WORDS = new Set(
  `a an the of and or but nor so in on at to for from by with within without into onto upon over under about as than then
  that this these those it its he she they we you i his her their our your him them us me my is are was were be been being
  am has have had having do does did done will would shall should can could may might must not no also which who whom whose
  what when where why how there here all any some such other more most very just only both each if while because since until
  after before during between among through against per up out down off s t`
    .split(/\s+/)
    .filter(Boolean),
);

/** Long enough to tell words apart, short enough to let "cooperate" meet "cooperation". */
const STEM_LENGTH = 7;

/** A crude stem: good for telling whether two passages speak of the same, not for anything a person sees. */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/, '');
  if (lower.length <= 3) return lower;
  const base = lower
    .replace(/ies$/, 'y')
    .replace(/(?<=[sxz]|[cs]h)es$/, '')
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?<=..[^e])(?:ing|ed)$/, '')
    .replace(/(?<=...)[ey]$/, '');
  return base.slice(0, STEM_LENGTH);
}

/** The stems of an English text's content words, in order, repetitions kept. */
export function contentStems(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu) ?? [];
  const content = words.filter((word) => isAcronym(word) || !FUNCTION_WORDS.has(word.toLowerCase()));
  // "up" and "out" count when nothing else is left of a dictionary's phrase.
  return (content.length > 0 ? content : words).map(stem);
}

/** "US" and "WHO" are names, "us" and "who" are not. */
function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
