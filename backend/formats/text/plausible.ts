/** Characters that English and Chinese copy consists of. */
const USUAL =
  /[\t\n\r\x20-\x7e\u00a0-\u00ff\u0100-\u017f\u2010-\u2027\u2030-\u203b\u20ac\u2103\u2160-\u216b\u2190-\u2193\u2460-\u2473\u25a0-\u25cf\u3000-\u3017\u4e00-\u9fff\uff01-\uff5e\uffe5]/g;

/** What ASCII turns into in the wrong byte order: U+6100 for "a". 一 and the ideographic space are real ones. */
const SWAPPED_ASCII = /[[\u{100}-\u{ffff}]--[\u3000\u4e00]]/gv;

/** The share of a text, by UTF-16 units, that could be English or Chinese copy. Surrogate pairs count as unusual. */
export function plausibleShare(text: string): number {
  if (text === '') return 0;
  const usual = text.match(USUAL)?.length ?? 0;
  const swapped = text.match(SWAPPED_ASCII)?.filter((each) => (each.charCodeAt(0) & 0xff) === 0).length ?? 0;
  return (usual - swapped) / text.length;
}

/** The most frequent characters of Chinese press copy: about two in five of any text. */
const FREQUENT = new Set(
  '的一国在中了是人和有大年不会为上业发地市行以这日出个时对生成到新部工要经学作来分于全现进家公方开动高可社者下用关主民多政前动' +
    '产建加理力后机战度法长自本展本场化设合保量与能员体制第重实将施外内治海企代信表报安我月说记区他们提美从事' +
    '资金济资技定过就得着里后以所之其进种面而去好都同问也没看当起还发点西京北东南江河省县村水路车',
);

/** What the decoder could not make sense of, or such as no text uses. */
const WRONG = /[\ufffd\ue000-\uf8ff]/;

/** One Han by itself beside a Latin letter: what curly quotes and accents of other encodings turn into. */
const STRAY = /(?<!\p{sc=Han})\p{sc=Han}(?!\p{sc=Han})(?:(?<=[A-Za-z].)|(?=[A-Za-z]))/gu;

/** Nearly all of what is written in simplified Chinese is in GB2312, a small corner of GB18030. */
const LEAST_IN_GB2312 = 0.9;

/**
 * GB18030 turns nearly any bytes into some Chinese; this tells whether it is Chinese that somebody wrote. `text` is what
 * the bytes are decoded to.
 */
export function looksChinese(bytes: Uint8Array, text: string): boolean {
  if (WRONG.test(text) || shareInGb2312(bytes) < LEAST_IN_GB2312) return false;
  const han = text.match(/\p{sc=Han}/gu) ?? [];
  const foreign = text.match(/[\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Cyrillic}]/gu)?.length ?? 0;
  const stray = text.match(STRAY)?.length ?? 0;
  if (han.length === 0 || foreign * 10 > han.length || stray * 10 > han.length) return false;
  // Ten characters may well hold none of the frequent ones; hundreds can't.
  return frequentAmong(han) >= Math.floor(han.length * (han.length < 40 ? 0.06 : 0.12));
}

/** The share of the Han of a text that are among the most frequent ones; 0 where it has none. */
export function frequentShare(text: string): number {
  const han = text.match(/\p{sc=Han}/gu) ?? [];
  return han.length === 0 ? 0 : frequentAmong(han) / han.length;
}

function frequentAmong(han: readonly string[]): number {
  return han.filter((character) => FREQUENT.has(character)).length;
}

/** The share of the characters of more than one byte that GB2312 has: both of their bytes are 0xA1 or more. */
function shareInGb2312(bytes: Uint8Array): number {
  let all = 0;
  let inside = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number;
    const trail = bytes[i + 1] ?? 0;
    if (lead < 0x80) {
      i++;
      continue;
    }
    all++;
    if (lead >= 0xa1 && trail >= 0xa1) inside++;
    i += trail >= 0x30 && trail <= 0x39 ? 4 : 2;
  }
  return all === 0 ? 0 : inside / all;
}

/** As {@link FREQUENT}, of traditional copy. */
const FREQUENT_TRADITIONAL = new Set(
  '的一在中了是人和有大年不上地市行以日出生到新部工要作分家公方可社者下用主民多政前建加理力後機法度長自本化合能員' +
    '國為會業發這個時對產經學來於全現進開動當還點東華說過後裡實將無與關門間電話見問題車馬氣區縣鄉報導記們他她我也之其' +
    '及就都而但已被從因所去看著或最每月元億萬千百十二三四五六七八九台北京港灣首次表示指出今昨明及由向並',
);
/** The characters that are taught first have these lead bytes; the rest are rare ones. */
const FIRST_OF_TAUGHT = 0xa4;
const LAST_OF_TAUGHT = 0xc6;
const LEAST_TAUGHT = 0.85;
/** In other encodings of East Asia both bytes are high; in Big5 nearly half of the second ones are not. */
const LEAST_LOW = 0.12;

/** As {@link looksChinese}, of Big5: whether bytes are traditional Chinese that somebody wrote. `text` is what they decode to. */
export function looksTraditional(bytes: Uint8Array, text: string): boolean {
  if (WRONG.test(text)) return false;
  const pairs = { all: 0, taught: 0, low: 0 };
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const trail = bytes[++i] ?? 0;
    if (lead < 0xa1 || lead > 0xf9) return false;
    // Punctuation stands below the characters and says nothing.
    if (lead < FIRST_OF_TAUGHT) continue;
    pairs.all++;
    if (lead <= LAST_OF_TAUGHT) pairs.taught++;
    if (trail < 0x80) pairs.low++;
  }
  if (pairs.all < 2 || pairs.taught < pairs.all * LEAST_TAUGHT || pairs.low < pairs.all * LEAST_LOW) return false;
  const han = text.match(/\p{sc=Han}/gu) ?? [];
  const stray = text.match(STRAY)?.length ?? 0;
  if (stray * 10 > han.length) return false;
  const frequent = han.filter((character) => FREQUENT_TRADITIONAL.has(character)).length;
  return frequent >= Math.max(1, Math.floor(han.length * (han.length < 40 ? 0.1 : 0.18)));
}
