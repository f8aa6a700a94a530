/**
 * What a file's URI is compared by: clients and Node write the same file in different ways
 * (`file:///c%3A/M%C3%B8der/…`, `file:///C:/Møder/…`), and macOS takes its letters apart.
 */
export function uriKey(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    // A percent sign of its own: compared as written.
  }
  return plain.normalize("NFC").replace(/^(file:\/\/\/)([a-z]):/iu, (_, scheme: string, drive: string) => `${scheme.toLowerCase()}${drive.toLowerCase()}:`);
}
