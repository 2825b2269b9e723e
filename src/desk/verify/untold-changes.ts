import type { Edition } from '../../record/edition.ts';
import { correctionEntries } from '../../story/correction-entries.ts';
import { plainChange } from '../../story/changes.ts';
import type { StepPassage } from '../../story/step-passages.ts';
import { type BuiltSite, type Disagreement, pagePath } from './built-file.ts';
import { changesTo } from './change-texts.ts';
import { attribute, type Element, isElement, parsePage, textOf, walk } from './html-tree.ts';

/**
 * What the pages of changes and of corrections leave out, or say without a reason in the record: every change is a
 * sentence, every graphic that moved stands there before and after, every correction has its entry.
 */
export function untoldChanges(site: BuiltSite): Disagreement[] {
  const { editions } = site;
  const spoken = new Set(editions.flatMap(({ languages }) => languages));
  return [
    ...editions.flatMap((edition, at) => {
      const before = editions[at - 1];
      return before ? edition.languages.flatMap((language) => onChangesPage(site, before, edition, language)) : [];
    }),
    ...[...spoken].flatMap((language) => onCorrectionsPage(site, language)),
  ];
}

function onChangesPage(site: BuiltSite, before: Edition, edition: Edition, language: string): Disagreement[] {
  const { file, elements } = pageIn(site, language, `editions/${edition.id}/changes/`);
  const { pictures, lists } = changesTo(before, edition, language);
  const told = lists.flatMap((list) => list.sentences);
  const sentences = told.map(({ spans }) => plainChange(spans, language));
  const entries = elements('data-change');
  const printed = entries.map(({ element }) => bare(textOf(element)));
  const sides = elements('data-side').map(({ element, within }) => {
    const picture = within.find((one) => attribute(one, 'data-picture') !== undefined);
    return `${picture ? attribute(picture, 'data-picture') : ''} ${attribute(element, 'data-side')}`;
  });
  const asked = pictures.flatMap(({ chart, state, change, ...picture }) =>
    change === 'removed'
      ? []
      : (['before', 'after'] as const).flatMap((side) => (picture[side] ? [`${chart}/${state} ${side}`] : [])),
  );
  return [
    ...sentences
      .filter((sentence) => !printed.some((text) => text.startsWith(bare(sentence))))
      .map((sentence) => ({ file, where: 'the sentences', message: `lack "${sentence}"` })),
    ...(printed.length > sentences.length
      ? [{ file, where: 'the sentences', message: `are ${printed.length}, the record gives ${sentences.length}` }]
      : []),
    ...told.flatMap(({ id, passages }) => {
      const all = entries.filter(({ element }) => attribute(element, 'data-record') === id);
      return passages.length === 0
        ? []
        : untoldWords(passages, all, language).map((message) => ({ file, where: id, message }));
    }),
    ...asked
      .filter((side) => !sides.includes(side))
      .map((side) => ({ file, where: 'the pictures', message: `lack ${side}` })),
  ];
}

/** The old and the new words of a rewritten step that its entry lacks, or has beside those of the record. */
function untoldWords(passages: readonly StepPassage[], entries: readonly Found[], language: string): string[] {
  return (['gone', 'fresh'] as const).flatMap((side) => {
    const asked = passages.flatMap((passage) => passage[side].map((spans) => bare(plainChange(spans, language))));
    const printed = entries.flatMap(({ element }) => textsIn(element, side === 'gone' ? 'del' : 'ins'));
    return [
      ...asked.filter((text) => !printed.includes(text)).map((text) => `lacks "${text}"`),
      ...printed.filter((text) => !asked.includes(text)).map((text) => `says "${text}", the record does not`),
    ];
  });
}

/** The text of each element of that name within one. */
function textsIn(element: Element, name: string): string[] {
  const found: string[] = [];
  walk(element, (node) => {
    if (isElement(node) && node.tagName === name) found.push(bare(textOf(node)));
    return undefined;
  });
  return found;
}

function onCorrectionsPage(site: BuiltSite, language: string): Disagreement[] {
  const { file, elements } = pageIn(site, language, 'corrections/');
  const printed = new Map(
    elements('data-correction').map(({ element }) => [attribute(element, 'data-correction'), bare(textOf(element))]),
  );
  return correctionEntries(site.editions, language).flatMap(({ id, from, to, reason }) => {
    const text = printed.get(id)?.toLowerCase();
    if (text === undefined) return [{ file, where: 'the entries', message: `lack "${id}"` }];
    return [plainChange(from, language), plainChange(to, language), reason.text]
      .filter((part) => !text.includes(bare(part).toLowerCase()))
      .map((part) => ({ file, where: id, message: `lacks "${part}"` }));
  });
}

interface Found {
  readonly element: Element;
  readonly within: readonly Element[];
}

/** A page of the site, and its elements that have an attribute; none where the page is not there. */
function pageIn(
  site: BuiltSite,
  language: string,
  path: string,
): { file: string; elements: (name: string) => Found[] } {
  const file = pagePath(site, language, path);
  const text = site.files.find((one) => one.path === file)?.text;
  const all: Found[] = [];
  if (text !== undefined) {
    walk(parsePage(text), (node, within) => {
      if (isElement(node)) all.push({ element: node, within });
      return undefined;
    });
  }
  return { file, elements: (name) => all.filter(({ element }) => attribute(element, name) !== undefined) };
}

/** The text without what only breaks or joins its lines. */
function bare(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
