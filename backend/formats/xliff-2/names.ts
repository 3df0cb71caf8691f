/** Namespaces of the modules of XLIFF 2. */
export const core = 'urn:oasis:names:tc:xliff:document:2.0';
export const matches = 'urn:oasis:names:tc:xliff:matches:2.0';
export const metadata = 'urn:oasis:names:tc:xliff:metadata:2.0';

/** To stand in a tag that is put into a file of somebody else. */
export const declareMatches = ` xmlns:mtc="${matches}"`;
