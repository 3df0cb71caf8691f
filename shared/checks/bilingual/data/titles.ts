/**
 * Titles of office with their English. A line is
 *
 *     Chinese, variant … = preferred | admitted … ! titles of another office
 *
 * Only the titles behind `!` are called wrong, and only where the alignment puts one of them in the place of the Chinese.
 *
 * Sources: the English texts of the Constitution of the People's Republic of China and of the organic laws of the State
 * Council, the people's congresses, courts and procuratorates; the list of leading officials on the State Council's English
 * site; Xinhua and China Daily for admitted variants.
 */
export const titles = `
国务院总理 = premier | Premier of the State Council | head of government ! prime minister | chancellor | president | general manager
国务院副总理 = vice-premier | vice premier | deputy premier ! deputy prime minister | vice prime minister | vice president
国务委员 = state councilor | state councillor ! state commissioner | state committee member | member of the state committee | national commissioner
国家主席 = president | Chinese leader | state president ! chairman | state chairman | national chairman | chairwoman | chair
国家副主席 = vice-president | vice president ! vice chairman | vice-chairman | deputy chairman
总书记 = general secretary | Party leader | Party chief ! secretary-general | secretary general | chief secretary | general clerk
委员长 = chairman | chairperson | NPC chairman ! president | committee head | committee chief
省长 = governor | provincial governor | acting governor ! mayor | premier | provincial chief | provincial mayor | prime minister | minister
副省长 = vice-governor | vice governor | deputy governor | lieutenant governor ! deputy mayor | vice mayor | vice premier
市长 = mayor | acting mayor | city mayor ! governor | city chief | city manager | minister | mayoress
副市长 = vice-mayor | vice mayor | deputy mayor ! deputy governor | vice governor | mayor assistant
县长 = county head | head of the county | county magistrate | county chief | county governor | county mayor | magistrate | sheriff | head of county ! county president | county director
区长 = district head | head of the district | district mayor | district governor | district chief | head of district | mayor ! district manager | zone leader
乡长 = township head | head of the township | township chief ! village head | country chief
镇长 = town head | head of the town | mayor | town mayor | township head | town chief ! town manager
村长, 村主任 = village head | head of the village | village chief | village director | village leader | headman | villagers' committee ! village mayor
州长 = governor | prefecture head | state governor | governors | head of the prefecture ! mayor | state president
省委书记 = Party secretary | secretary of the provincial Party committee | Party chief | provincial Party secretary | secretary of the CPC | Party committee secretary ! provincial clerk | party governor | general secretary
市委书记 = Party secretary | Party chief | secretary of the municipal Party committee | municipal Party secretary | secretary of the CPC | Party committee secretary | Party boss ! general secretary | city clerk | mayor
县委书记 = Party secretary | Party chief | secretary of the county Party committee | county Party secretary | Party committee secretary | secretary of the CPC ! county clerk | general secretary
党委书记 = Party secretary | secretary of the Party committee | Party chief | Party committee secretary | secretary of the CPC ! party committee clerk | general secretary
党支部书记, 村支书, 支书 = Party branch secretary | secretary of the Party branch | village Party secretary | Party secretary | Party chief ! branch clerk | general secretary
自治区主席 = chairman | chairman of the region | chairperson | chairwoman ! president | governor
局长 = director | director-general | head | chief | bureau chief | commissioner | administrator | director general | minister | police chief | secretary ! mayor | governor | chairman | general manager
厅长 = director | director-general | head | head of the department | director general | chief ! minister | office manager | hall leader | hall master
处长 = division chief | director | head | head of the division | section chief | division director | chief ! place leader | minister
科长 = section chief | head of the section | section head | chief | head | director ! professor
部长 = minister | head | director | secretary | defense chief | defence chief | chief ! governor | mayor | premier | general manager
副部长 = vice-minister | vice minister | deputy minister | deputy head | deputy director | deputy secretary | undersecretary | under secretary | assistant secretary ! deputy governor | deputy mayor
主任 = director | head | chairman | chairperson | chair | chief | chairwoman ! secretary | premier | boss | mayor
副主任 = deputy director | vice-chairman | vice chairman | deputy head | vice chairperson | deputy chief | vice-chairperson | vice director | deputy chairman | vice chair | associate director ! deputy secretary | vice secretary | deputy mayor
秘书长 = secretary-general | secretary general | general secretary | chief secretary ! minister | chairman | premier
检察长 = procurator-general | chief procurator | prosecutor-general | prosecutor general | attorney general | chief prosecutor | procurator general | public prosecutor ! inspector general | chief inspector | inspection chief | inspector-general
院长 = president | dean | director | head | chief justice | principal | speaker | premier | chief ! minister | chairman | general manager | hospital leader
校长 = president | principal | headmaster | headteacher | head teacher | rector | chancellor | vice-chancellor | schoolmaster | head ! minister | mayor | governor
大使 = ambassador | envoy ! messenger | consul
总领事 = consul general | consul-general ! chief consulate | total consul | ambassador | general leader
董事长 = chairman | chairperson | chairwoman | board chairman | chair | chair of the board | president ! general manager | governor | minister | prime minister | chief director
总经理 = general manager | president | managing director | CEO | manager ! premier | prime minister | chairman
总裁 = president | CEO | chief executive | chief executive officer | chairman ! prime minister | general manager
首席执行官 = CEO | chief executive officer | chief executive | chief executives ! chief officer of execution | chief operating officer | chief financial officer
首席财务官 = CFO | chief financial officer ! chief executive officer | CEO | chief treasurer
理事长 = president | chairman | director-general | chairperson | chair | head ! minister | trustee chief
会长 = president | chairman | chairperson | head | chair ! minister | premier
行长 = president | governor | president of the bank | chief | head | chairman ! minister | mayor
行政长官 = chief executive ! administrator | executive officer | administrative officer | governor | administrative chief | chief administrative officer
政务司司长 = chief secretary for administration | chief secretary ! secretary of government affairs | director of government affairs | government affairs secretary
财政司司长 = financial secretary ! finance secretary | secretary of finance | director of finance | secretary of the treasury
律政司司长 = secretary for justice ! director of law | secretary of law | attorney general
保安局局长 = secretary for security ! security director | director of security | director of the security bureau
首相 = prime minister | premier ! president | chancellor | emperor
总统 = president | presidential | presidency | president-elect | POTUS ! chairman | prime minister | premier
副总统 = vice president | vice-president ! vice chairman | deputy prime minister
国务卿 = secretary of state ! state secretary | minister of state | foreign minister | state minister
众议院议长 = House speaker | speaker of the House | House Speaker | speaker ! president of the house | chairman of the house
议长 = speaker | president | chairman | parliament speaker | chair ! minister | chief councilor
议员 = lawmaker | member of parliament | MP | legislator | congressman | senator | representative | councilor | councillor | congresswoman | member ! minister
外长, 外交部长, 外交部部长 = foreign minister | minister of foreign affairs | secretary of state | top diplomat | foreign secretary ! diplomatic minister | diplomatic leader | foreign chief
防长, 国防部长 = defense minister | defence minister | defense secretary | secretary of defense | minister of defense | minister of national defense | defense chief ! governor of defense
财长, 财政部长 = finance minister | treasury secretary | minister of finance | secretary of the treasury | finance chief ! wealth leader | long wealth
司令员 = commander ! commanding member | command officer
政委, 政治委员 = political commissar ! political committee member | political committee | politics committee
院士 = academician | member | fellow ! scholar of the courtyard | academy scholar
教授 = professor ! teacher in chief
副教授 = associate professor ! vice professor | deputy professor | vice-professor | assistant professor
研究员 = researcher | research fellow | fellow | research professor ! researching member
副研究员 = associate researcher | associate research fellow | associate professor ! deputy researcher | vice researcher | vice-researcher
主任医师 = chief physician | chief doctor ! director doctor | physician in chief director | director of doctors | director physician
副主任医师 = associate chief physician | deputy chief physician | associate senior doctor ! deputy director physician | deputy director doctor | vice director physician | deputy director of physician
主治医师 = attending physician | attending doctor ! treating physician chief | main doctor
工程师 = engineer ! project teacher
总工程师 = chief engineer ! general engineer | total engineer
书记员 = court clerk | clerk ! secretary member
审判长 = presiding judge | chief judge ! trial leader | trial chief | trial head
辅导员 = counselor | counsellor | instructor | student counselor | tutor ! assistant leader
`;
