import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldReference } from '../record/field-reference.ts';
import { fileSchemas } from '../record/json-schema.ts';
import { formatted } from './formatted.ts';

/** Where the schemas are, and the guide that holds the field reference. */
const FOLDER = 'schema';
const GUIDE = 'docs/editors.md';
const BEGIN = '<!-- fields: npm run schema writes this part -->';
const END = '<!-- end of fields -->';

/**
 * Every file that is made from the schema, by its path in the project, with what it should hold.
 * @param root the project's folder, where the guide is read
 * @throws where the guide has lost the marks between which the field reference stands
 */
export async function madeFromSchema(root: string): Promise<Map<string, string>> {
  const schemas = fileSchemas();
  const settings = {
    'json.schemas': schemas.map(({ name, match }) => ({
      fileMatch: [`/data/${match}`],
      url: `./${FOLDER}/${name}.json`,
    })),
    'json.validate.enable': true,
  };
  const guide = readFileSync(join(root, GUIDE), 'utf8');
  const [before, rest = ''] = guide.split(BEGIN);
  const after = rest.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${GUIDE} needs the lines ${BEGIN} and ${END}`);
  const made = new Map<string, string>();
  for (const { name, schema } of schemas) {
    made.set(`${FOLDER}/${name}.json`, await formatted(JSON.stringify(schema, null, 2), 'json'));
  }
  made.set('.vscode/settings.json', await formatted(JSON.stringify(settings, null, 2), 'json'));
  made.set(GUIDE, await formatted(`${before}${BEGIN}\n\n${fieldReference()}\n\n${END}${after}`, 'markdown'));
  return made;
}
