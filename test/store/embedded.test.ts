/** The embedded store: the contract, and what its processes and its folder are for. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { EmbeddedStore } from '../../server/store/embedded/index.ts';
import type { Store } from '../../server/store/store.ts';
import { cases, failure, storeContract } from './contract.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lang-gieng-store-'));
});
afterAll(() => rm(root, { recursive: true }));

let folders = 0;
const newFolder = () => join(root, `graph-of-test-${folders++}`);

describe('the contract', () => {
  let folder: string;
  storeContract({
    openEmpty: async () => {
      folder = newFolder();
      return new EmbeddedStore(folder);
    },
    openAgain: async () => new EmbeddedStore(folder),
    skips: {},
  });
});

const MiB = 2 ** 20;
const COUNT = 'MATCH (n) RETURN count(n) AS n';
/** Takes about a second. */
const LONG = `UNWIND range(1, 150) AS a UNWIND range(1, 150) AS b UNWIND range(1, 150) AS c
  WITH (a + b + c) % 7 AS d RETURN max(d) AS most`;

let folder: string;
let store: EmbeddedStore;
beforeEach(() => {
  folder = newFolder();
  store = new EmbeddedStore(folder);
});
afterEach(() => store.close());

const count = async (of: Store = store) => (await of.reader.run(COUNT)).rows[0]?.[0];
const add = (nodes: number, to: Store = store) =>
  to.writer.transaction((tx) => tx.run('UNWIND range(1, $nodes) AS i CREATE (:Thing {i: i})', { nodes }));
/** Processes are told apart by what Linux says of them. */
const testProcesses = test.skipIf(!existsSync('/proc/self/stat'));
const snapshots = () => readdirSync(folder).filter((name) => name.startsWith('graph-'));

describe('a folder', () => {
  test('that is not there reads as an empty graph, and is not made', async () => {
    await store.ping();
    expect(await count()).toBe(0);
    expect(existsSync(folder)).toBe(false);
  });

  test('keeps the graph', async () => {
    await add(3);
    await store.close();
    store = new EmbeddedStore(folder);
    expect(await count()).toBe(3);
  });

  test('holds one snapshot, and nothing of a transaction that changed nothing or failed', async () => {
    await add(1);
    await add(1);
    const [before] = snapshots();
    await store.writer.transaction((tx) => tx.run(COUNT));
    await expect(
      store.writer.transaction((tx) => tx.run('CREATE (:Thing) RETURN 1 / 0 AS x')),
    ).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => !name.startsWith('writer'))).toEqual([before]);
    expect(await count()).toBe(2);
  });

  test.each<[string, (path: string) => void]>([
    ['something else', (path) => writeFileSync(path, 'hello '.repeat(10_000))],
    ['nothing', (path) => writeFileSync(path, '')],
    ['damaged headers', (path) => flip(path, 4096, 12_288)],
    ['half of it', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  ])('with a snapshot that holds %s is told in a line', async (_, damage) => {
    await add(1000);
    damage(join(folder, snapshots()[0] as string));
    for (const work of [() => store.ping(), () => store.console.run(COUNT), () => add(1)]) {
      const { kind, message } = await failure(work());
      expect(kind).toBe('store-unavailable');
      expect(message).toContain(`The graph in ${folder} cannot be read`);
      expect(message).toContain('restore');
    }
  });

  test.each([4096, 8192])('with a header damaged at %i is read right or not at all', async (at) => {
    await add(1000);
    flip(join(folder, snapshots()[0] as string), at, at + 64);
    const found = await count().catch((error) => error.kind);
    expect([1000, 'store-unavailable']).toContain(found);
  });

  test('that belongs to something else is left alone', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'letter.txt'), 'dear');
    for (const work of [() => store.ping(), () => add(1)]) {
      const { kind, message } = await failure(work());
      expect(kind).toBe('store-unavailable');
      expect(message).toContain(folder);
      expect(message).toContain('--store');
    }
    expect(readdirSync(folder)).toEqual(['letter.txt']);
  });

  test('that is a file is told in a line', async () => {
    writeFileSync(folder, '');
    for (const work of [() => store.ping(), () => add(1)]) {
      const { kind, message } = await failure(work());
      expect(kind).toBe('store-unavailable');
      expect(message).toContain(`${folder} is not a folder`);
    }
  });
});

describe('a folder that may not be read', () => {
  test.skipIf(process.platform === 'win32' || !mayBecomeAnother())('is told in a line', () =>
    asOrdinaryUser(async () => {
      await add(1);
      for (const path of [join(folder, snapshots()[0] as string), folder]) {
        chmodSync(path, 0);
        const failures = [await failure(store.ping()), await failure(add(1))];
        chmodSync(path, 0o700);
        for (const { kind, message } of failures) {
          expect(kind).toBe('store-unavailable');
          expect(message).toContain(folder);
          expect(message).toContain('permissions');
        }
      }
      await store.close();
    }),
  );
});

/** Whether another user could run this program from where it lies. */
function mayBecomeAnother(): boolean {
  if (process.getuid?.() !== 0) return true;
  return [import.meta.filename, process.execPath].every((file) => {
    for (let path = file; path !== '/'; path = dirname(path)) {
      const needed = path === file ? 0o004 : 0o005;
      if ((statSync(path).mode & needed) !== needed) return false;
    }
    return true;
  });
}

/** Nothing is forbidden to root, who becomes nobody for a while. */
async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work();
  const NOBODY = 65_534;
  mkdirSync(folder);
  chownSync(folder, NOBODY, NOBODY);
  chmodSync(root, 0o755);
  process.seteuid?.(NOBODY);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a reader', () => {
  test.each(cases<string>('refused-files.yaml'))('refuses %s', async (statement) => {
    expect((await failure(store.reader.run(statement))).kind).toBe('not-allowed');
    expect((await failure(store.console.run(statement))).kind).toBe('not-allowed');
  });

  test.each(['RETURN range(1, 1000000000) AS xs', 'UNWIND range(1, 50000000) AS x RETURN collect(x) AS xs'])(
    'ends what needs too much memory: %s',
    async (statement) => {
      store = new EmbeddedStore(folder, { consoleMemoryBytes: 200 * MiB });
      const { kind, message } = await failure(store.console.run(statement, {}, { timeoutMs: 20_000 }));
      expect(kind).toBe('limit-exceeded');
      expect(message).toContain('memory');
      await store.console.run(COUNT);
    },
  );

  testProcesses('answers although its process was killed', async () => {
    await add(1);
    await store.ping();
    const answer = store.reader.run(LONG);
    await until(() => children().length === 1);
    for (const pid of children()) process.kill(pid, 'SIGKILL');
    expect((await answer).rows).toEqual([[6]]);
  });

  testProcesses('tells what ends its process every time', async () => {
    const answer = failure(store.reader.run(LONG));
    for (const _ of [1, 2]) {
      await until(() => children().length === 1);
      const [pid] = children() as [number];
      process.kill(pid, 'SIGKILL');
      await until(() => !children().includes(pid));
    }
    expect((await answer).kind).toBe('store-unavailable');
    await store.ping();
  });

  test('sees whole transactions only, while they are published', async () => {
    const other = new EmbeddedStore(folder);
    await add(10);
    let writing = true;
    const read = async (of: Store) => {
      const seen: number[] = [];
      while (writing) seen.push(Number(await count(of)));
      return seen;
    };
    const reading = [read(store), read(other)];
    for (let i = 0; i < 5; i++) await add(10);
    writing = false;
    for (const seen of await Promise.all(reading)) {
      expect(seen.every((n) => n % 10 === 0)).toBe(true);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
    }
    expect([await count(store), await count(other)]).toEqual([60, 60]);
    await other.close();
  });
});

describe('a folder that was deleted and filled anew', () => {
  test('is seen by those who read the former one', async () => {
    await add(1);
    expect(await count()).toBe(1);
    const version = await store.version();
    await rm(folder, { recursive: true });
    const other = new EmbeddedStore(folder);
    await add(2, other);
    await other.close();
    expect(await store.version()).not.toBe(version);
    expect(await count()).toBe(2);
  });
});

describe('closing', () => {
  test('ends what waits for its turn, too', async () => {
    const reads = Array.from({ length: 6 }, () => failure(store.reader.run(LONG)));
    const writes = [failure(add(1)), failure(add(1))];
    await store.close();
    for (const { kind } of await Promise.all([...reads, ...writes])) expect(kind).toBe('store-unavailable');
    const again = new EmbeddedStore(folder);
    expect(await count(again)).toBe(0);
    await again.close();
  });
});

describe('a writer', () => {
  test('is refused while another program writes, which goes on', async () => {
    const other = new EmbeddedStore(folder, { lockWaitMs: 100 });
    await store.writer.transaction(async (tx) => {
      await tx.run('CREATE (:Thing)');
      const { kind, message } = await failure(add(1, other));
      expect(kind).toBe('busy');
      expect(message).toContain(folder);
    });
    await add(1, other);
    expect(await count()).toBe(2);
    await other.close();
  });

  testProcesses('that is killed leaves the graph as it was, and the next one tidies up', async () => {
    await add(5);
    const work = store.writer.transaction(async (tx) => {
      await tx.run('CREATE (:Thing)');
      for (const pid of children()) process.kill(pid, 'SIGKILL');
      await tx.run('CREATE (:Thing)');
    });
    expect((await failure(work)).kind).toBe('store-unavailable');
    expect(await count()).toBe(5);
    expect(readdirSync(folder).some((name) => name.startsWith('work-'))).toBe(true);
    await add(1);
    expect(await count()).toBe(6);
    expect(readdirSync(folder).some((name) => name.startsWith('work-'))).toBe(false);
  });
});

describe('processes', () => {
  test('leave nothing in the folder for temporary files', async () => {
    const scratch = join(root, 'scratch');
    mkdirSync(scratch);
    vi.stubEnv('TMPDIR', scratch);
    try {
      await Promise.all([store.ping(), store.console.run(COUNT), add(1)]);
      const running = store.reader.run(LONG).catch((error) => error);
      await store.close();
      await running;
      expect(readdirSync(scratch)).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  testProcesses('are started when needed, and gone when the store is closed', async () => {
    expect(children()).toEqual([]);
    await Promise.all([store.ping(), store.console.run(COUNT), add(1)]);
    expect(children().length).toBeGreaterThanOrEqual(2);
    const running = store.reader.run(LONG).catch((error) => error);
    await store.close();
    expect(children()).toEqual([]);
    expect((await running).kind).toBe('store-unavailable');
  });

  testProcesses('end with the program that started them, in the middle of a statement', async () => {
    const script = `
      import { EmbeddedStore } from ${JSON.stringify(new URL('../../server/store/embedded/index.ts', import.meta.url).href)};
      const store = new EmbeddedStore(${JSON.stringify(folder)});
      await store.ping();
      store.reader.run('RETURN reduce(s = 0, x IN range(1, 100000) | s + reduce(t = 0, y IN range(1, 10000) | t + y)) AS n');
      console.log('running');
    `;
    const program = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => program.stdout.once('data', resolve));
    const own = children(program.pid);
    expect(own).not.toEqual([]);
    program.kill('SIGKILL');
    await until(() => own.every((pid) => !alive(pid)));
  });
});

/** Turns bytes of a file over. */
function flip(path: string, from: number, to: number): void {
  const bytes = readFileSync(path);
  for (let at = from; at < to; at++) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}

/** The processes that one has started. */
function children(parent = process.pid): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const [, state, ppid] = /\) (\S) (\d+)/.exec(statusOf(pid)) ?? [];
      return Number(ppid) === parent && state !== 'Z';
    });
}

function alive(pid: number): boolean {
  const status = statusOf(pid);
  return status !== '' && !/\) Z/.test(status);
}

/** Empty when there is no such process. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}
