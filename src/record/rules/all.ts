import type { Rule } from '../draft.ts';
import { chartSettings } from './chart-settings.ts';
import type { HistoryRule } from '../history.ts';
import { citedSources } from './cited-sources.ts';
import { completeWords } from './complete-words.ts';
import { dateOrder } from './date-order.ts';
import { derivations } from './derivations.ts';
import { editionDates } from './edition-dates.ts';
import { editionHead } from './edition-head.ts';
import { excerpts } from './excerpts.ts';
import { firstReading } from './first-reading.ts';
import { frozenEditions } from './frozen-editions.ts';
import { frozenParts } from './frozen-parts.ts';
import { ledgerEntries } from './ledger-entries.ts';
import { ledgerReleases } from './ledger-releases.ts';
import { glosses } from './glosses.ts';
import { goneStates } from './gone-states.ts';
import { imageTimes } from './image-times.ts';
import { links } from './links.ts';
import { likelyValues } from './likely-values.ts';
import { listEntries } from './list-entries.ts';
import { missingReasons } from './missing-reasons.ts';
import { newCorrections } from './new-corrections.ts';
import { observationValues } from './observation-values.ts';
import { plainText } from './plain-text.ts';
import { publishedRecords } from './published-records.ts';
import { publishedValues } from './published-values.ts';
import { quotationMarks } from './quotation-marks.ts';
import { references } from './references.ts';
import { sameSteps } from './same-steps.ts';
import { samePages } from './same-pages.ts';
import { seriesUnits } from './series-units.ts';
import { timelineAxes } from './timeline-axes.ts';
import { uniqueIds } from './unique-ids.ts';
import { withdrawnPictures } from './withdrawn-pictures.ts';
import { withdrawnReasons } from './withdrawn-reasons.ts';

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
  glosses,
  quotationMarks,
  chartSettings,
  completeWords,
  sameSteps,
  plainText,
  withdrawnReasons,
  withdrawnPictures,
  links,
  samePages,
  firstReading,
  listEntries,
  imageTimes,
  seriesUnits,
  likelyValues,
  timelineAxes,
];

/** Every rule about the ledger, and about what an edition owes those before it. */
export const historyRules: readonly HistoryRule[] = [
  ledgerEntries,
  ledgerReleases,
  frozenEditions,
  frozenParts,
  publishedRecords,
  publishedValues,
  newCorrections,
  goneStates,
];
