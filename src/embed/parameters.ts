/** What an embed’s address may ask for. A value that does not look like what it should be is as if it were not there. */
export interface Parameters {
  readonly theme: 'light' | 'dark' | undefined;
  /** Without title and sentence, which the host says itself. */
  readonly plain: boolean;
  readonly transparent: boolean;
  /** On a chart’s own address: another of its states. */
  readonly state: string | undefined;
  /** The name a pym parent gave its child. */
  readonly childId: string | undefined;
  /** The name of this copy, unique in its page. */
  readonly eid: string | undefined;
  /** The edition that the host quoted from. */
  readonly asof: string | undefined;
  /** The value that the host quoted, of which record. */
  readonly quote: { readonly record: string; readonly value: string } | undefined;
  /** Whether a bare `{height}` is wanted, which some hosts’ own scripts listen for. */
  readonly bareHeight: boolean;
  /** What WordPress sent along, to be sent back. */
  readonly secret: string | undefined;
}

const NAME = /^[\w-]{1,80}$/;

/** Reads the query and the fragment of an embed’s address. */
export function readParameters(search: string, hash: string): Parameters {
  const query = new URLSearchParams(search);
  const get = (name: string, pattern: RegExp): string | undefined => {
    const value = query.get(name);
    return value && pattern.test(value) ? value : undefined;
  };
  const on = (name: string): boolean => /^(1|true)$/.test(query.get(name) ?? '');
  const theme = get('theme', /^(light|dark)$/);
  const dark = get('dark', /^(true|false)$/);
  const [record, value] = (get('quote', /^[a-z\d-]{1,80}:[\d./-]{1,40}$/) ?? '').split(':');
  return {
    theme: theme === 'light' || dark === 'false' ? 'light' : theme === 'dark' || dark === 'true' ? 'dark' : undefined,
    plain: on('plain'),
    transparent: on('transparent'),
    state: get('state', NAME),
    childId: get('childId', NAME),
    eid: get('eid', NAME),
    asof: get('asof', /^\d{4}-\d\d-\d\d(\.\d+)?$/),
    quote: record && value ? { record, value } : undefined,
    bareHeight: query.get('proto') === 'height',
    secret: /[#?&]secret=(\w{1,40})/.exec(hash)?.[1],
  };
}
