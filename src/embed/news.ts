/** One piece of news, as the note above a picture says it. */
export interface Note {
  readonly severity: string;
  readonly text: string;
  readonly href?: string;
}

/** What `status.js` says of a chart; `publish/status.ts` writes it. */
export interface Status {
  readonly latest: string;
  readonly words: Readonly<Record<'more' | 'holds' | 'moved' | 'gone' | 'same', string>>;
  readonly news: Readonly<Record<string, Readonly<Record<string, Note>>>>;
  readonly values: Readonly<Record<string, readonly [string, string]>>;
}

/** Which picture an embed shows, and what its host said about it. */
export interface Shown {
  readonly edition: string;
  readonly state: string;
  readonly asof: string | undefined;
  readonly quote: { readonly record: string; readonly value: string } | undefined;
}

/**
 * What to say above a picture: whether the value that the host quoted still holds; else what changed since the edition
 * that it quoted from, or that is pinned. Nothing where there is nothing to say.
 */
export function noteOf(
  { latest, words, news, values }: Status,
  { edition, state, asof, quote }: Shown,
): Note | undefined {
  const since = asof ?? edition;
  const change = own(own(news, state) ?? {}, since);
  if (quote && change?.severity !== 'retraction') {
    const [value, text = ''] = own(values, quote.record) ?? [];
    if (value === undefined) return { severity: 'retraction', text: words.gone.replace('{from}', quote.value) };
    const holds = value === quote.value;
    const said = (holds ? words.holds : words.moved).replace('{from}', quote.value).replace('{to}', text);
    const severity = holds ? 'none' : (change?.severity ?? 'refresh');
    return { severity, text: said, ...(change && !holds ? { href: change.href ?? '' } : {}) };
  }
  if (change) return change;
  return asof && asof !== latest ? { severity: 'none', text: words.same } : undefined;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
