/** The second machine translation of the sample story, by another invented engine: a second opinion. Written for Copydesk. */
export const hanbridge = `YUNZHOU, Oct. 9 (Yunzhou News Agency) - The Lan River came through this year's main flood season safely after flood control departments across the city stepped up monitoring, early warnings and dike patrols together with other agencies, according to the website of the Yunzhou Emergency Management Bureau.

Five numbered floods have been recorded on the Lan River since the flood season began. The city evacuated more than 36,000 people in advance, reinforced more than 120 kilometers of dikes, repaired 85 roads, dredged more than 460 sections of river, cleared more than 310 culverts and removed more than 1,900 illegal fish cages. A number of dangerous sections were dealt with in time.

On July 12, the water level at Baishi Station on the Lan River rose to 38.62 meters, 1.45 meters above the warning level. The provincial hydrology bureau sent a team of experts overnight and worked with three reservoirs upstream, which eased the threat that the incoming water posed to the city.

During the flood season, police investigated two cases of illegal sand mining. Six suspects, among them two surnamed Zheng and Sun, were placed under criminal detention, and more than 5,000 tons of river sand were recovered.

Lin Yuan, head of the city's water resources bureau, said that flood control this year had three features: earlier forecasts, faster evacuation and clearer responsibilities. "Only when there are people on the dikes do we feel at ease," he said.

During the 100-day "Guard the Dikes" campaign, districts and counties inspected all 87 pumping stations along the river, replaced old sluice gates and improved their emergency plans.

Two flood control experts from the Mississippi basin in the United States visited Yunzhou in August and shared their experience of patrolling dikes with local engineers. They praised the drone patrols on the Lan River.

In communities along the river, volunteers went from door to door with flood handbooks and helped the elderly and children to move to safety, so that everyone took part in flood control.

Zhou Guilan, 71, lives in Baishi town. In the past she could not sleep whenever it rained, she said; now a notice reaches her phone six hours in advance, and she feels much calmer.

Flood control departments will go on addressing both symptoms and causes. They will improve the rules for managing the river, carry on with reinforcing the dikes and refine the joint operation of reservoirs in the basin. The remaining 43 kilometers of dikes will be reinforced before next year's flood season, and there will be one rainfall station for every 50 square kilometers, so that warnings reach every household along the river sooner.

So far, the city has restored 21,000 mu (1,400 hectares) of damaged farmland, and all 12 affected schools have reopened.
`;
