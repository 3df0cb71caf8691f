/** Namespaces that XLIFF files of ours and of others use. */
export const its = 'http://www.w3.org/2005/11/its';
export const xml = 'http://www.w3.org/XML/1998/namespace';
export const sdl = 'http://sdl.com/FileTypes/SdlXliff/1.0';
export const memoq = 'MQXliff';
export const phrase = 'http://www.memsource.com/mxlf/2.0';
export const smartcat = 'SmartcatXliff';
/** What neither XLIFF nor ITS has a place for: who, when, and where exactly. */
export const copydesk = 'urn:copydesk:xliff:1';

/** Declarations to stand in a tag that is put into a file of somebody else. */
export const declareIts = ` xmlns:its="${its}"`;
export const declareCopydesk = ` xmlns:copydesk="${copydesk}"`;

/** "xlf:" of "xlf:target": what elements put beside it need before their names. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}
