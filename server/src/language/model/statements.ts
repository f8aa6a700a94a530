/** Finite verbs of agendas and minutes. A text with one of them is a statement, no heading. */
const finite: ReadonlySet<string> = new Set(
  (
    "er var har havde blev bliver skal skulle kan kunne vil ville må måtte bør burde får fik går gik kommer kom sker skete ses står stod " +
    "tager tog tages giver gav gives ser så siger sagde holder holdt holdes afholdes afholder deltager deltog indgår indgik indeholder omfatter omfattede " +
    "indstilles indstiller indstillede indstilledes fremgår fremgik lægges lægger lagde ligger lå viser viste vises peger pegede mener mente ønsker ønskede " +
    "oplyser oplyste orienterer orienterede orienteres drøfter drøftede drøftes godkender godkendte godkendes anbefaler anbefalede anbefales beslutter besluttede " +
    "foreslår foreslog foreslås forventes forventer forventede forelægges forelagde fremlægges fremlagde gennemgik gennemgår tiltrådte tiltræder takkede bemærkede " +
    "vurderer vurderede vurderes betyder betød medfører medførte arbejder arbejdede arbejdes sikrer sikrede bidrager bidrog henvises henviser udpeger udpegede udpeges " +
    "bakkede bakker støtter støttede roste anerkendte efterlyste betonede spurgte opfordrede opfordrer understregede påpegede fremhævede tilkendegav udtrykte konkluderede " +
    "sendes sendte behandles behandlede igangsættes begynder begyndte slutter udløber koster kostede findes fandt skyldes gælder gjaldt kræver krævede bad beder søger søgte vedtog evalueres følger fulgte udarbejder udarbejdede udarbejdes planlægger planlagde inviterer inviterede samler samlede sætter satte stiller stillede leverer leverede"
  ).split(" "),
);

/** Longer than a heading; with a comma or full stop inside it is a sentence, whatever its verb. */
const longestHeading = 110;

/** Whether `text` says something in a sentence: it begins like one, and has a finite verb or is too long for a heading. */
export function isStatement(text: string): boolean {
  if (!/^[*”"“»(]{0,3}[\p{Lu}\d]/u.test(text)) return false;
  if (text.length > longestHeading && /[,.]\s/u.test(text)) return true;
  const words = text.slice(0, 600).match(/\p{L}+/gu) ?? [];
  return words.length > 2 && words.some((word, index) => index > 0 && finite.has(word));
}
