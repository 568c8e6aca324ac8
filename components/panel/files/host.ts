/** A host within a sentence: it breaks after its dots, not at a hyphen, where it would read as two. */
export const hostInText = (host: string): string => host.replaceAll('-', '-\u2060');
