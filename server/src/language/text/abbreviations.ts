/** Danish abbreviations behind whose full stop a sentence goes on, even before a capital: `jf. KKR`. In lower case, without the last full stop. */
const goingOn: ReadonlySet<string> = new Set(
  "adm afd afs alm ang art bl.a bla ca chr cirka co d dec dvs dr e.kr eks ekskl evt f f.eks feb feks ff fr frk gl hhv hr if ift ifm iht inkl iflg jan jf jfr jr jul jun kap kgs kl kst lb lic ll max mar min ndr nov nr okt osv p.g.a pga ph pkt pl pr prof pt sdr sek sep sept skt spec sr st stk sv tlf v vedr vestr vha vol østr å".split(" "),
);

/** Abbreviations that may just as well end a sentence: `10 mio. kr.`, `børn m.v.` In lower case, without the last full stop. */
const eitherWay: ReadonlySet<string> = new Set("aps etc fl kr m.fl m.m m.v mfl mia mill mio mv o.l o.lign ol pct s.k såk t tr u.å".split(" "));

/** Whether `word`, without its last full stop, is an abbreviation that ends no sentence. A single letter is one: `H.` in `SOSU H.`. */
export function endsNoSentence(word: string): boolean {
  const lower = word.toLowerCase();
  return goingOn.has(lower) || (word.length === 1 && /\p{L}/u.test(word));
}

/** Whether `word`, without its last full stop, is written with one wherever it stands. */
export function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return endsNoSentence(word) || eitherWay.has(lower);
}
