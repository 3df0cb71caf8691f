import type { Timestamp } from '../../../shared/contract/model.ts';
import { type CodedText, withoutCodes } from '../../../shared/text/codes.ts';

/** Who made or changed something, and when, as far as the file says. */
export interface TmxStamp {
  readonly by?: string;
  readonly at?: Timestamp;
}

export interface TmxProp {
  readonly type: string;
  readonly text: string;
}

/** What units and their texts have in common. */
export interface TmxFacts {
  readonly created?: TmxStamp;
  readonly changed?: TmxStamp;
  readonly notes: readonly string[];
  readonly props: readonly TmxProp[];
}

/** `<tuv>`: the unit in one language. */
export interface TmxVariant extends TmxFacts {
  /** As the file has it. */
  readonly language: string;
  /** Its codes in order. */
  readonly text: CodedText;
  /** It was longer than any segment, and is not whole. */
  readonly isCut: boolean;
}

/** `<tu>` */
export interface TmxUnit extends TmxFacts {
  readonly id?: string;
  /** Where its start tag is, from 1. */
  readonly line: number;
  /** Where it says so itself; else that of the header holds. */
  readonly sourceLanguage?: string;
  readonly variants: readonly TmxVariant[];
}

/** What the header says. */
export interface TmxHeader {
  /** "OmegaT 6.0.0" */
  readonly tool?: string;
  /** `*all*` where it differs. */
  readonly sourceLanguage?: string;
}

/** A Chinese text and what it became in English, as the translation memory keeps them: without codes. */
export interface TmxPair {
  readonly chinese: string;
  readonly english: string;
  readonly by?: string;
  readonly at?: Timestamp;
  readonly state: 'approved' | 'confirmed' | 'edited';
  readonly machine?: string;
}

/** Why nothing is taken of a unit. */
export type TmxSkipped = 'no-chinese' | 'no-english' | 'empty' | 'too-long' | 'rejected';

export const isChinese = (language: string): boolean => /^(?:zh|zho|chi|cmn)(?:[-_]|$)/i.test(language);
export const isEnglish = (language: string): boolean => /^(?:en|eng)(?:[-_]|$)/i.test(language);

/** Our own facts, for which TMX has no place. */
export const ownProps = { state: 'x-copydesk-state', machine: 'x-copydesk-machine' } as const;

/** A text longer than this is a document, not a segment. */
const longest = 20_000;
/** A unit has few texts of one language; every one is paired with every one of the other. */
const mostOfOne = 8;

const levels: Readonly<Record<string, TmxPair['state']>> = {
  // Trados
  Draft: 'edited',
  Translated: 'confirmed',
  ApprovedTranslation: 'approved',
  ApprovedSignOff: 'approved',
  // ours
  edited: 'edited',
  confirmed: 'confirmed',
  approved: 'approved',
};

/** Every Chinese text of a unit with every English one, or why there is none. */
export function pairsOf(unit: TmxUnit): readonly TmxPair[] | TmxSkipped {
  const chinese = unit.variants.filter(({ language }) => isChinese(language)).slice(0, mostOfOne);
  const english = unit.variants.filter(({ language }) => isEnglish(language)).slice(0, mostOfOne);
  if (chinese.length === 0) return 'no-chinese';
  if (english.length === 0) return 'no-english';
  let why: TmxSkipped = 'empty';
  const pairs: TmxPair[] = [];
  for (const source of chinese) {
    for (const target of english) {
      const pair = pairOf(unit, source, target);
      if (typeof pair === 'string') why = pair;
      else pairs.push(pair);
    }
  }
  return pairs.length > 0 ? pairs : why;
}

function pairOf(unit: TmxUnit, source: TmxVariant, target: TmxVariant): TmxPair | TmxSkipped {
  const [chinese, english] = [plain(source), plain(target)];
  if (chinese === '' || english === '') return 'empty';
  if (source.isCut || target.isCut || Math.max(chinese.length, english.length) > longest) return 'too-long';
  const level = propOf(target, unit, ownProps.state) ?? propOf(target, unit, 'x-ConfirmationLevel') ?? '';
  if (/^Rejected/.test(level)) return 'rejected';
  const machine = propOf(target, unit, ownProps.machine);
  const { by, at } = stampOf(target, unit);
  return {
    chinese,
    english,
    state: Object.hasOwn(levels, level) ? (levels[level] ?? 'confirmed') : 'confirmed',
    ...(by !== undefined && { by }),
    ...(at !== undefined && { at }),
    ...(machine !== undefined && machine.length <= longest && { machine }),
  };
}

/** The last change of the translation; of the unit, where the translation says nothing itself. */
function stampOf(target: TmxVariant, unit: TmxUnit): TmxStamp {
  const stamps = [target.changed, target.created, unit.changed, unit.created];
  const by = stamps.find((stamp) => stamp?.by !== undefined)?.by;
  const at = stamps.find((stamp) => stamp?.at !== undefined)?.at;
  return { ...(by !== undefined && { by: by.slice(0, 200) }), ...(at !== undefined && { at }) };
}

function propOf(target: TmxVariant, unit: TmxUnit, type: string): string | undefined {
  return (target.props.find((prop) => prop.type === type) ?? unit.props.find((prop) => prop.type === type))?.text;
}

function plain({ text }: TmxVariant): string {
  return (text.codes ? withoutCodes(text.text) : text.text).trim();
}
