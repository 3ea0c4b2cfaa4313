/**
 * The folder of an embedded store.
 *
 *     graph-000007-1310-3fa9c1.grafeo   a snapshot of 1,310 nodes: written once, never changed; the highest first number is the graph
 *     work-4711-1.grafeo                a writer's copy of it, which becomes the next snapshot by being renamed
 *     writer.grafeo                     an empty database that writers open to exclude one another
 *
 * Renaming a finished, synchronised file is the one step that publishes, so there is no pointer file beside it that
 * could disagree. The count shows damage that the engine does not notice; the random part tells a snapshot from the one of
 * that number in a folder that was deleted and filled anew under a reader's eyes. What a writer that died left behind is removed by the next one.
 */
import { randomBytes } from 'node:crypto';
import { constants, readdirSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedFailure, foreignFolder } from './errors.ts';
import type { Snapshot } from './process.ts';

const SNAPSHOT = /^graph-(\d+)-(\d+)-[0-9a-f]+\.grafeo$/;
const OWN = /^(graph|work|writer)\b.*\.grafeo/;

let workingCopies = 0;

export class StoreFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** The file that writers lock. */
  get lock(): string {
    return join(this.path, 'writer.grafeo');
  }

  /**
   * The current snapshot; for an empty graph none, and its folder need not exist.
   * Synchronous: it is asked before every statement, and lists a handful of names.
   * @throws AppError `store-unavailable` when the folder cannot be read or belongs to something else
   */
  current(): Snapshot {
    const [newest] = this.#snapshots(this.#names());
    if (newest === undefined) return { path: null, nodes: 0 };
    return { path: join(this.path, newest), nodes: Number(SNAPSHOT.exec(newest)?.[2]) };
  }

  /** Changes with every published snapshot. */
  version(): string {
    return this.#snapshots(this.#names())[0] ?? 'empty';
  }

  /** Creates the folder. @throws AppError `store-unavailable` when it belongs to something else: nothing is put there */
  async create(): Promise<void> {
    this.current();
    await mkdir(this.path, { recursive: true });
  }

  /** Removes what is neither the current snapshot nor the lock. Only who holds the lock may call it. */
  async clean(): Promise<void> {
    const names = await readdir(this.path);
    const stale = [...this.#snapshots(names).slice(1), ...names.filter((name) => name.startsWith('work-'))];
    for (const name of stale) await removeIfPossible(join(this.path, name));
  }

  /** A copy of the current snapshot to write to; for an empty graph a path where nothing is yet. */
  async workingCopy(): Promise<string> {
    workingCopies += 1;
    const work = join(this.path, `work-${process.pid}-${workingCopies}.grafeo`);
    const { path } = this.current();
    if (path) await copyFile(path, work, constants.COPYFILE_FICLONE);
    return work;
  }

  /** Removes a working copy that will not be published. */
  async remove(work: string): Promise<void> {
    await removeIfPossible(work);
  }

  /** Makes a closed working copy, which holds so many nodes, the current snapshot. */
  async publish(work: string, nodes: number): Promise<void> {
    const [newest] = this.#snapshots(await readdir(this.path));
    const number = newest ? numberOf(newest) + 1 : 1;
    await synchronise(work, 'r+');
    const salt = randomBytes(3).toString('hex');
    const name = `graph-${String(number).padStart(6, '0')}-${nodes}-${salt}.grafeo`;
    await rename(work, join(this.path, name));
    // The name itself must survive a power cut too; some systems do not let a folder be synchronised.
    await synchronise(this.path, 'r').catch(() => {});
    // Readers that have it open keep it until they turn to the new one; elsewhere than on Unix the next writer tries again.
    if (newest) await removeIfPossible(join(this.path, newest));
  }

  #names(): string[] {
    try {
      return readdirSync(this.path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw embeddedFailure(error, this.path);
    }
  }

  /** Names of snapshots, newest first. */
  #snapshots(names: string[]): string[] {
    const snapshots = names.filter((name) => SNAPSHOT.test(name)).sort((a, b) => numberOf(b) - numberOf(a));
    const foreign = names.find((name) => !OWN.test(name) && !name.startsWith('.'));
    if (snapshots.length === 0 && foreign) throw foreignFolder(this.path, foreign);
    return snapshots;
  }
}

function numberOf(snapshot: string): number {
  return Number(SNAPSHOT.exec(snapshot)?.[1]);
}

async function synchronise(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeIfPossible(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => {});
}
