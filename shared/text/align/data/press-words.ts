/**
 * Words that are frequent in Chinese press copy, with the English that translators use for them, for alignment only:
 * options are parted by `|`, and one of them found in a passage counts. Written for Copydesk; it need not be complete,
 * and a larger dictionary can be handed to `alignSources` instead.
 */
export const PRESS_WORDS = `
公安部 Ministry of Public Security
公安机关 public security organs|police|public security authorities
公安 public security|police
警方 police
民警 police officers|police
警察 police
国务院 State Council
外交部 Foreign Ministry|Ministry of Foreign Affairs
财政部 Ministry of Finance
商务部 Ministry of Commerce|Commerce Ministry
教育部 Ministry of Education|Education Ministry
卫健委 Health Commission
发改委 Development and Reform Commission
国家统计局 National Bureau of Statistics
人民银行 People's Bank of China|central bank
央行 central bank|People's Bank of China
网信办 Cyberspace Administration
工信部 Ministry of Industry and Information Technology
文化和旅游部 Ministry of Culture and Tourism
移民管理局 Immigration Administration
最高法 Supreme People's Court
最高检 Supreme People's Procuratorate
人大 People's Congress
政协 political consultative
新华社 Xinhua
中新社 China News Service
中新网 China News|Chinanews
人民日报 People's Daily
央视 CCTV|state television
记者 reporter|journalist
记者会 press conference|news conference
发布会 press conference|news conference|briefing
发言人 spokesperson|spokesman|spokeswoman
部长 minister
局长 director|head of the bureau
主任 director|head
主席 president|chairman|chair
总理 premier|prime minister
总统 president
书记 secretary
市长 mayor
省长 governor
大使 ambassador
专家 expert|specialist
教授 professor
学者 scholar
学生 student
教师 teacher
医生 doctor|physician
护士 nurse
患者 patient
工人 worker
农民 farmer|peasant
居民 resident
村民 villager
市民 citizen|resident
游客 tourist|visitor
旅客 passenger|traveller|traveler
乘客 passenger
消费者 consumer
企业家 entrepreneur
志愿者 volunteer
嫌疑人 suspect
犯罪 crime|criminal
刑事案件 criminal cases
案件 case
赌博 gambling
跨境赌博 cross-border gambling
赌场 casino
网络 online|network|internet|cyber
平台 platform
网站 website
诈骗 fraud|scam
毒品 drug
打击 crack down|combat|fight|strike
抓获 arrest|capture|seize|catch
逮捕 arrest
捣毁 destroy|smash|dismantle|bust|break up
侦办 investigate|handle
查处 investigate|punish|deal with
起诉 prosecute|prosecution|indict
移送 transfer
审查 review|examine
调查 investigate|investigation|survey|probe
法院 court
法官 judge
检察院 procuratorate
律师 lawyer
法律 law|legal
依法 according to law|in accordance with the law|by law|legally|lawful
法治 rule of law
治安 public order|public security|security
执法 law enforcement
司法 judicial|justice
监管 supervision|regulation|regulatory|oversight
管理 management|administration|manage
治理 governance|govern|control|manage
整治 rectification|rectify|clean up|campaign
非法 illegal
地下 underground
钱庄 bank
支付 payment|pay
资金 fund|capital|money
银行 bank
账户 account
技术 technology|technical
团队 team
推广 promotion|promote
人员 personnel|people|staff|person
集团 group|syndicate
集群 cluster|coordinated
战役 campaign|battle|crackdown|operation
专项 special
行动 action|operation|campaign
夏季 summer
冬季 winter
春季 spring
秋季 autumn|fall
重庆 Chongqing
吉林 Jilin
广东 Guangdong
北京 Beijing
上海 Shanghai
天津 Tianjin
河北 Hebei
山西 Shanxi
内蒙古 Inner Mongolia
辽宁 Liaoning
黑龙江 Heilongjiang
江苏 Jiangsu
浙江 Zhejiang
安徽 Anhui
福建 Fujian
江西 Jiangxi
山东 Shandong
河南 Henan
湖北 Hubei
湖南 Hunan
广西 Guangxi
海南 Hainan
四川 Sichuan
贵州 Guizhou
云南 Yunnan
西藏 Tibet|Xizang
陕西 Shaanxi
甘肃 Gansu
青海 Qinghai
宁夏 Ningxia
新疆 Xinjiang
香港 Hong Kong
澳门 Macao|Macau
台湾 Taiwan
深圳 Shenzhen
广州 Guangzhou
武汉 Wuhan
南京 Nanjing
杭州 Hangzhou
成都 Chengdu
西安 Xi'an|Xian
厦门 Xiamen
青岛 Qingdao
大连 Dalian
长江 Yangtze
黄河 Yellow River
中国 China|Chinese
我国 China|Chinese|our country|my country
全国 nationwide|national|across the country|country
国家 country|national|nation|state
国际 international
国内 domestic
境外 overseas|abroad|foreign
境内 domestic|within the country|territory
国外 abroad|overseas|foreign
海外 overseas
外国 foreign
美国 United States|U.S.|US|American|America
英国 Britain|British|UK|United Kingdom
法国 France|French
德国 Germany|German
俄罗斯 Russia|Russian
日本 Japan|Japanese
韩国 South Korea|Korean|ROK
朝鲜 DPRK|North Korea
印度 India|Indian
欧盟 European Union|EU
欧洲 Europe|European
非洲 Africa|African
亚洲 Asia|Asian
东盟 ASEAN
联合国 United Nations|U.N.|UN
世界 world|global
全球 global|world|worldwide
乌克兰 Ukraine|Ukrainian
以色列 Israel|Israeli
巴基斯坦 Pakistan
越南 Vietnam
泰国 Thailand|Thai
缅甸 Myanmar
新加坡 Singapore
马来西亚 Malaysia
印度尼西亚 Indonesia
印尼 Indonesia
菲律宾 Philippine
澳大利亚 Australia
加拿大 Canada|Canadian
巴西 Brazil
伊朗 Iran
土耳其 Turkey|Türkiye|Turkish
埃及 Egypt
政府 government
地方 local
部门 department|authority|sector
机构 institution|agency|organization
机关 organ|authority|agency
单位 unit|organization|employer
组织 organize|organization|organise
协会 association
委员会 committee|commission
中央 central
党 Party|CPC
中共 CPC|Communist Party
社会 society|social|public
经济 economy|economic
文化 culture|cultural
旅游 tourism|tourist|travel
教育 education|educational
健康 health|healthy
卫生 health|sanitation
医疗 medical|health care|healthcare
医院 hospital
疫情 epidemic|pandemic|outbreak
病毒 virus
疫苗 vaccine
感染 infection|infected|infect
病例 case
新冠 COVID-19|coronavirus
确诊 confirmed
防控 prevention and control
防范 prevent|guard against|prevention
预防 prevent|prevention
安全 security|safety|safe
稳定 stability|stable|stabilize
发展 development|develop|growth
建设 construction|build|building|development
改革 reform
开放 opening up|open
创新 innovation|innovative
科技 science and technology|technology|tech
科学 science|scientific
研究 research|study
数据 data|figures
信息 information
数字 digital
人工智能 artificial intelligence|AI
芯片 chip
半导体 semiconductor
互联网 internet
手机 mobile phone|phone|smartphone
汽车 car|vehicle|auto|automobile
新能源 new energy
能源 energy
电力 power|electricity
石油 oil|petroleum
天然气 natural gas|gas
煤炭 coal
钢铁 steel|iron
粮食 grain|food
农业 agriculture|agricultural|farming
农村 rural
乡村 rural|village
城市 city|urban
工业 industry|industrial
制造业 manufacturing
服务业 service
产业 industry|industrial
行业 industry|sector
企业 enterprise|company|business|firm
公司 company|corporation|firm
工厂 factory|plant
市场 market
产品 product
商品 commodity|goods|product
价格 price
消费 consumption|consumer|spending
投资 investment|invest|investor
贸易 trade
出口 export
进口 import
关税 tariff
金融 financial|finance
股票 stock|share
基金 fund
保险 insurance
贷款 loan
债务 debt
税收 tax
收入 income|revenue
利润 profit
就业 employment|job
工资 wage|salary|pay
房地产 real estate|property
住房 housing|home
人口 population
老人 elderly|old
儿童 children|child
妇女 women
家庭 family|household
孩子 child|children|kid
交通 traffic|transport|transportation
铁路 railway|rail
高铁 high-speed rail|high-speed train
列车 train
航班 flight
机场 airport
飞机 plane|aircraft
港口 port|harbour|harbor
船舶 ship|vessel
公路 highway|road
高速公路 expressway|highway
地铁 subway|metro
环境 environment|environmental
生态 ecology|ecological|ecosystem
污染 pollution
气候 climate
天气 weather
台风 typhoon
暴雨 rainstorm|heavy rain|torrential
洪水 flood
洪涝 flood
干旱 drought
地震 earthquake|quake
灾害 disaster
救援 rescue|relief
应急 emergency
火灾 fire|blaze
事故 accident|incident
死亡 death|die|dead|kill
受伤 injure|wound|hurt
遇难 die|kill|victim
失踪 missing
医学 medical
比赛 match|game|competition
冠军 champion|title|gold
奥运会 Olympic
世界杯 World Cup
足球 football|soccer
运动员 athlete
电影 film|movie
电视 television|TV
音乐 music
博物馆 museum
文物 relic|artifact|cultural
大学 university|college
学校 school
高考 gaokao|entrance exam
图书 book
航天 space|aerospace
卫星 satellite
火箭 rocket
军队 military|army|troops
解放军 PLA|People's Liberation Army
国防 defense|defence
导弹 missile
武器 weapon|arms
战争 war
冲突 conflict
和平 peace|peaceful
制裁 sanction
谈判 negotiation|talks|negotiate
协议 agreement|deal
合作 cooperation|cooperate|collaboration
会议 meeting|conference|session
会谈 talks|meeting
会见 meet|met
访问 visit
论坛 forum
峰会 summit
讲话 speech|address
报告 report
声明 statement
通报 notification|announce|report|circular
通知 notice
规定 regulation|rule|provision|stipulate
政策 policy
措施 measure
计划 plan|program
规划 plan|planning
方案 plan|scheme|program
项目 project|item
工程 project|engineering
制度 system|institution
机制 mechanism
体系 system
标准 standard
质量 quality
水平 level
能力 ability|capability|capacity
责任 responsibility|responsible
权利 right
利益 interest|benefit
问题 problem|issue|question
情况 situation|condition|circumstance
原因 reason|cause
结果 result|outcome
成果 result|achievement
成效 result|effect|achievement
成绩 achievement|result|score
作用 role
影响 impact|affect|influence|effect
关系 relation|relationship|tie
目标 goal|target|objective
任务 task|mission
重点 key|focus
重要 important
重大 major|significant
主要 main|major
特别 special|particularly|especially
严重 serious|severe
严厉 severe|strict|harsh|stern
积极 active|actively|positive
进一步 further
不断 constantly|continuously|continue|continually
持续 continue|continuous|sustained
坚持 adhere|insist|persist|uphold
加强 strengthen|enhance|step up|reinforce
推动 promote|push|drive|advance
推进 promote|advance|push forward
促进 promote|boost|facilitate
提高 improve|raise|increase|enhance
提升 improve|enhance|upgrade|boost
完善 improve|perfect|refine
优化 optimize|optimise
扩大 expand|enlarge|widen
增加 increase|add|rise
增长 growth|increase|grow|grew|rise|rose
下降 decline|fall|drop|decrease|fell
减少 reduce|decrease|cut|decline
上涨 rise|rose|increase|up
超过 more than|exceed|over|surpass
达到 reach
实现 achieve|realize|realise
取得 achieve|make|obtain|gain
保护 protect|protection
支持 support
服务 service|serve
提供 provide|offer
开展 carry out|launch|conduct
组织开展 organize
实施 implement|implementation|enforce
落实 implement|fulfil|carry out
建立 establish|set up|build
成立 establish|found|set up
举行 hold|held
举办 hold|held|host
召开 hold|held|convene
参加 attend|participate|take part|join
发布 release|issue|publish
公布 announce|release|publish
宣布 announce|declare
指出 point out|pointed out|note|said
强调 stress|emphasize|emphasise|underline
表示 said|say|express|state
介绍 introduce|said|according to
认为 believe|think|consider
要求 require|demand|request|ask
希望 hope
呼吁 call for|urge|appeal
批准 approve|approval
决定 decide|decision
发现 find|found|discover
完成 complete|finish
开始 start|begin|began
结束 end|conclude|finish
继续 continue
禁止 ban|prohibit|forbid
允许 allow|permit
取消 cancel|abolish|scrap
恢复 resume|restore|recover|recovery
关闭 close|shut
遣返 repatriate|deport
回国 return|back to China|home
出入境 entry and exit|exit and entry
边境 border
邻国 neighbouring|neighboring
群众 people|masses|public
人民 people
公众 public
媒体 media
网友 netizen|internet user|online
今年 this year
去年 last year
明年 next year
全年 year|throughout the year|whole year
上半年 first half
下半年 second half
季度 quarter
同比 year-on-year|year on year|compared with the same period
环比 month-on-month|month on month|quarter-on-quarter
同期 same period
目前 currently|at present|now|so far
近日 recently|in recent days
日前 recently|a few days ago
昨天 yesterday
今天 today
明天 tomorrow
上午 morning|a.m.
下午 afternoon|p.m.
晚上 evening|night
凌晨 early morning
周一 Monday
周二 Tuesday
周三 Wednesday
周四 Thursday
周五 Friday
周六 Saturday
周日 Sunday
星期一 Monday
星期二 Tuesday
星期三 Wednesday
星期四 Thursday
星期五 Friday
星期六 Saturday
星期日 Sunday
亿元 yuan|RMB|million|billion
万元 yuan|RMB
人民币 yuan|RMB|renminbi
美元 dollar|USD
欧元 euro
公里 kilometer|kilometre|km
公斤 kilogram|kg
公顷 hectare
平方米 square
米 meter|metre
吨 ton|tonne
名单 list
黑名单 blacklist
链条 chain
氛围 atmosphere
形势 situation
标本兼治 symptoms and root causes
水上 water|river
街道 street|subdistrict
桥 bridge
水 water
雪 snow
鱼 fish
医保 medical insurance|health insurance
养老 pension|elderly|old-age
`;
