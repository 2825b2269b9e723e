import { say } from '../language/say.ts';
import type { Edition } from '../record/edition.ts';
import type { Observation } from '../record/schema.ts';
import { plainProse } from '../story/bind.ts';
import { storyOf } from '../story/story.ts';
import { absolute, href } from './routes.ts';
import { takeAway } from './take-away.ts';

/** The record of an edition as schema.org describes a data set, with every count, its bounds and its unit. */
export function datasetOf(edition: Edition, language: string): object {
  const voice = say(language);
  const { site, id, asOf, released, observations } = edition;
  const address = (path: string): string => absolute(language, path) ?? href(language, path);
  const days = observations.flatMap(({ observed }) => [observed.from ?? observed.to, observed.to]).toSorted();
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address(`evidence/`),
    name: `${voice.words(site.name)}: ${voice.vocabulary.evidence.title}, ${voice.date(asOf)}`,
    description: plainProse(storyOf(edition, language).description, edition, language),
    inLanguage: language,
    version: id,
    ...(released && { datePublished: released }),
    license: site.licence.address,
    isAccessibleForFree: true,
    ...(days.length > 0 && { temporalCoverage: `${days[0]}/${days.at(-1)}` }),
    variableMeasured: observations.map((observation) => measured(observation, language)),
    distribution: takeAway(edition, language).map(({ name, mediaType }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: mediaType,
      contentUrl: address(`data/${id}/${name}`),
    })),
  };
}

/** An observation as a property: a ceiling is a greatest value, a floor a least one, and no number is said as such. */
function measured(observation: Observation, language: string): object {
  const voice = say(language);
  const { id, label, value, upTo, bound, unit, observed } = observation;
  const most = bound === 'at_most' ? value : bound === 'between' ? upTo : undefined;
  const least = bound === 'none' || bound === 'at_most' ? undefined : value;
  return {
    '@type': 'PropertyValue',
    propertyID: id,
    name: voice.words(label),
    ...(value !== null && bound === 'none' && { value }),
    ...(least !== undefined && { minValue: least }),
    ...(most !== undefined && { maxValue: most }),
    ...(unit && { unitText: voice.vocabulary.unit[unit].other }),
    description: `${voice.unit(observation)}, ${voice.when(observed)}`,
    url: `${absolute(language, 'evidence/') ?? href(language, 'evidence/')}#${id}`,
  };
}

/** JSON that may stand in a `<script>` of a page: nothing in it ends the element. */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
