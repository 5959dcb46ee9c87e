import { toEngineError } from "./failure.ts";

/** What made the tables that an instance keeps, by their names: how to make each again in another instance. */
export type Steps<Place> = Map<string, (place: Place) => Promise<unknown>>;

/**
 * Makes every table again, each after those it reads: in the order first made, and again those that failed for want of
 * another, as long as that gets further. What fails for good is left out. Gives false where a step killed the
 * instance; that step is forgotten, so that the next instance can do without.
 */
export async function rebuild<Place>(steps: Steps<Place>, place: Place): Promise<boolean> {
  let waiting = [...steps];
  for (let before = Number.POSITIVE_INFINITY; waiting.length < before; ) {
    before = waiting.length;
    const failed: typeof waiting = [];
    for (const [name, step] of waiting) {
      try {
        await step(place);
      } catch (error) {
        if (toEngineError(error).kind === "crashed") {
          steps.delete(name);
          return false;
        }
        failed.push([name, step]);
      }
    }
    waiting = failed;
  }
  return true;
}
