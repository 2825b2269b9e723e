/** The phone on which a scroll is measured, and how slow its processor is against this machine's. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const;

/**
 * How many times slower than this machine the phone's processor is. Smoothness counts at the second; what motion
 * costs counts at the first: under slowdown d3-transition leaves frames out, and so costs less by showing less.
 */
export const SLOWDOWNS = { cost: 1, smoothness: 4 } as const;

/** How long a reader takes from the head of the page to the end of the story, in seconds a step. */
export const SECONDS_PER_STEP = 0.75;

/** A task that a reader feels, and a frame that a reader sees, in milliseconds. */
export const LONG_TASK = 50;

/** An interval from frame to frame that a reader sees, in milliseconds; at 60 Hz a frame takes 16.7. */
export const SLOW_FRAME = 25;

/** How often each page is scrolled; the median counts. */
export const RUNS = 3;

/** A slow connection of a phone, as Lighthouse has it: 150 ms there and back, 1.6 megabits a second, in bytes. */
export const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
} as const;

/** How often a page is loaded to see when it is painted; the median counts. */
export const PAINTS = 7;
