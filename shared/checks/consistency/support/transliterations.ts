import { remembered } from '../../../text/lexicon/remembered.ts';
import { pinyinOf } from '../../../text/pinyin/pinyin.ts';

/** Characters that foreign names are written in, after Xinhua's tables for the transcription of names. */
const soundCharacters = new Set(
  '阿埃艾爱安昂奥澳巴芭拜班邦鲍贝本比彼毕宾冰波玻伯勃博布查察彻茨次达大戴丹当道得德登邓狄迪蒂丁东杜顿多恩尔法凡范方菲费芬冯弗福夫芙盖甘冈高戈哥格葛根贡古顾瓜圭哈海汉汗豪赫黑亨洪侯胡华怀惠霍基吉季加贾简江杰金京卡凯坎康考柯科可克肯孔库夸奎昆拉莱赖兰朗劳勒雷黎里利莉丽李立连良列林琳刘隆卢鲁露伦罗洛吕马玛迈麦曼芒毛梅门蒙米密明缪摩莫默姆穆拿娜纳奈南瑙内能尼妮宁纽农努诺欧帕派潘庞佩彭皮平珀普奇齐恰钦琼丘热仁日茹瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申圣施史士思斯丝苏索塔台泰坦汤唐陶特滕提田廷通图托脱瓦万旺威韦维温文翁沃乌武西希锡夏香肖谢辛欣兴休许逊雅亚延扬尧耶叶伊依易因英永尤于约泽曾扎詹章朱兹子宗佐祖',
);
const shortest = 3;

/** The stretches of an original that look like foreign names written by their sound, each once. */
export const transliterationsIn: (original: string) => readonly string[] = remembered(256, findTransliterations);

function findTransliterations(original: string): string[] {
  const found = new Set<string>();
  let run = '';
  for (const character of `${original} `) {
    if (soundCharacters.has(character)) run += character;
    else {
      if (run.length >= shortest) found.add(run);
      run = '';
    }
  }
  return [...found];
}

/** Consonants that transcriptions do not tell apart. Vowels and what is often dropped have none. */
const classes = new Map<string, string>();
for (const [index, letters] of ['bpv', 'dt', 'gkqjcyh', 'szxc', 'lr', 'mn', 'fhw'].entries()) {
  for (const letter of letters) if (!classes.has(letter)) classes.set(letter, String(index));
}

/** The classes of the consonants, doubles as one. */
const skeletonOf = remembered(4096, (letters) => {
  let classed = '';
  for (const letter of letters.toLowerCase()) {
    const own = classes.get(letter);
    if (own !== undefined && !classed.endsWith(own)) classed += own;
  }
  return classed;
});

const chineseSkeleton = remembered(1024, (chinese) => skeletonOf((pinyinOf(chinese) ?? '').replaceAll('ng', 'n')));

/** How alike a Chinese stretch and an English name sound: 0 to 1, by the longest row of consonants that they share. */
export function soundAlike(chinese: string, name: string): number {
  const [a, b] = [chineseSkeleton(chinese), skeletonOf(name)];
  if (a.length < 2 || b.length < 2) return 0;
  return (2 * longestCommon(a, b)) / (a.length + b.length);
}

function longestCommon(a: string, b: string): number {
  let previous: number[] = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const row = [0];
    for (let j = 1; j <= b.length; j += 1) {
      row.push(b.charAt(j - 1) === letter ? (previous[j - 1] ?? 0) + 1 : Math.max(previous[j] ?? 0, row[j - 1] ?? 0));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
