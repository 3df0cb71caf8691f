/** Longer than that it explains rather than translates. */
const wordsKept = 6;

const pointer =
  /^(?:(?:old|Japanese|erroneous|archaic|popular|common|ancient|nonstandard|euphemistic) )?(?:variant of|variant form of|see also|see|also written|same as|equivalent to|abbr\. (?:for|of|to)|short for|contraction of|erhua variant of|also called|used in|nickname for|equivalent of|honorific for|more commonly written)\b/;

const notes = /^(?:CL:|Taiwan pr|also pr|pr\.|\(?Tw\)?$|Kangxi radical|component in|classifier for|radical in|lit\.$)/;

const chinese = '[\\u3007\\u3400-\\u9fff\\uf900-\\ufaff]+';
const reference = new RegExp(`(?:${chinese}\\|)?(${chinese})(?:\\[[^\\]]*\\])?`, 'u');
const references = new RegExp(reference.source, 'gu');

/** The simplified word that a definition points to instead of translating. */
export function referenceOf(definition: string): string | undefined {
  const plain = definition.replace(/^\([^)]*\)\s*/, '');
  return pointer.test(plain) || /abbr\. (?:for|of|to)/.test(definition) ? reference.exec(definition)?.[1] : undefined;
}

/** What a definition gives as English words and phrases, lower case; empty where it explains, points or counts. */
export function cleanDefinition(definition: string): string[] {
  const bare = withoutBrackets(definition)
    .replace(references, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[“”]/g, '"')
    .replace(/[’‘]/g, "'")
    .trim();
  if (pointer.test(bare) || notes.test(bare)) return [];
  return bare.split(';').flatMap(clauses).map(phrase).filter(isTranslation);
}

function withoutBrackets(text: string): string {
  let plain = text;
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  }
  return plain;
}

/** "honest, sincere" gives two, "Beijing, capital of China" one: what follows a name explains it. */
function clauses(text: string): string[] {
  const [first = '', ...rest] = text.split(/,\s|\s-+\s|:\s/);
  const place =
    /^(\S.*?) (county level city|prefecture level city|prefecture-level city|county|district|prefecture|town|township)\b/.exec(
      first,
    );
  const names = place ? [place[1] ?? '', `${place[1]} ${place[2]?.replace(/^.* /, '')}`] : [first];
  return [
    ...names,
    ...rest.filter(
      (part) => isShort(part) && !/^\s*(?:and|or|etc|in|of|at|a|an|the|one|now|formerly|capital)\b/i.test(part),
    ),
  ];
}

const isShort = (text: string): boolean => text.trim().split(/\s+/).length <= 2;

function phrase(text: string): string {
  return text
    .toLowerCase()
    .replace(/["!?.…]+/g, (marks, at: number, whole: string) =>
      marks === '.' && /\w/.test(whole.charAt(at + 1)) ? '.' : '',
    )
    .replace(/\b(?:sb|sth|sb's|one's|oneself|someone|something|somebody|etc|fig|lit|esp|i\.e|e\.g)\b\.?/g, ' ')
    .replace(/^\s*surname\s+/, '')
    .replace(/^\s*(?:to be|to)\s+(?=\S)/, '')
    .replace(/^\s*(?:an?|the)\s+(?=\S)/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,\-/]+|[\s,\-/]+$/g, '');
}

/** Latin-1 only: that is how the file keeps them. */
function isTranslation(text: string): boolean {
  return /[a-z0-9]/.test(text) && /^[\x20-\xff]+$/.test(text) && text.split(' ').length <= wordsKept;
}
