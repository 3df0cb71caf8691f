/** Stories of our own in Chinese and in two translations, as two engines would word them; and notes on some by others. */
export interface MadeUp {
  readonly id: string;
  readonly zh: string;
  readonly one: string;
  readonly two: string;
  readonly note?: string;
}

export const madeUp: readonly MadeUp[] = [
  {
    id: 'river',
    zh: '临江市水务局18日通报，今年全市共整治河道126公里，清理垃圾3.4万吨。\n\n水务局副局长陈志远表示，明年将新建污水管网58公里，投资2.7亿元。\n\n据介绍，全市共设河长412名，每条河流都有专人负责。',
    one: 'The Linjiang water bureau said on the 18th that 126 kilometers of rivers were cleaned this year and 34,000 tons of garbage removed.\n\nChen Zhiyuan, deputy director of the bureau, said 58 kilometers of new sewers will be built next year with an investment of 270 million yuan.\n\nThere are 412 river chiefs in the city, and somebody is responsible for each river.',
    two: 'Linjiang City Water Affairs Bureau reported on the 18th that this year the city has renovated 126 kilometers of river courses and cleaned up 34,000 tons of rubbish.\n\nDeputy Director Chen Zhiyuan stated that next year 58 kilometers of sewage pipelines will be newly built, investing 270 million yuan.\n\nIt is introduced that the city has 412 river chiefs, each river having a special person in charge.',
    note: 'Fishermen on the lower river have mixed feelings. The water is clear, said one of them, but the carp have moved on to where it is not.\n\nHe has mended his nets all the same.',
  },
  {
    id: 'bridge',
    zh: '柳树湾大桥29日正式通车，两岸车程由40分钟缩短为3分钟。\n\n大桥全长1.86公里，双向6车道，总投资9.7亿元，历时28个月建成。\n\n总工程师刘建国说，桥塔高137米，可抵御12级台风。',
    one: 'The Willow Bend Bridge opened to traffic on the 29th, shortening the drive between the two banks from 40 minutes to 3 minutes.\n\nThe bridge is 1.86 kilometers long with 6 lanes in both directions; it cost 970 million yuan and took 28 months to build.\n\nChief engineer Liu Jianguo said its towers are 137 meters high and can withstand typhoons of force 12.',
    two: 'Liushuwan Bridge was officially opened on the 29th, and the driving time between both sides was cut to 3 minutes from 40.\n\nThe full length of the bridge is 1.86 km, six lanes two-way, total investment 970 million yuan, completed after 28 months.\n\nLiu Jianguo, the chief engineer, said that the bridge tower is 137 meters tall and resists typhoons of level 12.',
    note: 'The ferry that used to cross here made its last trip on the eve of the opening. Its captain took no fares, and nobody got off for an hour.',
  },
  {
    id: 'school',
    zh: '临江市第三小学今年开设种菜课，24个班级各分得一块菜地。\n\n四年级学生陈小雨种出的萝卜重达3.6斤。校长王红说，收获的560公斤蔬菜一半送到食堂。\n\n市教育局计划明年在15所学校推广。',
    one: "Linjiang No 3 Primary School opened a class in growing vegetables this year, and each of its 24 classes got a plot.\n\nThe radish grown by fourth-grader Chen Xiaoyu weighs 3.6 jin. Principal Wang Hong said half of the 560 kilograms of vegetables went to the canteen.\n\nThe city's education bureau plans to bring it to 15 schools next year.",
    two: 'The Third Primary School of Linjiang has set up a vegetable planting course this year; 24 classes were each given a piece of land.\n\nThe turnip grown by Chen Xiaoyu, a student of the fourth grade, reached 3.6 catties. Half of the 560 kg of vegetables harvested was sent to the canteen, said headmaster Wang Hong.\n\nNext year the Municipal Education Bureau plans to promote it at 15 schools.',
  },
  {
    id: 'heating',
    zh: '城东主供暖管道14日凌晨2时爆裂，1860户居民家中停暖。\n\n抢修队出动65人，更换管道47米。截至当晚9时，已有1200户恢复供暖。\n\n供热公司经理马兰说，这段管道已使用31年。',
    one: 'A main heating pipe in the east of the city burst at 2 am on the 14th, leaving 1,860 households without heating.\n\nA repair team of 65 replaced 47 meters of pipe. By 9 pm, heating was back in 1,200 households.\n\nMa Lan, manager of the heating company, said that this stretch of pipe had been in use for 31 years.',
    two: 'At 2 am on the 14th the main heat supply pipeline of Chengdong broke; the heating of 1860 households was cut off.\n\n65 people of the emergency team were dispatched and 47 meters of pipeline replaced. As of 9 pm that evening 1200 households had resumed heating.\n\nThe pipe section has been used for 31 years, according to Ma Lan, manager of the heat company.',
    note: 'Hot water bottles sold out within hours in the shops along the eastern ring road, a shopkeeper said, and so did woollen hats.',
  },
  {
    id: 'library',
    zh: '临江市图书馆1月5日起延长开放时间，每晚开到22时。\n\n馆长赵国栋说，去年人均到馆4.6次，借书7.2册，比前年增长19%。\n\n图书馆将新增自助借书机33台，购书经费增至850万元。',
    one: 'The Linjiang Library will extend its opening hours from January 5 and stay open until 10 pm every night.\n\nDirector Zhao Guodong said people visited the library 4.6 times and borrowed 7.2 books per capita last year, up 19 percent from the year before.\n\nThe library will add 33 self-service machines, and its book budget rises to 8.5 million yuan.',
    two: 'From January 5, Linjiang City Library extends the opening time to 22:00 each evening.\n\nLast year the per capita visits were 4.6 times and 7.2 books were borrowed, an increase of 19% over the previous year, curator Zhao Guodong said.\n\n33 self-service book borrowing machines will be newly added, and the book purchase funds increased to 8.5 million yuan.',
  },
  {
    id: 'vaccine',
    zh: 'WHO专家组3日抵达临江，考察疫苗冷链项目。\n\n该项目覆盖218个乡镇卫生院，配备冰箱960台，由UNICEF资助1200万美元。\n\n组长Anna Berg说，损耗率已由11%降至2.3%。',
    one: 'A WHO team of experts arrived in Linjiang on the 3rd to look at a cold chain project for vaccines.\n\nThe project covers 218 township health centers with 960 refrigerators and was funded by UNICEF with $12 million.\n\nTeam leader Anna Berg said that the loss rate had fallen from 11 percent to 2.3 percent.',
    two: 'The WHO expert group arrived at Linjiang on the 3rd for inspecting the vaccine cold chain project.\n\nThis project covers 218 township hospitals, equipped with 960 refrigerators, financed by UNICEF with 12 million US dollars.\n\nThe wastage rate has been reduced to 2.3% from 11%, group leader Anna Berg said.',
  },
  {
    id: 'opera',
    zh: '老戏院将于明年3月16日重新开放，首演由青年剧团演出《白蛇传》。\n\n戏院建于1924年，座位320个，修复费用4600万元。\n\n团长吴伟民67岁，他说全团42名演员平均年龄只有23岁。',
    one: 'The old theater will open again on March 16 next year, with the Youth Troupe playing "The White Snake" first.\n\nThe theater was built in 1924, has 320 seats and cost 46 million yuan to restore.\n\nTroupe head Wu Weimin, 67, said that the average age of its 42 actors was only 23.',
    two: 'The old opera house will be reopened on March 16 of next year; the premiere is performed by the Youth Troupe with "Legend of White Snake".\n\nBuilt in 1924, the opera house has 320 seats; the restoration cost was 46 million yuan.\n\nWu Weimin, head of the troupe, is 67 years old; he said the 42 actors of the whole troupe average just 23 years of age.',
  },
  {
    id: 'miners',
    zh: '经过61小时救援，被困隧道的23名工人30日晚全部获救。\n\n救援人员每小时抽水400立方米，共出动消防车18辆。\n\n现场总指挥刘恒说，其中2人骨折，已送往临江市第一医院。',
    one: 'All 23 workers trapped in a tunnel were rescued on the evening of the 30th after 61 hours.\n\nRescuers pumped out 400 cubic meters of water an hour and brought in 18 fire engines.\n\nLiu Heng, who led the rescue, said that 2 of them had broken bones and were taken to Linjiang No 1 Hospital.',
    two: 'After a 61-hour rescue, the 23 workers trapped in the tunnel were all rescued on the night of the 30th.\n\nThe rescue workers pumped 400 cubic meters of water per hour; a total of 18 fire trucks were dispatched.\n\nThe on-site commander-in-chief Liu Heng said that two people had fractures and were sent to the First Hospital of Linjiang City.',
  },
  {
    id: 'tea',
    zh: '大雪封山11小时，140名司机在一家茶馆过夜。\n\n老板娘孙兰煮了26锅面条，分文未取。',
    one: 'Snow closed the mountain road for 11 hours, and 140 drivers spent the night in a tea house.\n\nIts owner, Sun Lan, cooked 26 pots of noodles and took no money.',
    two: 'Heavy snow sealed off the mountain for 11 hours; 140 drivers stayed overnight in a teahouse.\n\nSun Lan, the proprietress, boiled 26 pots of noodles and did not charge a cent.',
  },
];
