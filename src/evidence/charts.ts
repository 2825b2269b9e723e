import type { Edition } from '../record/edition.ts';
import { countsChart } from './counts.ts';
import type { EvidenceChart } from './evidence-chart.ts';
import { growthChart } from './growth.ts';
import { originsChart } from './origins.ts';

/**
 * The charts of the evidence page: every published count, who relied on whom, how the record grew.
 * @param editions those that have pages, oldest first: how the record grew is told of all of them
 */
export function evidenceCharts(edition: Edition, editions: readonly Edition[], language: string): EvidenceChart[] {
  return [countsChart(edition, language), originsChart(edition, language), growthChart(editions, language)];
}
