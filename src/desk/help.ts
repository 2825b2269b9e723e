import type { Field } from '../record/fields.ts';

/** The flags of a command, from the schema alone: what each is, and what it is where nobody says. */
export function helpFor(
  command: string,
  fields: readonly Field[],
  graphics: readonly { readonly path: string }[],
): string {
  const lines = fields.flatMap(({ path, description, choices, optional, usual }) => {
    const without = optional ? ' (may be left out)' : usual === undefined ? '' : ` (usually ${JSON.stringify(usual)})`;
    const words = choices.length > 0 ? `\n      one of: ${choices.map(({ word }) => word).join(', ')}` : '';
    return [`  --${path}  ${description}${without}${words}`];
  });
  const show = graphics.map(({ path }) => path).join(', ');
  return [
    `npm run ${command}, with what you know already:`,
    ...lines,
    ...(show ? [`  --show  In which graphics it is drawn: ${show}`] : []),
    '  --edition  The edition to write to, if not the latest; one that does not exist is started',
  ].join('\n');
}
