/** Surnames as pinyin spells them, without tones: the most common ones, which cover nearly all persons in the news. */
export const surnames: ReadonlySet<string> = new Set(
  `Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang
Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen Zeng Peng Lyu Lv Lu Su Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia
Zhong Tian Ren Fan Fang Shi Yao Tan Liao Zou Xiong Jin Hao Kong Bai Cui Kang Mao Qiu Qin Gu Hou Shao Meng Long Wan Duan
Lei Qian Yin Chang Wen Qiao Lai Gong Pang Lan Shang Xing Ni Mo Zhuang Niu An Bao Chi Chu Qi Geng Ge Guan Hua Ji Jing
Ke Kuang Le Lian Ling Lou Mei Miao Min Mu Nie Ning Ou Pei Pu Qu Rao Rong Ruan She Sheng Shu Si Tao Tong Tu Wo Wu Xi Xiang Xin
You Yue Yun Zang Zha Zhan Zhai Zhen Zuo Ouyang Sima Shangguan Zhuge`.split(/\s+/),
);

const syllable =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo|v|ve)$/;

/** Whether the lower-case letters are one syllable of pinyin, roughly. */
export function isSyllable(letters: string): boolean {
  return syllable.test(letters);
}
