/** A noun that hides a verb. `drop` are the prepositions that go when the verb comes back; others stay. */
export interface Nominalisation {
  readonly verb: string;
  readonly drop: ReadonlySet<string>;
}

const prepositions: Readonly<Record<string, readonly string[]>> = {
  o: ['of'],
  n: ['of', 'on'],
  i: ['of', 'into', 'on', 'in'],
  v: ['of', 'over', 'on'],
  a: ['of', 'against', 'on'],
  f: ['of', 'for', 'to'],
};

// noun verb prepositions: the letter picks the row above; “-” keeps the preposition (“cooperation with”).
const rows = `investigation investigate i|inspection inspect n|examination examine n|improvement improve i|supervision supervise v
management manage v|monitoring monitor v|analysis analyze n|assessment assess n|evaluation evaluate n|review review n
reform reform i|adjustment adjust f|transformation transform o|renovation renovate o|construction build o|rectification rectify o
optimization optimize o|integration integrate o|implementation implement o|promotion promote o|development develop o
exploration explore n|protection protect o|restoration restore o|reconstruction rebuild o|maintenance maintain o|repair repair n
disinfection disinfect o|treatment treat o|prevention prevent o|control control v|reduction reduce i|expansion expand i
upgrade upgrade o|upgrading upgrade o|cleanup clean_up o|verification verify n|identification identify o|screening screen n
testing test n|training train f|guidance guide f|education educate o|publicity publicize o|coordination coordinate o
cooperation cooperate -|communication communicate -|consultation consult -|discussion discuss n|negotiation negotiate -
preparation prepare -|investment invest -|rescue rescue o|evacuation evacuate o|relocation relocate o|resettlement resettle o
arrest arrest o|crackdown crack_down -|attack attack n|strike strike -|enforcement enforce o|regulation regulate v
utilization use o|use use o|distribution distribute o|allocation allocate o|calculation calculate o|comparison compare o
statistics count n|selection select o|evaluation evaluate o|acceptance accept o|popularization popularize o|application apply o
standardization standardize o|purification purify o|acquisition acquire o|elimination eliminate o|enhancement enhance o
growth grow -|increase increase -|decrease decrease -|breakthrough break_through -|unification unify o|reorganization reorganize o
summary summarize o|study study n|research research -|survey survey n|interview interview -|visit visit -|tracking track o
patrol patrol -|search search -|demonstration demonstrate o|planting plant o|afforestation afforest o|demolition demolish o`;

/** Nominalisations by their singular. */
export const nominalisations: ReadonlyMap<string, Nominalisation> = new Map(
  rows.split(/[|\n]/).map((row) => {
    const [noun = '', verb = '', kind = ''] = row.split(' ');
    return [noun, { verb: verb.replace('_', ' '), drop: new Set(prepositions[kind] ?? []) }];
  }),
);

/** Looks a noun up in the singular or plural. */
export function nominalisationOf(word: string): Nominalisation | undefined {
  return nominalisations.get(word) ?? (word.endsWith('s') ? nominalisations.get(word.slice(0, -1)) : undefined);
}
