import type { Role } from './scene.ts';

/** The size of every scene, in scene units; close to the space a phone has for it. */
export const FRAME = { width: 400, height: 360 } as const;

/** Text keeps this far from the frame's edge, in scene units. */
export const MARGIN = 8;

/**
 * Font sizes in scene units as a layout must allow for them: those of the narrowest screen,
 * 320 px, where a label is 11 px. A stylesheet makes text smaller, in units, on wider screens.
 */
export const SIZE: Readonly<Record<Role, number>> = { value: 21, label: 14, axis: 14, note: 14 };

/** Line heights in scene units, at the sizes above. */
export const LEADING: Readonly<Record<Role, number>> = { value: 24, label: 16, axis: 16, note: 16 };
