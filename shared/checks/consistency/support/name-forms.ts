import { deletions, mayBeOneName, type NameWord } from './proper-names.ts';

/** A name word with what the original says of it. */
export interface FoundName extends NameWord {
  /** Spelled as the characters of the original are: then another form is the wrong one. */
  readonly isProven: boolean;
  /** The stretch of the original that sounds like it, where that is a foreign name. */
  readonly chinese: string | undefined;
}

/** One spelling of a name over the story. */
export interface NameForm {
  readonly text: string;
  isProven: boolean;
  readonly places: (FoundName & { readonly passage: string })[];
}

/** All spellings, in the order in which they first stand. */
export function formsOfNames(found: Iterable<FoundName & { readonly passage: string }>): ReadonlyMap<string, NameForm> {
  const forms = new Map<string, NameForm>();
  for (const word of found) {
    const form: NameForm = forms.get(word.text) ?? { text: word.text, isProven: false, places: [] };
    forms.set(word.text, form);
    if (word.isProven) form.isProven = true;
    form.places.push(word);
  }
  return forms;
}

/** Of more forms than that around one word none is more likely than the other. */
const largestBucket = 16;

/** Forms that are one name: the wrong one first, none of these twice. */
export function* oneName(forms: ReadonlyMap<string, NameForm>): Generator<readonly [NameForm, NameForm]> {
  const marked = new Set<NameForm>();
  for (const [a, b] of [...pairsBySound(forms), ...pairsByLetters(forms)]) {
    const [wrong, right] = isSurer(a, b) ? [b, a] : [a, b];
    if (wrong.isProven || marked.has(wrong)) continue;
    marked.add(wrong);
    yield [wrong, right];
  }
}

/** Forms one letter apart. Only words that share a deletion are compared. */
function* pairsByLetters(forms: ReadonlyMap<string, NameForm>): Generator<readonly [NameForm, NameForm]> {
  const buckets = new Map<string, NameForm[]>();
  const done = new Set<string>();
  for (const form of forms.values()) {
    for (const key of deletions(form.text.toLowerCase())) {
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [form]);
        continue;
      }
      for (const other of bucket) {
        const pair = `${other.text} ${form.text}`;
        if (done.has(pair)) continue;
        done.add(pair);
        if (isOneName(other, form)) yield [other, form];
      }
      if (bucket.length < largestBucket) bucket.push(form);
    }
  }
}

/** Forms that stand for the same foreign name of the Chinese: each beside the most frequent one. */
function* pairsBySound(forms: ReadonlyMap<string, NameForm>): Generator<readonly [NameForm, NameForm]> {
  const byChinese = new Map<string, Map<NameForm, number>>();
  for (const form of forms.values()) {
    for (const { chinese } of form.places) {
      if (chinese === undefined) continue;
      const counts = byChinese.get(chinese) ?? new Map<NameForm, number>();
      byChinese.set(chinese, counts.set(form, (counts.get(form) ?? 0) + 1));
    }
  }
  for (const counts of byChinese.values()) {
    if (counts.size < 2) continue;
    const [usual] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
    for (const form of counts.keys()) {
      if (form !== usual && !isDerived(form.text, usual.text)) yield [usual, form];
    }
  }
}

/** "Wesel" and "Weseler", "Ukraine" and "Ukrainian", "Erdogan" and "Erdoğan": no other spelling. */
function isDerived(a: string, b: string): boolean {
  const [shorter, longer] = [bare(a), bare(b)].sort((x, y) => x.length - y.length);
  return (
    shorter === undefined ||
    longer === undefined ||
    longer.startsWith(shorter.slice(0, Math.max(4, shorter.length - 1)))
  );
}

function bare(word: string): string {
  return word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function isOneName(a: NameForm, b: NameForm): boolean {
  if (a.isProven && b.isProven) return false;
  if (!mayBeOneName(a.text, b.text)) return false;
  // Given names of two surnames are two people.
  const [one, other] = [surnames(a), surnames(b)];
  return one.size === 0 || other.size === 0 || [...one].some((name) => other.has(name));
}

function surnames({ places }: NameForm): Set<string> {
  return new Set(places.map(({ before }) => before).filter((before) => before !== ''));
}

function isSurer(a: NameForm, b: NameForm): boolean {
  return a.isProven !== b.isProven ? a.isProven : a.places.length >= b.places.length;
}
