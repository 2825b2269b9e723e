/** A script as the text of one classic script; see `tools/classic-script.ts`. */
declare module '*?classic' {
  const script: string;
  export default script;
}
