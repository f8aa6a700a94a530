/**
 * Keys, mouse and pictures for the suites, as a person would use the window. Works where the window is a page that the
 * host controls (test/vscode/host/control.mjs); in a downloaded desktop VS Code `hasWindow` is false.
 */

/** An element by CSS selector; `frames` are the iframes to step into first, `index` which of several. */
export interface Place {
  readonly selector: string;
  readonly frames?: readonly string[];
  readonly index?: number;
}

/** Pixels from an element's upper left corner. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

const address = process.env["DAGSORDEN_WINDOW"];

/** Whether there is a window that can be operated. */
export const hasWindow = address !== undefined;

async function act(name: string, details: object): Promise<unknown> {
  if (address === undefined) throw new Error("There is no window to operate");
  const response = await fetch(address, { method: "POST", body: JSON.stringify({ act: name, ...details }) });
  const answer = (await response.json()) as { readonly result?: unknown; readonly error?: string };
  if (answer.error !== undefined) throw new Error(`${name}: ${answer.error}`);
  return answer.result;
}

/** Presses a key or a chord: `Enter`, `Control+Shift+O`. */
export const press = (keys: string): Promise<unknown> => act("press", { keys });

/** Types a text, key by key. */
export const type = (text: string): Promise<unknown> => act("type", { text });

/** Clicks an element. */
export const click = (
  place: Place,
  how: { readonly button?: "left" | "right"; readonly clicks?: number; readonly modifiers?: readonly string[]; readonly position?: Position } = {},
): Promise<unknown> => act("click", { ...place, ...how });

/** Rests the mouse on an element. */
export const hover = (place: Place, position?: Position): Promise<unknown> => act("hover", { ...place, position });

/** Drags one element onto another; `toPosition` is where on the other it is dropped (the middle if left out), `holding` a key that is down meanwhile. */
export const drag = (from: Place, to: Place, toPosition?: Position, holding?: string): Promise<unknown> => act("drag", { from, to, toPosition, holding });

/** Turns the wheel over an element: notches down, or up if negative. */
export const wheel = (place: Place, notches: number): Promise<unknown> => act("wheel", { ...place, notches });

/** Waits until an element is there (or gone). */
export const waitFor = (place: Place, state: "visible" | "hidden" | "attached" | "detached" = "visible"): Promise<unknown> =>
  act("waitFor", { ...place, state });

/** The texts of all elements a selector finds. */
export async function texts(selector: string, frames: readonly string[] = []): Promise<string[]> {
  return (await act("texts", { selector, frames })) as string[];
}

/** Gives the window another size. */
export const resize = (width: number, height: number): Promise<unknown> => act("resize", { width, height });

/** Takes a picture: test/vscode/screenshots/RUN/NAME.png. */
export async function screenshot(name: string): Promise<void> {
  if (hasWindow) await act("screenshot", { name: `${process.env["DAGSORDEN_RUN"] ?? "window"}/${name}` });
}
