import { escapeUTF8 as safe } from 'entities';
import { wordsOf } from '../figures.ts';
import { say } from '../language/say.ts';
import type { Addresses } from './addresses.ts';
import { placesOf } from './addresses.ts';
import type { Embed } from './embed.ts';
import { captionOf } from './caption.ts';
import { embedHeight } from './embed-part.ts';
import type { Gone } from './gone.ts';
import { WIDEST, heightAt } from './height.ts';

/**
 * What an oEmbed consumer is told (oembed.com). The `html` is as WordPress lets it through for a site that it does not
 * know: a quotation, which it shows until the frame tells its height, and a frame with no more attributes than it allows.
 * @param picture how large the PNG is
 * @param gone what is said where the picture is gone
 */
export function oembedOf(
  embed: Embed,
  at: Addresses,
  picture: { readonly width: number; readonly height: number },
  stored: string | undefined,
  gone?: Gone,
): object {
  const { edition, language, kind } = embed;
  const places = placesOf(embed, at);
  const { title } = wordsOf(embed);
  const height = heightAt(embedHeight(embed, stored, gone), WIDEST);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: say(language).words(edition.site.name),
    provider_url: at(language, ''),
    cache_age: kind === 'pinned' ? 604_800 : 3600,
    width: WIDEST,
    height,
    html:
      `<blockquote>${gone ? `${safe([gone.text, gone.reason].filter(Boolean).join(' '))} ` : ''}${captionOf(embed, places.story)}</blockquote>` +
      `<iframe src="${safe(places.embed)}" width="${WIDEST}" height="${height}" frameborder="0" title="${safe(title)}"></iframe>`,
    thumbnail_url: places.png,
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  };
}
