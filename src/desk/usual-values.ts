import type { Field } from '../record/fields.ts';
import { valueAt } from '../record/schema-at.ts';
import { nameOf, type KnownRecords } from './known-records.ts';
import { proposeId } from './propose-id.ts';

/** A record as far as it is known. */
export type Draught = Readonly<Record<string, unknown>>;

/** The longest words that a graphic prints whole. */
const EXCERPT = 40;

/** What a field usually is, after what is known of the record already; `undefined` where it must be said. */
export function usualValue(field: Field, record: Draught, known: KnownRecords, languages: readonly string[]): unknown {
  const [group = '', part] = field.path.split('.');
  const at = (path: string): unknown => valueAt(record, path.split('.'));
  if (part === 'from') return at(`${group}.to`);
  if (part === 'to') return at(`${group}.from`) ?? undefined;
  if (part === 'precision') {
    if (at(`${group}.from`) === null) return 'uncertain';
    return at(`${group}.from`) === at(`${group}.to`) ? 'day' : 'period';
  }
  switch (field.path) {
    case 'id':
      return proposeId(wordsFor(record, known, languages[0] ?? 'en'), known.taken);
    case 'public': {
      const [first] = (record.sources ?? []) as string[];
      const source = known.find(first ?? '');
      return source?.date ?? source?.publicBy;
    }
    case 'publicBy':
      return record.date ?? undefined;
    case 'language':
      return languages[0];
    case 'excerpt':
      return typeof record.words === 'string' && record.words.length <= EXCERPT ? record.words : undefined;
    case 'unit':
      return record.value === null ? null : undefined;
    default:
      return field.usual;
  }
}

/** The words that an id is made of. */
function wordsFor(record: Draught, known: KnownRecords, language: string): string {
  const { speaker, publisher, date, topic } = record;
  if (typeof speaker === 'string')
    return `${speaker} ${(topic as Record<string, string> | undefined)?.[language] ?? ''}`;
  if (typeof publisher === 'string') {
    const taken = known.taken.has(proposeId(publisher, new Set()));
    return taken && typeof date === 'string' ? `${publisher} ${date.slice(0, 7)}` : publisher;
  }
  return nameOf({ id: '', ...record, title: record.short ?? record.title }, language);
}
