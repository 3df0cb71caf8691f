/** A press story of our own: a Chinese original, two machine translations of it and another outlet's article. */

export const ORIGINAL = `中新社临江12月18日电 临江市水务局18日通报，今年全市共整治河道126公里，清理垃圾3.4万吨，拆除违法建筑210处。

通报说，今年3月以来，水务局会同公安、生态环境等部门开展“清河行动”。行动分三个阶段进行；第一阶段重点检查沿河工厂。共有47家企业因非法排污被处罚，罚款总额达1.2亿元。

　　临江市水务局局长周明表示，河水质量明显提升。监测数据显示，优良水体比例达到百分之八十六。居民李女士说：“以前窗户都不敢开，现在孩子们可以在河边玩了。”

专家建议，应建立长效机制。明年，临江还将投资6.5亿元建设污水处理厂。`;

/** Second paragraph: two sentences made one. Third: one sentence split in two. */
export const ENGINE_A = `China News Service, Linjiang, December 18. The Linjiang Water Affairs Bureau announced on the 18th that this year the city has rectified 126 kilometers of rivers, cleaned up 34,000 tons of garbage, and demolished 210 illegal buildings.

According to the notice, since March this year, the Water Affairs Bureau, together with public security, ecological environment and other departments, has carried out the "Clear River Action", and the action is carried out in three stages. The first stage focuses on inspecting factories along the river. A total of 47 enterprises were punished for illegal discharge, and the total fine reached 120 million yuan.

  Zhou Ming, director of the Linjiang Water Affairs Bureau, said that the quality of the river water has improved significantly. The monitoring data are clear. The proportion of good water bodies has reached 86 percent. Ms. Li, a resident, said: "I didn't dare to open the window before, but now the children can play by the river."

Experts suggest that a long-term mechanism should be established. Next year, Linjiang will also invest 650 million yuan to build a sewage treatment plant.`;

/** A headline the original has not; the fines are missing; one paragraph break is gone; a sentence is added at the end. */
export const ENGINE_B = `Linjiang cleans up its rivers

China News Service, Linjiang, Dec. 18 - Linjiang City Water Bureau reported on the 18th that a total of 126 km of river channels were renovated this year, 34,000 tons of waste were removed and 210 illegal structures were torn down.

The report said that since March this year the bureau has launched the "Clean River Operation" with the departments of public security and ecology and environment. The operation was divided into three phases. In the first phase, factories along the river were the focus of inspection.

Linjiang Water Bureau chief Zhou Ming said that the river's water quality has clearly improved. Data show that the share of good water has reached 86%. "Before, we did not dare open the windows; now the children can play at the riverside," said resident Ms. Li. Experts advise setting up a long-term mechanism. In the coming year Linjiang will invest another 650 million yuan in the construction of sewage plants.

Click here for more stories.`;

/** The same subject, another outlet, another day: no counterpart. */
export const OTHER_OUTLET = `Anglers have returned to the banks of the Lin, a river that was black a few years ago.

On a cold Sunday morning about thirty of them stood below the old railway bridge, where the water used to carry foam from the dye works upstream. "My father taught me here," said Chen Guang, a retired bus driver. "Then for twenty years nobody came."

The change has been slow. The city first tried to move the dye works in 2011, but the owners went to court and won. It was only after a spill killed fish along 15 kilometers of the river in 2019 that the provincial government stepped in.

Fines have risen since then, and the water bureau now publishes its measurements every week. Environmental groups say that the figures are honest but that the sediment will stay poisoned for a generation.

Whether the fish can be eaten is another matter. Chen throws his back.`;

/** A story of its own in Chinese, of a similar length. */
export const OTHER_ORIGINAL = `第十届国际灯会5日晚在北山公园开幕，吸引众多游客前来观赏。

本届灯会以“春天的故事”为主题，设有八大展区。来自法国、泰国的艺术家也带来了作品。灯会将持续到2月底，门票每张60元。

公园负责人介绍，为保障安全，每天限流两万人。`;
