import { remembered } from '../../../text/lexicon/remembered.ts';
import { readingsOf, spells } from '../../../text/pinyin/pinyin.ts';

/** A place of a Chinese text where a personal name may begin. `start` is the offset of its surname. */
export interface NameCandidate {
  readonly start: number;
  readonly surname: string;
  /** The surname in pinyin, in each of its readings. */
  readonly spellings: readonly string[];
  /** The characters behind it: one or two of them may be the given name. */
  readonly rest: string;
}

const singleSurnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由',
);
const doubleSurnames = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '夏侯',
  '令狐',
  '端木',
  '司空',
];

/** Places that start a name by their surname. Linear. */
export const nameCandidates: (text: string) => readonly NameCandidate[] = remembered(256, findCandidates);

/** No paragraph has more; each is compared with each name of the English. */
const mostCandidates = 400;

function findCandidates(text: string): NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let at = 0; at < text.length - 1 && found.length < mostCandidates; at += 1) {
    const double = doubleSurnames.find((surname) => text.startsWith(surname, at));
    const surname = double ?? (singleSurnames.has(text.charAt(at)) ? text.charAt(at) : undefined);
    if (surname === undefined) continue;
    const from = at + surname.length;
    const rest = /^(?![的在])\p{Script=Han}(?:(?![的在说是和与称了为对等也就都将])\p{Script=Han})?/u.exec(
      text.slice(from, from + 2),
    )?.[0];
    if (rest !== undefined) found.push({ start: at, surname, spellings: spellingsOfSurname(surname), rest });
  }
  return found;
}

const spellingsOfSurname = remembered(512, (surname): readonly string[] =>
  [...surname].reduce<readonly string[]>(
    (all, character) => all.flatMap((start) => readingsOf(character).map((end) => start + end)),
    [''],
  ),
);

const surnameSpellings = new Set([...singleSurnames, ...doubleSurnames].flatMap(spellingsOfSurname));

/** Whether the letters spell a surname. */
export function isSurnameSpelling(letters: string): boolean {
  return surnameSpellings.has(letters);
}

/** The given names that may stand there: of one character, and of two. */
export function givenNames({ rest }: NameCandidate): string[] {
  return rest.length > 1 ? [rest, rest.charAt(0)] : [rest];
}

/** A part of a name as it is compared with pinyin: small letters without hyphens and apostrophes. */
export function lettersOf(name: string): string {
  if (/^[A-Za-z]+$/.test(name)) return name.toLowerCase();
  return name.toLowerCase().replaceAll(/[-'’]/g, '').normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Whether the letters are the name that begins there. */
export function isName(candidate: NameCandidate, surname: string, given: string): boolean {
  return candidate.spellings.includes(surname) && givenNames(candidate).some((name) => spells(given, name));
}

/** The given name, capitalised, in the spelling that is nearest to the letters: readings differ. */
export function spellingLike(characters: string, letters: string): string {
  let best = '';
  const extend = (index: number, sofar: string): void => {
    const character = characters.charAt(index);
    if (character === '') {
      if (best === '' || shared(sofar, letters) > shared(best, letters)) best = sofar;
      return;
    }
    for (const syllable of readingsOf(character)) {
      // An apostrophe parts what would be read as one: Xi'an.
      const joint = sofar !== '' && /^[aeo]/.test(syllable) ? "'" : '';
      extend(index + 1, sofar + joint + syllable.replace('v', 'yu'));
    }
  };
  extend(0, '');
  return best.charAt(0).toUpperCase() + best.slice(1);
}

function shared(a: string, b: string): number {
  let size = 0;
  while (size < a.length && a.charAt(size) === b.charAt(size)) size += 1;
  return size * 2 - Math.abs(a.length - b.length);
}
