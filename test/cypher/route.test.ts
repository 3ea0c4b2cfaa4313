/** POST /api/cypher by itself: input, output, how many at once, and people who go away. The store is played. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONSOLE_CONCURRENCY } from '../../server/cypher/limits.ts';
import type { Reader, RunOptions } from '../../server/store/store.ts';
import { Node, Path, Relationship, type Table, type Value } from '../../server/store/values.ts';
import { type ConsoleServer, listen, routeOf } from './server.ts';

let server: ConsoleServer;
let run: Reader['run'];
const asked: { statement: string; parameters: unknown; options: RunOptions | undefined }[] = [];

beforeEach(async () => {
  asked.length = 0;
  run = async () => table([]);
  const console: Reader = {
    run: (statement, parameters, options) => {
      asked.push({ statement, parameters, options });
      return run(statement, parameters, options);
    },
  };
  server = await listen(routeOf({ engine: 'embedded', console }));
});
afterEach(() => server.close());

const table = (rows: Value[][]): Table => ({ columns: ['x'], rows, truncated: false, elapsedMs: 1 });

describe('an answer', () => {
  test('is what the store gave, in the order of the columns, with the name of the engine', async () => {
    run = async () => ({
      columns: ['b', 'a'],
      rows: [
        [1, 'x'],
        [null, true],
      ],
      truncated: true,
      elapsedMs: 7,
    });
    expect(await server.ask('MATCH (n) RETURN n.b AS b, n.a AS a')).toEqual({
      status: 200,
      body: {
        columns: ['b', 'a'],
        rows: [
          [1, 'x'],
          [null, true],
        ],
        truncated: true,
        elapsedMs: 7,
        engine: 'embedded',
      },
    });
  });

  const node = new Node('n:1', ['Port'], { name: 'Vũng Áng', size: 2n ** 60n });
  const edge = new Relationship('e:1', 'BORDERS', 'n:1', 'n:2', { since: '2024-01-01' });
  const nodeJson = {
    $type: 'node',
    elementId: 'n:1',
    labels: ['Port'],
    properties: { name: 'Vũng Áng', size: { $type: 'integer', value: '1152921504606846976' } },
  };
  const edgeJson = {
    $type: 'relationship',
    elementId: 'e:1',
    type: 'BORDERS',
    startElementId: 'n:1',
    endElementId: 'n:2',
    properties: { since: '2024-01-01' },
  };
  test.each<[string, Value, unknown]>([
    ['an integer', 2 ** 53 - 1, 2 ** 53 - 1],
    ['a large integer', 2n ** 63n - 1n, { $type: 'integer', value: '9223372036854775807' }],
    ['infinity', Number.NEGATIVE_INFINITY, { $type: 'float', value: '-Infinity' }],
    ['not a number', Number.NaN, { $type: 'float', value: 'NaN' }],
    ['a list', [1, [Number.NaN]], [1, [{ $type: 'float', value: 'NaN' }]]],
    ['a map', { a: { b: null } }, { a: { b: null } }],
    ['a map that looks tagged', { $type: 'node' }, { $type: 'map', value: { $type: 'node' } }],
    ['a node', node, nodeJson],
    ['a relationship in a list', [edge], [edgeJson]],
    ['a path', new Path([node], [edge]), { $type: 'path', nodes: [nodeJson], relationships: [edgeJson] }],
  ])('holds %s', async (_, value, expected) => {
    run = async () => table([[value]]);
    expect((await server.ask('RETURN 1 AS x')).body.rows).toEqual([[expected]]);
  });

  test('that is too large is refused', async () => {
    run = async () => table([['x'.repeat(17_000_000)]]);
    expect(await server.ask('RETURN 1 AS x')).toMatchObject({
      status: 422,
      body: { error: { code: 'limit-exceeded', message: expect.stringContaining('too large') } },
    });
  });

  test('comes with a warning where the embedded engine may be wrong', async () => {
    const { body } = await server.ask('MATCH (a) RETURN max(a) AS x');
    expect(body.warnings).toEqual([expect.stringContaining('comes back as a number')]);
  });
});

describe('a request', () => {
  test('is given to the store with its parameters, and can be ended', async () => {
    await server.ask('RETURN $a.b AS x // hidden', { a: { b: [1, 'y', null] } });
    expect(asked).toEqual([
      {
        statement: 'RETURN $a.b AS x          ',
        parameters: { a: { b: [1, 'y', null] } },
        options: { signal: expect.any(AbortSignal) },
      },
    ]);
  });

  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  test.each([
    ['no JSON', 'RETURN 1', 'cannot be read'],
    ['a list', '[]', 'The body'],
    ['no statement', '{}', 'statement'],
    ['a statement that is no text', '{"statement": 1}', 'statement'],
    ['an unknown field', '{"statement": "RETURN 1", "parameters": {}}', 'parameters'],
    ['parameters that are a list', '{"statement": "RETURN 1", "params": [1]}', 'params'],
    [
      'a typed value in disguise',
      '{"statement": "RETURN $x", "params": {"x": {"$date": "2024"}}}',
      'params.x: the key "$date"',
    ],
    ['a key that begins with $', '{"statement": "RETURN 1", "params": {"$x": 1}}', 'the key "$x"'],
    ['a prototype', '{"statement": "RETURN $x", "params": {"x": {"__proto__": {}}}}', '__proto__'],
    [
      'an integer that lost digits',
      '{"statement": "RETURN $x", "params": {"x": 9007199254740993}}',
      'loses digits',
    ],
    ['deep parameters', `{"statement": "RETURN $x", "params": {"x": ${deep}}}`, 'levels deep'],
    [
      'a missing parameter',
      '{"statement": "RETURN $x + $y", "params": {"x": 1}}',
      '$y, which is given no value',
    ],
    [
      'a name of every object as a parameter',
      '{"statement": "RETURN $toString"}',
      '$toString, which is given no value',
    ],
    ['5 MB', JSON.stringify({ statement: 'x'.repeat(5_000_000) }), 'larger than'],
  ])('with %s is refused', async (_, body, part) => {
    expect(await server.send(body)).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid-input', message: expect.stringContaining(part) } },
    });
    expect(asked).toEqual([]);
  });

  test('that a page of another site could send without asking is refused', async () => {
    const body = JSON.stringify({ statement: 'RETURN 1 AS x' });
    expect((await server.send(body, { 'content-type': 'text/plain' })).body.error.code).toBe('invalid-input');
    expect(asked).toEqual([]);
  });
});

describe('with as many statements running as may', () => {
  const gone = new AbortController();
  let waiting: Promise<unknown>[];
  let finish: (value: Table) => void;

  beforeEach(async () => {
    const finished = new Promise<Table>((resolve) => {
      finish = resolve;
    });
    // Like a store: ends when it is done, or when the one who asked goes away.
    run = (_statement, _parameters, options) =>
      new Promise((resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(new Error('ended')));
        finished.then(resolve);
      });
    waiting = Array.from({ length: CONSOLE_CONCURRENCY }, () => server.ask('RETURN 1 AS x', {}, gone.signal));
    for (const answer of waiting) answer.catch(() => {});
    while (asked.length < CONSOLE_CONCURRENCY) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  test('one more is told so, and runs when they are done', async () => {
    expect(await server.ask('RETURN 1 AS x')).toMatchObject({
      status: 429,
      body: { error: { code: 'busy' } },
    });
    finish(table([[1]]));
    expect(await Promise.all(waiting)).toMatchObject(waiting.map(() => ({ status: 200 })));
    expect(await server.ask('RETURN 1 AS x')).toMatchObject({ status: 200 });
  });

  test('the statements of those who go away are ended', async () => {
    gone.abort();
    await Promise.allSettled(waiting);
    // They never finish by themselves: only their end makes room.
    run = async () => table([]);
    let answer = await server.ask('RETURN 1 AS x');
    while (answer.status === 429) answer = await server.ask('RETURN 1 AS x');
    expect(answer.status).toBe(200);
  });
});

test('a failure of the store is shown as it is', async () => {
  run = async () => {
    throw new Error('a defect');
  };
  const { error } = console;
  console.error = () => {};
  const answer = await server.ask('RETURN 1 AS x').finally(() => {
    console.error = error;
  });
  expect(answer).toMatchObject({ status: 500, body: { error: { code: 'internal' } } });
});
