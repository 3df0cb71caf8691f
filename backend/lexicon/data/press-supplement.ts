export const pressSupplement = `
赌博网站 gambling website
`;
