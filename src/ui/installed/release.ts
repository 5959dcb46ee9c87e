/** A file of a release, as its service worker knows it. */
export interface ReleaseFile {
  /** Relative to the page. */
  readonly url: string;
  /** A hash of the contents, or null where the name holds one. */
  readonly revision: string | null;
  /** As in the attribute `integrity`. */
  readonly integrity: string;
  /** Bytes. */
  readonly size: number;
  /** Whether the page needs it to open at all. */
  readonly isShell: boolean;
}

/** What is kept for use without a network. */
export interface Kept {
  /** Bytes, and of all there is to keep. */
  readonly bytes: number;
  readonly total: number;
  /** The files that are not kept, by their addresses. */
  readonly missing: readonly { readonly url: string; readonly size: number }[];
}

/** What a page may ask the service worker, and what it answers. */
export interface Answer {
  readonly kept: Kept;
  /** Whether the worker takes over from the one before it. */
  readonly load: boolean;
  /** Whether an older release is there to go back to. */
  readonly back: boolean;
}
export type Question = keyof Answer;

/** Asks a service worker. Rejects where it does not answer in the time, in ms. */
export function ask<Q extends Question>(worker: ServiceWorkerLike, question: Q, time = 10_000): Promise<Answer[Q]> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    setTimeout(() => reject(new Error(`no answer: ${question}`)), time);
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(question, [port2]);
  });
}

interface ServiceWorkerLike {
  postMessage(message: Question, transfer: MessagePort[]): void;
}
