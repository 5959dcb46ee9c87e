import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";

/** What tabs tell each other of a notebook. */
interface Message {
  readonly kind: "give" | "saved";
  readonly id: string;
}

/** ms until a tab that does not answer loses the notebook. What it had was saved when it went to the background. */
const PATIENCE = 3000;

/** Which of the tabs that have the same notebook open may edit it. */
export interface Tabs {
  /** Another tab edits it. */
  readonly elsewhere: Accessor<boolean>;
  /** Asks the other tab to save and to give it over, and takes it. Resolves when this tab may edit. */
  take(): Promise<void>;
  /** Tells the other tabs that a new text is kept. */
  say(): void;
}

/**
 * One tab edits, by a lock of the browser's on the notebook's id; the others wait for it, and get it when that tab is
 * closed. Without locks (a page that is not served securely) no tab waits, and the store refuses what is outdated.
 * `onGive` runs before this tab gives a notebook over, `onNews` when this tab should read it again from the store.
 */
export function createTabs(
  id: Accessor<string | undefined>,
  { onGive, onNews }: { onGive(): Promise<void>; onNews(): Promise<void> },
): Tabs {
  const locks: LockManager | undefined = navigator.locks;
  const [elsewhere, setElsewhere] = createSignal(false);
  const channel = new BroadcastChannel("tracebook");
  let give: (() => void) | undefined;
  let waits: AbortController | undefined;
  let closed = false;

  const post = (kind: Message["kind"]) => {
    const name = id();
    if (name !== undefined && !closed) channel.postMessage({ kind, id: name } satisfies Message);
  };
  /** Asks for the lock and holds it until it is given or taken away; tells whether it was had. */
  const hold = (name: string, options: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      let had = false;
      locks
        .request(`tracebook own ${name}`, options, async (lock) => {
          if (lock === null) return;
          if (closed || id() !== name) return;
          had = true;
          const held = new Promise<void>((done) => {
            give = done;
          });
          resolve(true);
          await held;
        })
        .catch(() => had && id() === name && lose(name)) // taken away, or no longer waited for
        .finally(() => resolve(false));
    });
  const get = async () => {
    await onNews();
    if (give) setElsewhere(false); // else another tab has asked for it by now
  };
  const wait = (name: string) => {
    waits = new AbortController();
    void hold(name, { signal: waits.signal }).then((had) => (had ? get() : undefined));
  };
  const lose = (name: string) => {
    give = undefined;
    if (closed) return;
    setElsewhere(true);
    wait(name);
  };
  const end = () => {
    waits?.abort();
    give?.();
    give = undefined;
  };

  channel.onmessage = async ({ data }: MessageEvent<Message>) => {
    const name = id();
    if (name === undefined || data.id !== name) return;
    if (data.kind === "saved") {
      if (elsewhere()) await onNews();
    } else if (give) {
      const release = give;
      setElsewhere(true);
      await onGive();
      release();
      lose(name);
    } else {
      waits?.abort(); // behind the tab that asks
      wait(name);
    }
  };
  createEffect(
    on(id, async (name) => {
      end();
      setElsewhere(false);
      if (name === undefined || locks === undefined) return;
      if (await hold(name, { ifAvailable: true })) return;
      if (closed || id() !== name) return;
      setElsewhere(true);
      wait(name);
    }),
  );
  onCleanup(() => {
    closed = true;
    end();
    channel.close();
  });

  return {
    elsewhere,
    async take() {
      const name = id();
      if (name === undefined || !elsewhere()) return;
      waits?.abort();
      const asks = hold(name, { signal: AbortSignal.timeout(PATIENCE) });
      post("give");
      if ((await asks) || (await hold(name, { steal: true }))) await get();
    },
    say: () => post("saved"),
  };
}
