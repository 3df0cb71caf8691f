/** An article of an invented outlet on the same subject, as a reference. Written for Copydesk. */
export const reference = `The Lan River has fallen back below its warning level for the first time since June, and residents of Yunzhou are counting what a wet summer cost them, and what it did not.

No one in the city was killed or injured by the five floods that came down the river this year, the Yunzhou Emergency Management Administration said on Thursday. More than 36,000 people were moved to safety before the water arrived.

The most dangerous night was that of July 12, when the gauge at Baishi stood at 38.62 meters. Engineers held water back in three reservoirs upstream while crews raised the dikes with sandbags.

"We used to hear about the water when it was at the door," said Zhou Guilan, a retired teacher. "This time my phone told me before supper."

The Yunzhou Water Resources Bureau plans to reinforce the last 43 kilometers of dikes before next summer. It also wants more rainfall stations in the hills, where the storms begin.

Police said they had detained six people suspected of digging sand from the riverbed, which weakens the foot of the dikes.
`;
