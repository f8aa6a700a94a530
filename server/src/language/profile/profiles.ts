import { acadre } from "./acadre.js";
import { flad } from "./flad.js";
import { kkr } from "./kkr.js";
import type { Profile } from "./profile.js";
import { region } from "./region.js";
import { sbsys } from "./sbsys.js";

/** The profiles that come with the program, by the name a profile file gives in `extends`. The first is the default. */
export const profiles = { kkr, sbsys, acadre, region, flad } as const satisfies Readonly<Record<string, Profile>>;

export type ProfileId = keyof typeof profiles;
