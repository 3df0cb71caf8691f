/** Past tense and participle of the irregular verbs that occur in patterns and suggestions. */
export const irregularVerbs: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  `be was been|become became become|begin began begun|break broke broken|bring brought brought|build built built
buy bought bought|catch caught caught|choose chose chosen|come came come|cut cut cut|deal dealt dealt|do did done
draw drew drawn|drive drove driven|fall fell fallen|feel felt felt|fight fought fought|find found found|give gave given|get got got|strive strove striven
go went gone|grow grew grown|have had had|hear heard heard|hit hit hit|hold held held|keep kept kept|know knew known
lay laid laid|lead led led|leave left left|let let let|lose lost lost|make made made|meet met met|pay paid paid
put put put|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent
set set set|show showed shown|speak spoke spoken|speed sped sped|spend spent spent|spread spread spread
stand stood stood|take took taken|teach taught taught|tell told told|think thought thought|undertake undertook undertaken
uphold upheld upheld|win won won|write wrote written|overcome overcame overcome`
    .split(/[|\n]/)
    .map((line) => {
      const [base = '', past = '', participle = ''] = line.split(' ');
      return [base, [past, participle]];
    }),
);
