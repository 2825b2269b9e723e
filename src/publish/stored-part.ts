import { frozenPart } from '../record/frozen-store.ts';
import { type Embed, embedPath } from './embed.ts';

/** What was stored of a pinned embed when its edition was released; `undefined` where it is to be printed anew. */
export function storedPart(embed: Embed): string | undefined {
  if (embed.kind !== 'pinned') return undefined;
  return frozenPart(embed.edition, embed.language, embedPath(embed).replace(/\/v\/.*$/, ''));
}
