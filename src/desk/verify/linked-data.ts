import { say } from '../../language/say.ts';
import { type BuiltSite, latestIn } from './built-file.ts';
import { vouchedIn } from './vouched-in.ts';

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** What JSON-LD says that the record does not: each count by its bounds and unit, every other number by what it stands in. */
export function linkedDataFaults(text: string, site: BuiltSite, language: string): string[] {
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return ['holds JSON-LD that cannot be read'];
  }
  const found: string[] = [];
  const visit = (value: Json | undefined, path: string): void => {
    if (typeof value === 'number') found.push(`JSON-LD ${path} says ${value}; nothing in the record says so`);
    else if (typeof value === 'string') {
      const number = /(^|\.)(@id|url|contentUrl|@context)$/.test(path)
        ? undefined
        : vouchedIn(site, language).unvouched(value);
      if (number !== undefined) found.push(`JSON-LD ${path} says ${number}; nothing in the record says so`);
    } else if (Array.isArray(value)) value.forEach((entry, at) => visit(entry, `${path}[${at}]`));
    else if (typeof value !== 'object' || value === null) return;
    else if (value['@type'] === 'PropertyValue') found.push(...propertyFaults(value, site, language));
    else for (const [key, entry] of Object.entries(value)) visit(entry, path ? `${path}.${key}` : key);
  };
  visit(json, '');
  return found;
}

function propertyFaults(property: JsonObject, site: BuiltSite, language: string): string[] {
  const id = JSON.stringify(property['propertyID'] ?? '').replaceAll('"', '');
  const observation = latestIn(site, language)?.observations.find((one) => one.id === id);
  if (!observation) return [`JSON-LD names "${id}", which is no observation of the latest edition`];
  const voice = say(language);
  const { value, upTo, bound, unit, label, observed } = observation;
  const expected: Record<string, Json | undefined> = {
    value: bound === 'none' && value !== null ? value : undefined,
    minValue: bound === 'none' || bound === 'at_most' ? undefined : value,
    maxValue: bound === 'at_most' ? value : bound === 'between' ? upTo : undefined,
    unitText: unit ? voice.vocabulary.unit[unit].other : undefined,
    name: voice.words(label),
    description: `${voice.unit(observation)}, ${voice.when(observed)}`,
  };
  return Object.entries(expected).flatMap(([key, record]) => {
    const says = property[key];
    return says === record
      ? []
      : [`JSON-LD says ${id} has ${key} ${JSON.stringify(says)}, the record gives ${JSON.stringify(record)}`];
  });
}
