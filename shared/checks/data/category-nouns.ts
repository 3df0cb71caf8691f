/** After “atmosphere of” these are what English has there. */
export const moods = new Set(
  `fear trust mistrust distrust uncertainty tension calm excitement joy peace hope optimism suspicion secrecy mystery celebration
crisis hostility friendship mutual panic anxiety confidence expectation reverence respect gloom terror intimidation anticipation
earth mars venus jupiter titan planet planets sun`.split(/\s+/),
);

/** What has an ecology in English. */
export const habitats = new Set(
  `river rivers lake lakes forest forests wetland wetlands grassland grasslands region basin plateau ocean sea reef reefs island islands
delta mountain mountains desert bay coast valley area park reserve species bird birds fish plants animals soil water wolf wolves fire
watershed steppe tundra savanna estuary marsh mangrove mangroves panda pandas disease diseases insects bees microbes`.split(
    /\s+/,
  ),
);

/** Good causes of Chinese public life: 扶贫事业, 教育事业. “The cause of the fire” is another matter. */
export const causes = new Set(
  `education health healthcare sports modernization socialism reunification rejuvenation revitalization construction development
alleviation reduction relief welfare charity culture afforestation reform governance defense defence communication`.split(
    /\s+/,
  ),
);
