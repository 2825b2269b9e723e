/** What an edition brings: one text where it is told in one language, else a text for each. */
export type Note = string | Readonly<Record<string, string>>;

/** The flags by which `npm run edition` is told what an edition brings, one for each of its languages. */
export function noteFlags(languages: readonly string[], words = '…'): string {
  if (languages.length === 1) return `--note "${words}"`;
  return languages.map((language) => `--note.${language} "${words}"`).join(' ');
}

/** The note by language; `undefined` where it is not given in these languages, each of them and no other. */
export function noteIn(languages: readonly string[], note: Note): Readonly<Record<string, string>> | undefined {
  const [only, second] = languages;
  if (typeof note === 'string') return only !== undefined && second === undefined ? { [only]: note } : undefined;
  const told = Object.keys(note);
  return told.length === languages.length && languages.every((one) => told.includes(one)) ? note : undefined;
}
