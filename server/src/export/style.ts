/** How a house wants its publications to look: what its profile says, with its files read. */
export interface HouseStyle {
  /** `"#1f3d7a"`: headings and lines. Dark enough to be read on white. */
  readonly accent: string;
  readonly logo: Logo | null;
  /** Names of fonts, the first one wanted most; the reader's machine may not have them. */
  readonly fonts: readonly string[];
  /** Fonts to set the PDF in, whole TTF or OTF files. */
  readonly fontFiles: readonly Uint8Array[];
  /** Paragraphs below the title block. */
  readonly opening: readonly string[];
  /** Paragraphs at the end. */
  readonly closing: readonly string[];
  /** A Word document whose styles and page set-up are used. */
  readonly wordTemplate: Uint8Array | null;
}

export interface Logo {
  readonly bytes: Uint8Array;
  readonly type: "image/png" | "image/jpeg";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly description: string;
}

/** The look of a house that has said nothing. */
export const plainStyle: HouseStyle = { accent: "#1d3c6e", logo: null, fonts: [], fontFiles: [], opening: [], closing: [], wordTemplate: null };
