/**
 * A pure function of a text that remembers its last answers, at least `kept` and at most twice as many: when the newer
 * half is full, the older one is forgotten whole, which costs nothing for each answer.
 */
export function remembered<Answer>(kept: number, compute: (text: string) => Answer): (text: string) => Answer {
  let newer = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  return (text) => {
    const known = newer.get(text);
    if (known !== undefined) return known;
    const answer = older.get(text) ?? compute(text);
    if (newer.size >= kept) {
      older = newer;
      newer = new Map();
    }
    newer.set(text, answer);
    return answer;
  };
}
