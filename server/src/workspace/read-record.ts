import { Agenda, ProfileNames, Stock, kkr, summaryOf } from "../language/index.js";
import { profileIn } from "../profiles/find.js";
import { agendaText } from "./agenda-text.js";
import type { ReadJob, ReadResult } from "./files.js";
import { DocumentRecord } from "./record.js";

/** Beyond this a file is no agenda; as for open documents. */
const mostCharacters = 3_000_000;

/** Reads a file's bytes into its record. Keeps the profile read last, since files of a folder share one, and the document, which minutes say again. */
export class RecordReader {
  #profile: string | null = null;
  #names = standard;
  readonly #stock = new Stock();

  read({ uri, stamp, profile }: ReadJob, bytes: Uint8Array): ReadResult {
    try {
      const text = agendaText(bytes);
      if (text === null) return { uri, failure: "Filen indeholder ikke tekst." };
      if (text.length > mostCharacters) return { uri, failure: "Filen er for stor." };
      const agenda = Agenda.of(text, { names: this.#namesOf(profile), defaultKind: /\.referat$/iu.test(uri) ? "referat" : "dagsorden", stock: this.#stock });
      return { uri, bytes: DocumentRecord.encode(uri, stamp, summaryOf(agenda)) };
    } catch (error) {
      return { uri, failure: String(error) };
    }
  }

  #namesOf(profile: string | null): ProfileNames {
    if (profile === null) return standard;
    if (profile !== this.#profile) {
      this.#names = profileIn("", profile).names;
      this.#profile = profile;
    }
    return this.#names;
  }
}

const standard = new ProfileNames(kkr);
