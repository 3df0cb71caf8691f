/**
 * The first machine translation of the sample story, by an invented engine: the desk's text starts from it, so it has a
 * flaw of every kind that Copydesk looks for. Written for Copydesk.
 */
export const northlight = `Yunzhou News Agency, October 9. According to the website of the Yunzhou Emergency Management Bureau, in the 2025 flood season, flood control departments across the city will work with relevant units to continuously strengthen monitoring, early warning and dike inspection, achieve remarkable results, and the Lan River will safely pass the main flood season.

Since the beginning of the flood season, five numbered floods have occurred on the Lan River. More than 36,000 people were transferred in advance, more than 120 kilometers of dikes were reinforced, 85 roads were repaired, more than 460 river sections were dredged, more than 310 culverts were cleared, and more than 310 culverts were cleared. There are more than 1900 illegal cages removed, and a number of dangerous sections were dealt with in time.

  On July 12, the water level at the Baishi station of the Lan River rose to 38.62 meters, 1.45 meters above the warning level. The provincial hydrological bureau sent an expert group overnight, jointly operated three reservoirs in the upper reaches, and effectively resolved the threat of the upstream water against me .

During the flood season, the public security organs investigated two cases of illegal sand mining, and 6 suspects including Zheng Mou and Sun Moumou were taken criminal compulsory measures. More than 5000 tons of of river sand were recovered.

Lin Yuan, director of the Municipal Water Resources Bureau, said that this year's flood control work has three characteristics: first, the forecast is earlier; second, the transfer is faster; third, the responsibility is clearer. He said: "Only when there are people on the dike can we feel safe”.

During the 100-day "Dike Protection Action", the districts and counties carried out a comprehensive inspection of 87 pumping stations along the river, carried out the replacement of old gates, and made improvements to the emergency plans.

It is understood that two flood experts from the Mississippi basin in the United States visited Yunzhou in August and exchanged experience in dike inspection with local engineers. The US experts spoke highly of the drone system of the Lan River, and the U.S. side invited local engineers for a return visit.

In the communities along the river, volunteers distributed flood handbooks from door to door and helped the elderly and children to transfer, forming a good atmosphere of everyone participating in flood control.

Zhou Guilan, a 71-year-old resident of Baishi town, said that in the past she could not sleep when it rained. Now she receives a notice on her mobile phone six hours in advance, and feels much more at ease.

The flood control departments will continue to insist on treating both symptoms and root causes, strengthen the construction of the system of the management of the river course, promote the dike reinforcement project, improve the mechanism of joint operation of the basin, complete the reinforcement of the remaining 43 kilometers of dikes before the flood season of next year, and at the same time increase the density of rainfall stations to one for every 50 square kilometers, so as to deliver early warning information to every household along the river faster.

So far, the city has restored 2,100 mu of damaged farmland， and classes have resumed at all 12 affected schools. (End)
`;
