/**
 * Words of Chinese press copy that CC-CEDICT lacks, or gives in words that the press does not use, with their usual English:
 * options are parted by `|`. Written for Copydesk; comes on top of the words of `shared/text/align/data/press-words.ts`,
 * and a word stands in one of the two only.
 */
export const pressSupplement = `
中新社记者 China News Service reporter
新华网 Xinhuanet|Xinhua
人民网 People's Daily Online
央广网 China National Radio|CNR
央视网 CCTV
总台 China Media Group|CMG
光明日报 Guangming Daily
经济日报 Economic Daily
环球时报 Global Times
参考消息 Reference News
南华早报 South China Morning Post
联合早报 Lianhe Zaobao
路透社 Reuters
法新社 AFP|Agence France-Presse
美联社 AP|Associated Press
德新社 DPA|Deutsche Presse-Agentur
共同社 Kyodo
韩联社 Yonhap
塔斯社 TASS
越通社 VNA|Vietnam News Agency
彭博社 Bloomberg
日电 dateline
电讯 report
客户端 app|client|mobile app
公众号 official account|WeChat account|public account
微信 WeChat
微博 Weibo
抖音 Douyin|TikTok
直播 livestream|live broadcast|live streaming|live
带货 livestream sales|sell goods|promote products
网红 internet celebrity|influencer
博主 blogger
短视频 short video
电商 e-commerce
快递 express delivery|courier|parcel
外卖 takeout|food delivery
扫码 scan code|scan QR code
二维码 QR code
大数据 big data
云计算 cloud computing
物联网 Internet of Things
区块链 blockchain
元宇宙 metaverse
自动驾驶 autonomous driving|self-driving
无人机 drone|unmanned aerial vehicle
机器人 robot
动车 bullet train|high-speed train
航空公司 airline
航天员 astronaut|taikonaut
空间站 space station
新能源汽车 new energy vehicle|NEV
电动汽车 electric vehicle|EV
充电桩 charging pile|charging station|charger
动力电池 power battery
锂电池 lithium battery
光伏 photovoltaic|solar
风电 wind power
碳达峰 carbon peaking|peak carbon
碳中和 carbon neutrality|carbon neutral
双碳 dual carbon|carbon peaking and neutrality
减排 emission reduction|reduce emissions|cut emissions
排放 emission|discharge
温室气体 greenhouse gas
绿色发展 green development
低碳 low-carbon
环保 environmental protection|environment-friendly
治沙 desertification control
湿地 wetland
自然保护区 nature reserve
国家公园 national park
候鸟 migratory bird
禁渔 fishing ban|fishing moratorium
禁捕 fishing ban
抗洪 fight floods|flood fighting|flood relief
防汛 flood control|flood prevention
汛期 flood season
强降雨 heavy rain|heavy rainfall
震级 magnitude
余震 aftershock
山洪 flash flood|mountain torrent
泥石流 mudslide|debris flow
山体滑坡 landslide
救灾 disaster relief
抢险 rescue|emergency rescue
消防员 firefighter
受灾 disaster-stricken|affected by disaster|disaster-hit
灾区 disaster area|disaster-hit area
转移安置 relocate|evacuate and resettle
死者 dead|victim|deceased
伤亡 casualty|dead and injured
失联 missing|lost contact|out of contact
坠毁 crash
爆炸 explosion|blast|explode
枪击 shooting
袭击 attack|strike|raid
恐怖袭击 terrorist attack
人质 hostage
停火 ceasefire|truce
斡旋 mediation|mediate
会晤 meeting|meet|talks
出访 visit|trip
通话 phone call|talk on the phone|telephone conversation
致电 call|send a message|phone
贺电 congratulatory message
交涉 representations|protest
严正交涉 solemn representations|stern representations|serious protest
双边关系 bilateral relations|bilateral ties
多边主义 multilateralism
单边主义 unilateralism
霸权 hegemony|hegemonic
霸凌 bullying
脱钩 decouple|decoupling
断链 break supply chain|chain disruption
供应链 supply chain
产业链 industrial chain|industry chain
产供链 production and supply chain|supply chain
半导体产业 semiconductor industry
光刻机 lithography machine
一带一路 Belt and Road
人类命运共同体 community with a shared future for mankind|shared future
进博会 China International Import Expo|CIIE|import expo
服贸会 CIFTIS|China International Fair for Trade in Services
广交会 Canton Fair
消博会 consumer products expo
博览会 expo|fair|exposition
开幕式 opening ceremony
闭幕式 closing ceremony
特区 special administrative region|SAR
特区政府 SAR government
行政长官 chief executive
政务司 chief secretary
港澳 Hong Kong and Macao|Hong Kong and Macau
大湾区 Greater Bay Area
粤港澳大湾区 Guangdong-Hong Kong-Macao Greater Bay Area|Greater Bay Area
长三角 Yangtze River Delta
珠三角 Pearl River Delta
京津冀 Beijing-Tianjin-Hebei
自贸区 free trade zone|FTZ|pilot free trade zone
自贸港 free trade port
开发区 development zone
高新区 high-tech zone|hi-tech zone
工业园区 industrial park|industrial zone
产业园 industrial park
通关 customs clearance|border reopening
口岸 port|port of entry|border crossing
跨境 cross-border
外贸 foreign trade
外资 foreign investment|foreign capital
外企 foreign company|foreign-funded enterprise
民企 private enterprise|private company
民营企业 private enterprise|private company|private business
国企 state-owned enterprise|SOE
央企 central enterprise|centrally administered enterprise|central SOE
中小企业 small and medium-sized enterprise|SME|small and medium enterprise
小微企业 small and micro enterprise|small and micro business
上市公司 listed company|listed firm
独角兽 unicorn
创业 entrepreneurship|start a business|startup
营商环境 business environment
招商引资 attract investment|investment attraction|invite investment
减税降费 tax and fee cuts|tax and fee reductions
供给侧 supply-side
高质量发展 high-quality development
新发展格局 new development pattern|new development paradigm
双循环 dual circulation
内需 domestic demand
稳增长 stabilize growth|steady growth
增速 growth rate|growth
增幅 increase|growth rate|growth
降幅 decline|decrease|drop
涨幅 increase|gain|rise
跌幅 decline|drop|fall
下跌 fall|drop|decline
上升 rise|increase|climb|go up
回升 recover|rebound|pick up|rise
回落 fall|drop|decline|fall back
放缓 slow|slow down|slowdown
加息 raise interest rates|rate hike|interest rate hike
降息 cut interest rates|rate cut|interest rate cut
通胀 inflation
通货膨胀 inflation
失业率 unemployment rate|jobless rate
非农就业 nonfarm payroll|non-farm employment
美联储 Federal Reserve|Fed
证监会 China Securities Regulatory Commission|CSRC|securities regulator
北交所 Beijing Stock Exchange|BSE
上交所 Shanghai Stock Exchange
深交所 Shenzhen Stock Exchange
港交所 Hong Kong Stock Exchange|HKEX
融资融券 margin trading|margin trading and securities lending
公募基金 mutual fund|public fund|public offering fund
私募基金 private fund|private equity
理财产品 wealth management product|financial product
股东大会 shareholders' meeting|general meeting
控股 holding|controlling shareholder
股权 equity|stake|share
收购 acquire|acquisition|purchase|takeover
债券 bond
国债 treasury bond|government bond
汇率 exchange rate
外汇储备 foreign exchange reserve
日元 yen
港元 Hong Kong dollar|HK dollar
营业收入 operating revenue|revenue|operating income
净利润 net profit
销售额 sales|sales volume
成交额 turnover|transaction volume|trading volume
房价 housing price|house price|home price|property price
楼市 real estate market|property market|housing market
楼盘 property|real estate project|housing project|development
房企 real estate company|property developer|developer
开发商 developer
购房者 homebuyer|home buyer|house buyer|property buyer
买房人 homebuyer|home buyer|buyer
商品房 commercial housing|commodity housing|commercial property
房贷 mortgage
首付 down payment
公积金 housing provident fund|provident fund
社保 social security|social insurance
养老金 pension
老龄化 aging|ageing
老年人 elderly|senior citizen|the aged|older people
留守儿童 left-behind children
农民工 migrant worker
脱贫 poverty alleviation|lift out of poverty|shake off poverty|escape poverty
脱贫攻坚 poverty alleviation|fight against poverty
扶贫 poverty alleviation|poverty relief
贫困户 poor household|impoverished household
乡村振兴 rural revitalization|rural vitalization
三农 agriculture, rural areas and farmers
村委会 village committee
居委会 neighborhood committee|residents' committee
街道办 subdistrict office
小区 residential community|residential area|community|neighborhood
社区 community
业主 owner|property owner|homeowner
物业 property management
疫情防控 epidemic prevention and control|COVID-19 prevention and control
核酸检测 nucleic acid test|nucleic acid testing|COVID test
密接 close contact
隔离 quarantine|isolate|isolation
无症状感染者 asymptomatic case|asymptomatic infection|asymptomatic carrier
新增 new|newly added|additional
累计 cumulative|total|accumulate|accumulated
治愈出院 discharged after recovery|cured and discharged
出院 discharged|leave hospital
重症 severe case|severe|critical
接种 vaccinate|vaccination|inoculate
世卫组织 WHO|World Health Organization
方舱 makeshift hospital|mobile cabin hospital
院士 academician
博士生 doctoral student|PhD student
研究生 graduate student|postgraduate
中考 senior high school entrance exam
义务教育 compulsory education
双减 double reduction
高校 college|university|institution of higher learning
家长 parent
未成年人 minor|juvenile
冬奥会 Winter Olympics|Winter Olympic Games
亚运会 Asian Games
锦标赛 championship
决赛 final
亚军 runner-up|second place
金牌 gold medal|gold
主场 home|home game
客场 away|away game
球队 team
球员 player
教练 coach
主教练 head coach
进球 goal|score
破门 score|goal
点球 penalty
票房 box office
影片 film|movie
导演 director|direct
主演 star|starring|lead actor
剧组 crew|cast and crew
上映 release|hit theaters
春晚 Spring Festival Gala
春节 Spring Festival|Chinese New Year|Lunar New Year
元宵 Lantern Festival
清明 Qingming|Tomb-sweeping Day
端午 Dragon Boat Festival
中秋 Mid-Autumn Festival
国庆 National Day
黄金周 Golden Week
假期 holiday|vacation
景区 scenic spot|scenic area|tourist attraction
文旅 culture and tourism|cultural tourism
非遗 intangible cultural heritage
世界遗产 World Heritage
考古 archaeology|archaeological
公安局 public security bureau|police
派出所 police station
检方 prosecutor|procuratorate
嫌犯 suspect
被告人 defendant
判处 sentence|sentenced
有期徒刑 fixed-term imprisonment|years in prison|imprisonment
缓刑 probation|suspended sentence
无期徒刑 life imprisonment|life sentence
死刑 death penalty|death sentence
受贿 bribery|take bribes|accept bribes
贪污 corruption|embezzlement
反腐 anti-corruption|anti-graft
纪委 commission for discipline inspection|discipline inspection commission
监委 supervisory commission|commission of supervision
开除党籍 expelled from the Party|expel from the Party
双开 expelled from the Party and dismissed from public office
电信诈骗 telecom fraud|telecommunications fraud
网络诈骗 online fraud|internet fraud|cyber fraud
网络赌博 online gambling|internet gambling
走私 smuggle|smuggling
涉案 involved in the case|involved
违纪 violate discipline|disciplinary violation
违法违规 illegal|violations of laws and regulations
从严 strictly|strict
贯彻落实 implement|carry out
贯彻 implement|carry out
加快 accelerate|speed up
加大 increase|step up|intensify
强化 strengthen|enhance|reinforce
健全 improve|sound|establish
深化 deepen
打造 build|create|make|develop
营造 create|foster|build
助力 help|boost|support|assist|contribute to
赋能 empower|enable
聚焦 focus on|focus
对接 connect|match|dock
布局 layout|plan|deploy|deployment
统筹 coordinate|overall planning|coordination
协同 coordinate|collaborative|synergy|coordinated
部署 deploy|arrange|plan|arrangement
会议强调 meeting stressed
学习贯彻 study and implement
研讨班 workshop|seminar|study session
领导干部 leading official|leading cadre
党员 Party member
党组织 Party organization
党建 Party building
人大常委会 Standing Committee of People's Congress
政协委员 CPPCC member|political adviser
候补委员 alternate member
中央委员会 Central Committee
二十大 20th National Congress
十九大 19th National Congress
五中全会 Fifth Plenary Session|fifth plenum
十四五 14th Five-Year Plan
意见 opinion|guideline|comment|suggestion
条例 regulation
办法 measure|method
试点 pilot|pilot program
示范区 demonstration zone|demonstration area
生态文明 ecological civilization|ecological progress
生态环境 ecological environment|environment|ecology
军演 military exercise|military drill
军舰 warship|naval vessel
舰艇 warship|naval vessel|ship|vessel
航母 aircraft carrier
战机 fighter jet|warplane|fighter
国防部 Ministry of National Defense|Defense Ministry|Pentagon
五角大楼 Pentagon
白宫 White House
国会 Congress|parliament
众议院 House of Representatives|House
参议院 Senate
国务卿 secretary of state
特朗普 Trump
拜登 Biden
布林肯 Blinken
奥巴马 Obama
普京 Putin
泽连斯基 Zelensky|Zelenskyy
马克龙 Macron
默克尔 Merkel
岸田文雄 Kishida|Fumio Kishida
安倍 Abe|Shinzo Abe
莫迪 Modi
特鲁多 Trudeau
约翰逊 Johnson
马科斯 Marcos
杜特尔特 Duterte
文在寅 Moon Jae-in
尹锡悦 Yoon Suk-yeol
金正恩 Kim Jong-un
蔡英文 Tsai Ing-wen
台独 Taiwan independence
台海 Taiwan Strait
台当局 Taiwan authorities
两岸 cross-Strait|both sides of the Strait|two sides of the Taiwan Strait
南海 South China Sea
东海 East China Sea
钓鱼岛 Diaoyu Islands
中美 China-US|China-U.S.|Chinese and American|China and the United States
中俄 China-Russia|China and Russia
中欧 China-EU|China-Europe|China and Europe
中日 China-Japan|China and Japan
中方 China|Chinese side
美方 US|U.S.|US side|United States
俄方 Russia|Russian side
日方 Japan|Japanese side
欧方 EU|EU side
我方 our side|China
美军 US military|U.S. military|US troops|American troops
俄军 Russian military|Russian army|Russian forces
驻华 in China|to China
使馆 embassy
总领馆 consulate general
侨胞 overseas Chinese|compatriot
侨界 overseas Chinese community
华人 Chinese|ethnic Chinese
留学生 overseas student|international student
圣彼得堡 St. Petersburg|Saint Petersburg
文莱 Brunei
河内 Hanoi
吉隆坡 Kuala Lumpur
雅加达 Jakarta
首尔 Seoul
东京 Tokyo
华盛顿 Washington
纽约 New York
洛杉矶 Los Angeles
旧金山 San Francisco
伦敦 London
巴黎 Paris
柏林 Berlin
莫斯科 Moscow
基辅 Kyiv|Kiev
日内瓦 Geneva
布鲁塞尔 Brussels
悉尼 Sydney
墨尔本 Melbourne
德克萨斯 Texas
得克萨斯 Texas
加州 California
佛罗里达 Florida
叙利亚 Syria|Syrian
阿富汗 Afghanistan|Afghan
伊拉克 Iraq|Iraqi
沙特 Saudi Arabia|Saudi
阿联酋 United Arab Emirates|UAE
卡塔尔 Qatar|Qatari
`;
