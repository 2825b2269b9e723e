import type { Rule } from '../draft.ts';
import { chartSettings } from './chart-settings.ts';
import { citedSources } from './cited-sources.ts';
import { completeWords } from './complete-words.ts';
import { dateOrder } from './date-order.ts';
import { derivations } from './derivations.ts';
import { editionDates } from './edition-dates.ts';
import { editionHead } from './edition-head.ts';
import { excerpts } from './excerpts.ts';
import { missingReasons } from './missing-reasons.ts';
import { observationValues } from './observation-values.ts';
import { plainText } from './plain-text.ts';
import { references } from './references.ts';
import { sameSteps } from './same-steps.ts';
import { uniqueIds } from './unique-ids.ts';

/** Every rule that needs more than one field of the record to be seen at once. */
export const rules: readonly Rule[] = [
  editionHead,
  uniqueIds,
  references,
  missingReasons,
  citedSources,
  editionDates,
  dateOrder,
  observationValues,
  derivations,
  excerpts,
  chartSettings,
  completeWords,
  sameSteps,
  plainText,
];
