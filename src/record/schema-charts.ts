import { z } from 'zod';
import { date, id, ids, oneOf } from './schema-parts.ts';
import { MEANINGS } from './vocabulary-meanings.ts';
import { STRENGTHS } from './vocabulary.ts';

const state = { id: id.describe('The name of the state, part of its address: never renamed.') };
const counted = id.describe('The id of the observation that the graphic is about.');
const degrees = z.number();
const bounds = z.strictObject({
  west: degrees.describe('The western edge, in degrees east.'),
  south: degrees.describe('The southern edge, in degrees north.'),
  east: degrees.describe('The eastern edge, in degrees east.'),
  north: degrees.describe('The northern edge, in degrees north.'),
});

const stops = z.array(
  z.strictObject({
    place: id.describe('The id of the place.'),
    event: id.nullable().describe('The id of the event there; null for none.'),
  }),
);

const types = z
  .strictObject({
    sides: z
      .array(
        z.strictObject({
          place: id.describe('The id of the place.'),
          earlier: id.describe('The id of the observation before, without types.'),
        }),
      )
      .min(1)
      .max(2)
      .describe('The places side by side.'),
    rows: z
      .array(
        z.strictObject({
          glyph: oneOf(['box', 'tank', 'ore', 'plain'], {
            box: 'closed cars',
            tank: 'tank cars, with round ends',
            ore: 'open cars, in bays',
            plain: 'anything else',
          }).describe('How one of the type looks.'),
          of: ids.min(1).describe('The ids of the observations, place by place.'),
        }),
      )
      .min(1)
      .describe('The types, each a row.'),
  })
  .describe('A later count by type, for the view "types".');

/** `charts.json`: which records each chart draws, and its named states. */
export const charts = z.strictObject({
  yard: z
    .strictObject({
      counted,
      ceiling: id.describe('The id of the observation that says how many there were at most before.'),
      covered: id.describe('The id of the observation of what was seen and could not be identified.'),
      apart: ids.describe('The ids of counts that disagree, shown apart.'),
      gap: id.describe('The id of the observation that says how long nobody looked.'),
      looks: ids.describe('The ids of the looks before, drawn as rows.'),
      types: types.optional(),
      states: z
        .array(
          z.strictObject({
            ...state,
            view: z
              .enum(['empty', 'ceiling', 'counted', 'compared', 'apart', 'covered', 'gap', 'types'])
              .describe('What the graphic shows in this state.'),
          }),
        )
        .describe('Its states.'),
    })
    .describe('What was counted.'),
  timeline: z
    .strictObject({
      counted,
      images: ids.describe('The ids of the observations in the lane of images.'),
      statements: ids.describe('The ids of the quotes in the lane of statements.'),
      states: z
        .array(
          z.strictObject({
            ...state,
            from: date.describe('The first day of the axis.'),
            to: date.describe('The last day of the axis.'),
            labels: ids.describe('The ids of the records that are named.'),
            focus: ids.describe('The ids of the records that stand out.'),
          }),
        )
        .describe('Its states.'),
    })
    .describe('What happened and was said, day by day.'),
  map: z
    .strictObject({
      counted,
      yard: z
        .strictObject({
          station: id.describe('The id of the place.'),
          near: id.describe('The id of the observation of the shorter distance.'),
          far: id.describe('The id of the observation of the longer distance.'),
        })
        .describe('Where the counting took place, by its distance from a place on the map.'),
      route: stops.describe('The stops of the route, in order.'),
      ways: z
        .array(
          z.strictObject({
            id: id.describe('The name of the way, for its states.'),
            stops: stops.describe('The stops of the way, in order.'),
          }),
        )
        .optional()
        .describe('Other ways than the route.'),
      states: z
        .array(
          z.strictObject({
            ...state,
            bounds: bounds.describe('The part of the Earth that it shows.'),
            places: ids.describe('The ids of the places that are named.'),
            route: z.boolean().describe('Whether the route is drawn.'),
            way: id.optional().describe('The name of the way that is drawn in place of the route.'),
            detail: oneOf(['country', 'crossing'], {
              country: 'coasts and borders',
              crossing: 'the station and what was counted around it',
            }).describe('How close it looks.'),
          }),
        )
        .describe('Its states.'),
    })
    .describe('Where it is.'),
  voices: z
    .strictObject({
      counted,
      quotes: ids.describe('The ids of the quotes that it places.'),
      states: z
        .array(
          z.strictObject({
            ...state,
            strengths: z
              .array(oneOf(STRENGTHS, MEANINGS.strength))
              .describe('The strengths that stand out; [] for none.'),
          }),
        )
        .describe('Its states.'),
    })
    .describe('Who says what, and how surely.'),
  measures: z
    .strictObject({
      states: z
        .array(
          z.strictObject({
            ...state,
            view: oneOf(['blocks', 'spans'], {
              blocks: 'a mark for each thing counted',
              spans: 'the time that each total covers',
            }).describe('How it draws them.'),
            of: ids.min(1).describe('The ids of the observations that it shows, all of one unit.'),
          }),
        )
        .describe('Its states.'),
    })
    .optional()
    .describe('What was counted in other units.'),
  origins: z
    .strictObject({
      states: z
        .array(
          z.strictObject({
            ...state,
            of: ids
              .min(1)
              .describe(
                'The ids of the sources that it shows, and of the quotes that they rest on where the speaker has no page; each after what it rests on.',
              ),
          }),
        )
        .describe('Its states.'),
    })
    .optional()
    .describe('Which reports rest on which.'),
});
