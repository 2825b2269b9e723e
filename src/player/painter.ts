import { drawing } from './draw.ts';
import { type Order, progress } from './flight.ts';

/**
 * The thread that draws moves, so that the page's own has time to scroll. It draws in every frame until the move is over,
 * leaves its end standing, and says when the first moment stands there: the number of the move.
 */
let context: OffscreenCanvasRenderingContext2D | null = null;
let frame = 0;

function fly({ flight, move, began, width, height, scale }: Extract<Order, { flight: unknown }>): void {
  if (!context) return;
  const { canvas } = context;
  // A new size empties it, and so would the same one.
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const draw = drawing(flight);
  let told = false;
  const step = (): void => {
    if (!context) return;
    const t = progress(Date.now() - began);
    context.reset();
    context.scale(scale, scale);
    draw(context, t);
    if (!told) postMessage(move);
    told = true;
    if (t < 1) frame = requestAnimationFrame(step);
  };
  step();
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  cancelAnimationFrame(frame);
  if ('canvas' in data) context = data.canvas.getContext('2d');
  else if ('flight' in data) fly(data);
  else context?.reset();
});
