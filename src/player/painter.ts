import { drawing } from './draw.ts';
import { type Answer, type Order, flightOf, progress } from './flight.ts';
import { shownAt } from './frame.ts';
import { type Shown, type StillLayer, planChanges, planMove, shownAtRest } from './plan.ts';

/**
 * The thread that works out moves and draws them, so that the page's own has time to scroll. It draws in every frame
 * until the move is over, and leaves its end standing.
 */
let context: OffscreenCanvasRenderingContext2D | null = null;
let frame = 0;
const stills: (readonly StillLayer[])[] = [];
/** What is seen of the latest move. */
let seen: () => readonly Shown[] = () => [];

const answer = (told: Answer): void => postMessage(told);

function fly({ move, from, to, inks, paper, began, width, height, scale }: Extract<Order, { move: number }>): void {
  if (!context) return;
  const plan = planMove(from === undefined ? seen() : shownAtRest(stills[from] ?? []), stills[to] ?? []);
  if (!planChanges(plan)) {
    answer({ move, seen: false });
    return;
  }
  const at = (): number => progress(Date.now() - began);
  seen = () => shownAt(plan, at());
  const { canvas } = context;
  // A new size empties it, and so would the same one.
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const draw = drawing(flightOf(plan, inks));
  const step = (): void => {
    if (!context) return;
    const t = at();
    context.reset();
    context.fillStyle = paper;
    context.fillRect(0, 0, width, height);
    context.scale(scale, scale);
    draw(context, t);
    if (t < 1) frame = requestAnimationFrame(step);
  };
  step();
  answer({ move, seen: true });
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if ('still' in data) {
    stills[data.still] = data.layers;
    return;
  }
  cancelAnimationFrame(frame);
  if ('move' in data) {
    fly(data);
    return;
  }
  if ('canvas' in data) context = data.canvas.getContext('2d');
  // What a canvas shows first makes the browser paint the page, so it is nothing, long before a move. WebKit does not
  // show that a canvas was only reset.
  context?.reset();
  context?.clearRect(0, 0, context.canvas.width, context.canvas.height);
});
