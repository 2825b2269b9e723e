import { type Edition, find } from '../record/edition.ts';
import type { Observation, When } from '../record/schema.ts';
import type { Lane } from '../record/vocabulary.ts';
import type { Tone } from '../scene/scene.ts';
import type { Cell, Wording } from './chart.ts';
import { rankedCell, sourcesCell, whenCell, wordsCell } from './tables.ts';

/** One thing on the time axis. */
export interface Item {
  readonly id: string;
  readonly lane: Lane;
  readonly when: When;
  readonly label: string;
  readonly title: string;
  readonly tone: Tone;
  readonly cells: readonly Cell[];
}

/** A look that saw nothing of the kind is a quiet mark; one that could not count or tell is hatched. */
function toneOf({ value, noValue }: Observation): Tone {
  if (value !== null) return 'apart';
  return noValue === 'not_seen' ? 'quiet' : 'unknown';
}

/** The counted number itself; another counter's number with its owner; an image without a number is its owner's look. */
function imageLabel(observation: Observation, counter: string | null, counted: boolean, wording: Wording): string {
  if (counted || !counter) return wording.unit(observation);
  return observation.value === null ? counter : `${counter}: ${wording.unit(observation)}`;
}

/** Everything the timeline may show: events, dated images, statements; oldest first. */
export function timelineItems(edition: Edition, wording: Wording): Item[] {
  const { images, statements, counted } = edition.charts.timeline;
  const lane = (id: Lane): Cell => wordsCell(wording.vocabulary.lane[id]);
  const events = edition.events.map((event): Item => ({
    id: event.id,
    lane: event.lane,
    when: event.when,
    label: wording.words(event.short),
    title: wording.words(event.title),
    tone: 'people',
    cells: [
      rankedCell(wording.words(event.title), event.rank, wording),
      whenCell(event.id, event.when, wording),
      lane(event.lane),
      sourcesCell(event.sources),
    ],
  }));
  const looks = images.map((id): Item => {
    const observation = find(edition, 'observations', id);
    const title = `${wording.words(observation.label)}: ${wording.unit(observation)}`;
    const counter = observation.counter && wording.words(find(edition, 'actors', observation.counter).short);
    return {
      id,
      lane: 'images',
      when: observation.observed,
      label: imageLabel(observation, counter, id === counted, wording),
      title,
      tone: id === counted ? 'counted' : toneOf(observation),
      cells: [
        rankedCell(title, observation.rank, wording),
        whenCell(id, observation.observed, wording),
        lane('images'),
        sourcesCell(observation.sources),
      ],
    };
  });
  const said = statements.map((id): Item => {
    const quote = find(edition, 'quotes', id);
    const speaker = find(edition, 'actors', quote.speaker);
    const title = `${wording.words(speaker.name)}: ${wording.vocabulary.strength[quote.strength]}`;
    return {
      id,
      lane: 'statements',
      when: quote.said,
      label: wording.words(speaker.short),
      title,
      tone: 'people',
      cells: [
        rankedCell(title, quote.rank, wording),
        whenCell(id, quote.said, wording),
        lane('statements'),
        sourcesCell(quote.sources),
      ],
    };
  });
  return [...events, ...looks, ...said].toSorted((a, b) =>
    (a.when.from ?? a.when.to).localeCompare(b.when.from ?? b.when.to),
  );
}
