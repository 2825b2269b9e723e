import drawing from './drawing.css?inline';
import ink from './ink.css?inline';
import paper from './paper.css?inline';

/**
 * All the styles that a story needs, for one that is printed beside nothing but them. Whatever stands in a story
 * has its styles in one of these files, never in a component of its own: those would not be kept with it.
 */
export const STORY_STYLE = [ink, paper, drawing].join('\n');
