/** A thread that helps to draw articles: it takes some ahead, so that it never waits for the next. */

import { Worker } from 'node:worker_threads';
import type { Drawn } from './draw-all.ts';
import type { Article } from './types.ts';

/** How the work comes and goes; an article is known by its index. */
export interface Work {
  give: () => { index: number; article: Article } | undefined;
  put: (index: number, result: Drawn) => void;
  /** For articles that were given and not begun when the thread ended. */
  takeBack: (index: number) => void;
}

/** Articles that a thread holds at a time. */
const AHEAD = 8;

export class HelperThread {
  readonly #worker: Worker;
  /** The articles that it holds, the one that it reads first. */
  readonly #held: number[] = [];
  #reason = 'it stopped';
  #isDone = false;

  /** @param program sends `null` when it is ready, then for each article in turn what became of it */
  constructor(program: URL, work: Work) {
    this.#worker = new Worker(program);
    this.#worker.on('message', (result: Drawn | null) => {
      const index = result && this.#held.shift();
      if (result && index !== null && index !== undefined) work.put(index, result);
      this.#fill(work);
    });
    this.#worker.on('error', (error) => {
      this.#reason = error.message;
    });
    this.#worker.on('exit', () => {
      if (!this.#isDone) this.#giveUp(work);
    });
  }

  #fill({ give }: Work): void {
    while (this.#held.length < AHEAD) {
      const given = give();
      if (!given) return;
      this.#held.push(given.index);
      this.#worker.postMessage(given.article);
    }
  }

  #giveUp({ put, takeBack }: Work): void {
    const [begun, ...rest] = this.#held.splice(0);
    for (const index of rest.reverse()) takeBack(index);
    if (begun === undefined) {
      process.emitWarning(
        `A thread that was to help reading articles ended: ${this.#reason}. The others go on.`,
      );
    } else {
      put(begun, { reason: `the thread that read it ended (${this.#reason}): a defect, please report it` });
    }
  }

  async end(): Promise<void> {
    this.#isDone = true;
    await this.#worker.terminate();
  }
}
