/** Words whose English depends on the sentence rather than on a dictionary: they are linked to nothing. */
export const chineseFunctionWords: ReadonlySet<string> = new Set(
  `的 地 得 了 着 过 是 在 和 与 及 以及 或 或者 并 并且 而 而且 但 但是 则 就 才 也 都 还 又 再 很 更 最 太 已 已经 曾 曾经 将 会 要 能 可 可以 应
   应该 该 被 把 给 让 使 令 由 由于 因 因为 因此 所以 于 自 从 向 往 对 对于 关于 为 为了 以 按 按照 根据 据 通过 经 经过 随 随着 当 当时 时 之 其
   其中 此 这 这个 这些 这样 这种 那 那个 那些 哪 各 每 每个 某 某些 本 该 我 我们 你 你们 您 他 他们 她 她们 它 它们 自己 谁 什么 怎么 如何 多少 几
   一 一个 一些 一种 一项 一名 一位 个 名 位 次 种 项 件 条 只 家 座 支 所 者 们 等 等等 等方面 方面 不 没 没有 未 无 非 有 有的 上 下 中 里 内 外 前 后
   间 以上 以下 之间 之后 之前 以来 左右 目前 如 如果 若 即 即使 虽然 尽管 不仅 不但 只 只有 仅 进行 作出 做出 加以 予以 来 去 到 得到 起 出 起来
   吗 呢 吧 啊 呀 嘛 来说 来看 看来 同时 此外 另外 之一 一样 一般 更加 十分 非常 比较 较 均 共 共同 分别 先后 相关 有关 所有 一切 以为 成为 作为 称 说
   表示 指出 认为 强调 介绍 据悉 了解 还有 只是 就是 也是 还是 不是 可能 必须 需要 仍 仍然 却 既 地方 情况 问题 工作 方式
   此次 本次 这次 一次 一度 再度 其他 其它 受 受到 正在 正 任何 约 总 大约 具有 具备 拥有 比 期间 及其 甚至 发生 做 作 带 一直 存在 另
   另有 是否 此时 此间 不要 应当 能够 能 不能 无法 不会 处于 最终 才能 越来越 依然 尽量 随后 究竟 到底 加上 从未 尚未 尚 尽 对此 如此 这么 那么 而是 更是
   更为 全部 在内 能否 不得不 显得 从中 已有 同样 至今 反而 很大 不少 大量 大部分 多数 说法 现在 现有 上述 以免 未经 到 之时 时候 当中 当前 此前 此后 接受
   出现 具体 各地 各项 各位 各方 一面 一方面 一轮 一批 一系列 一场 之下 之上 以内 以外 其 余 多 月 日 年 号 分 点 段 份 度 批 艘 颗 栋 届 场 张 辆 架 台 层 轮
   性 化 式 型 界 版 类 级 量 率 面 边 处 方 像 如同 似乎 一旦 只要 只能 无论 不论 不管 否则 除了 除 以便 从而 进而 继而 于是 然而 不过 而言 之外 由此 就此 在此
   为此 因而 截至 位于`
    .split(/\s+/)
    .filter(Boolean),
);

/** English words that no Chinese word is needed for. Lower case. */
export const englishFunctionWords: ReadonlySet<string> = new Set(
  `a an the of and or but nor so yet in on at to for from by with within without into onto upon over under about as than then
   that this these those it its itself he she they we you i his hers her their theirs our ours your yours him them us me my mine
   himself herself themselves oneself one ones s 's is are was were be been being am has have had having do does did done doing
   will would shall should can could may might must ought not n't no also who whom whose which what when where why how there here
   all any some such each every either neither both few many much more most less least very too just only even still already
   again ever never if while because since until unless though although whether after before during between among through
   throughout against per up out down off away back around across along toward towards via et etc yes let us own same other
   another others else however therefore thus hence moreover furthermore meanwhile well now sth sb something someone`
    .split(/\s+/)
    .filter(Boolean),
);
