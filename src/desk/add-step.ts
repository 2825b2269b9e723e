import { join } from 'node:path';
import { leavesOf, type Field } from '../record/fields.ts';
import type { Story } from '../record/schema.ts';
import { step } from '../record/schema-story.ts';
import { composeRecord, flagsFor } from './compose-record.ts';
import { withEntry } from './edit-text.ts';
import { knowFlags } from './flags.ts';
import { helpFor } from './help.ts';
import { knownRecords, sameAs, type KnownRecords } from './known-records.ts';
import { editionToWrite, headFiles, nextStep, wrote } from './open-edition.ts';
import { Refusal } from './refusal.ts';
import { COMMON, commit, type Verb } from './verb.ts';

type Step = Story['chapters'][number]['steps'][number];

/** Adds a step to the story of every language, after the step that `--after` names, or last. */
export async function addStep(verb: Verb): Promise<void> {
  const { folder, flags, asker, say } = verb;
  const edition = await editionToWrite(verb);
  const { languages } = edition;
  const stories = new Map(languages.map((one) => [one, edition.read(`story.${one}.json`)]));
  const [first] = [...stories.values()].map((text) => JSON.parse(text) as Story);
  if (!first) throw new Refusal('nothing was written: the edition has no story');
  const fields = stepFields(languages);
  if (flags.given.has('help')) {
    say(
      `${helpFor('add -- step', fields, [])}\n  --after  The id of the step before it; the last one where it is left out`,
    );
    return;
  }
  knowFlags(flags, [...flagsFor(fields, languages), ...COMMON, 'after']);
  const steps = first.chapters.flatMap(({ steps }) => steps.map(({ id }) => id));
  const last = steps.at(-1) ?? '';
  const after = flags.given.get('after')?.[0] ?? (await asker?.line('after which step?', last, steps)) ?? last;
  const chapter = first.chapters.findIndex(({ steps }) => steps.some(({ id }) => id === after));
  if (chapter < 0) throw new Refusal(`nothing was written: there is no step "${after}"; steps: ${steps.join(', ')}`);
  const known = knownSteps(knownRecords(edition), first, edition.read('charts.json'));
  const made = await composeRecord({ kind: 'story', fields, flags, asker, known, languages });
  if (known.taken.has(String(made.id)))
    throw new Refusal(`nothing was written: the step "${String(made.id)}" is there already`);
  const same = sameAs(
    first.chapters.flatMap(({ steps: all }) => all),
    inLanguage(made, languages[0] ?? ''),
  );
  if (same !== undefined) throw new Refusal(`nothing was written: the step "${same}" says the same already`);
  const at = (first.chapters[chapter]?.steps.findIndex(({ id }) => id === after) ?? -1) + 1;
  const way = ['chapters', chapter, 'steps'];
  const files = await headFiles(edition);
  for (const [language, text] of stories) {
    files.set(
      join('editions', edition.id, `story.${language}.json`),
      await withEntry(text, way, at, inLanguage(made, language)),
    );
  }
  commit(verb, { folder, edition: edition.id, start: edition.start, files });
  if (edition.start) say(`started edition ${edition.id} as a copy of ${edition.start.from}`);
  for (const language of languages)
    say(wrote(folder, join('editions', edition.id, `story.${language}.json`), [...way, at, 'id'], String(made.id)));
  say(`next: look at it, npm run dev; ${nextStep(edition)}`);
}

/** The fields of a step: its title and its paragraphs once for each language, the rest once. */
function stepFields(languages: readonly string[]): Field[] {
  return leavesOf(step, languages).flatMap((field) =>
    field.path === 'title' || field.path === 'body'
      ? languages.map((language) => ({ ...field, path: `${field.path}.${language}` }))
      : [field],
  );
}

function inLanguage(made: Readonly<Record<string, unknown>>, language: string): Step {
  const said = made as unknown as Step & { title: Record<string, string>; body: Record<string, string[]> };
  return { ...said, title: said.title[language] ?? '', body: said.body[language] ?? [] };
}

/** The records of the edition, and the steps and states of its story. */
function knownSteps(known: KnownRecords, story: Story, charts: string): KnownRecords {
  const settings = JSON.parse(charts) as Record<string, { states: { id: string }[] }>;
  const states = Object.entries(settings).flatMap(([chart, { states: all }]) =>
    all.map(({ id }) => [id, chart] as const),
  );
  const taken = [...story.chapters.flatMap(({ steps }) => steps), ...story.after].map(({ id }) => id);
  return {
    ...known,
    taken: new Set(taken),
    namedBy: (kind, path) =>
      path === 'state'
        ? {
            ids: states.map(([id]) => id),
            name: (id) =>
              states
                .filter(([one]) => one === id)
                .map(([, chart]) => chart)
                .join(', '),
          }
        : known.namedBy(kind, path),
  };
}
