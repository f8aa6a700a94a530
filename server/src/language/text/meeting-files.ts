/** The name of the agenda that minutes were made from, a path or a URI: `maj.dagsorden` of `maj.referat`. Null where the name is not that of minutes. */
export function agendaNamedAs(minutes: string): string | null {
  return /\.referat$/iu.test(minutes) ? minutes.replace(/\.referat$/iu, ".dagsorden") : null;
}
