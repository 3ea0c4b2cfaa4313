/**
 * The process that holds the embedded engine: opens one database file and runs statements that its parent sends.
 *
 * The engine has no cancel and no memory limit, and takes its whole process down when ended in a thread; so it lives in
 * a process of its own that the parent may kill at any time. Plain JavaScript, because it is started often: 50 ms
 * against 200 ms with a TypeScript loader. See process.ts for the messages.
 */
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that a statement may use on top of what the open graph takes; 0 is no limit. */
const memoryLimit = Number(process.argv[2] ?? 0);
const MEMORY_CHECK_MS = 50;

/** Procedures that Neo4j has too; the engine's own (`grafeo.*`, also callable without the prefix) are refused. */
const PROCEDURES = ['db.labels', 'db.relationshipTypes', 'db.propertyKeys'];

/** @type {typeof import('@grafeo-db/js').GrafeoDB} */
let GrafeoDB;
let database = null;
/** Databases kept open for their locks: a handle that is collected gives its lock up. */
const locks = [];
let openPath = null;
let baseline = 0;

// The terminal's Ctrl-C reaches the whole process group; the parent decides when this process ends.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
// Not `exit`: it would wait for the engine's threads.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.on('message', answer);

async function answer({ id, operation, ...input }) {
  try {
    GrafeoDB ??= withReason('load', () => createRequire(import.meta.url)('@grafeo-db/js').GrafeoDB);
    const result = await operations[operation](input);
    process.send({ id, result, rss: process.memoryUsage.rss() - baseline });
  } catch (error) {
    const { message, gqlStatus, reason } = /** @type {any} */ (error);
    process.send({ id, error: { message, gqlStatus, reason } });
  }
}

const operations = {
  /** Takes the writers' lock: the engine's own on a database file, which the system frees when this process dies. */
  lock({ path }) {
    locks.push(withReason('open', () => GrafeoDB.create(path)));
  },

  /** Opens a file for writing, creating it when absent. */
  open({ path }) {
    database = withReason('open', () => GrafeoDB.create(path));
  },

  /** Runs a statement on the file opened for writing. `changes` counts what it changed. */
  async write({ statement, parameters }) {
    const result = await database.executeCypher(statement, parameters);
    const changes = Object.values(result.counters).reduce((sum, count) => sum + count, 0);
    return { ...table(result, Number.POSITIVE_INFINITY), changes };
  },

  /** Closes the file, after which it holds everything. How many nodes that is. */
  close() {
    const closing = database;
    database = null;
    const nodes = closing.nodeCount();
    withReason('open', () => closing.close());
    return nodes;
  },

  /** Runs a statement on a file opened read-only, which holds so many nodes; `path` null is an empty graph. */
  async read({ path, nodes, statement, parameters, maxRows }) {
    openForReading(path, nodes);
    const timer = watchMemory();
    try {
      checkPlan(await planOf(statement, parameters));
      return table(await database.executeCypher(statement, parameters), maxRows);
    } finally {
      clearInterval(timer);
    }
  },
};

function openForReading(path, nodes) {
  if (database && openPath === path) return;
  database?.close();
  database = null;
  database = withReason('open', () => (path === null ? emptyGraph() : openSnapshot(path, nodes)));
  openPath = path;
  baseline = process.memoryUsage.rss();
}

/**
 * The engine takes a file that it may not read, and one with a damaged header, for an empty graph: hence the trial
 * and the count.
 */
function openSnapshot(path, nodes) {
  closeSync(openSync(path, 'r'));
  const snapshot = GrafeoDB.openReadOnly(path);
  const found = snapshot.nodeCount();
  if (found === nodes) return snapshot;
  snapshot.close();
  throw new Error(`it is damaged: ${found} of ${nodes} nodes are there`);
}

/** The engine refuses writes on a file opened read-only, and only there. */
function emptyGraph() {
  const folder = mkdtempSync(join(tmpdir(), 'lang-gieng-empty-'));
  try {
    const path = join(folder, 'graph.grafeo');
    GrafeoDB.create(path).close();
    return GrafeoDB.openReadOnly(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function planOf(statement, parameters) {
  try {
    return (await database.executeCypher(`EXPLAIN\n${statement}`, parameters)).scalar();
  } catch (error) {
    error.reason = 'plan';
    throw error;
  }
}

/** Refuses what the read-only file does not: reading other files (`LOAD CSV`), and the engine's own procedures. */
function checkPlan(plan) {
  for (const line of plan.split('\n')) {
    const [operator, procedure] = line.trim().split(/[\s()]+/);
    if (operator === 'LoadCsv') throw refusal('LOAD CSV');
    if (operator === 'CallProcedure' && !PROCEDURES.includes(procedure))
      throw refusal(`the procedure ${procedure}`);
  }
}

function refusal(what) {
  return Object.assign(new Error(what), { reason: 'refused' });
}

function watchMemory() {
  return setInterval(() => {
    if (memoryLimit === 0 || process.memoryUsage.rss() - baseline < memoryLimit) return;
    process.send({ event: 'memory' }, () => process.kill(process.pid, 'SIGKILL'));
  }, MEMORY_CHECK_MS);
}

function table(result, maxRows) {
  const { columns, length } = result;
  const truncated = length > maxRows;
  const rows = truncated
    ? Array.from({ length: maxRows }, (_, i) => {
        const row = result.get(i);
        return columns.map((column) => row[column]);
      })
    : result.rows();
  return { columns, rows: rows.map((row) => row.map(marked)), truncated };
}

/**
 * A value with its nodes, relationships and paths as `Map`s, which no map of a statement is.
 *
 * The engine hands entities out as plain objects; one is taken for what it looks like only when the graph has a node
 * or relationship of that id with those labels or that type, and the same keys.
 */
function marked(value) {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return localDateTime(value);
  if (ArrayBuffer.isView(value)) return Array.from(/** @type {any} */ (value));
  if (Array.isArray(value)) return value.map(marked);
  if (isNode(value)) return entity('node', value, ['_id', '_labels'], { labels: value._labels });
  if (isRelationship(value)) {
    const { _type: type, _source: start, _target: end } = value;
    return entity('relationship', value, ['_id', '_type', '_source', '_target'], { type, start, end });
  }
  if (isPath(value)) {
    return new Map(
      Object.entries({ kind: 'path', nodes: value.nodes.map(marked), edges: value.edges.map(marked) }),
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item)]));
}

function entity(kind, value, hidden, rest) {
  const own = Object.entries(value).filter(([key]) => !hidden.includes(key));
  const properties = Object.fromEntries(own.map(([key, item]) => [key, marked(item)]));
  return new Map(Object.entries({ kind, id: value._id, properties, ...rest }));
}

function isNode({ _id, _labels, ...own }) {
  if (!Number.isInteger(_id) || !Array.isArray(_labels)) return false;
  const node = database.getNode(_id);
  const labels = node?.labels ?? [];
  return (
    labels.length === _labels.length && labels.every((each) => _labels.includes(each)) && holds(node, own)
  );
}

function isRelationship({ _id, _type, _source, _target, ...own }) {
  if (!Number.isInteger(_id) || typeof _type !== 'string') return false;
  const edge = database.getEdge(_id);
  return (
    edge?.edgeType === _type && edge.sourceId === _source && edge.targetId === _target && holds(edge, own)
  );
}

/** Whether an entity of the graph has just these properties. */
function holds(entity, own) {
  const keys = Object.keys(entity.properties());
  return keys.length === Object.keys(own).length && keys.every((key) => key in own);
}

function isPath(value) {
  const { nodes, edges } = value;
  return (
    Object.keys(value).length === 2 &&
    Array.isArray(nodes) &&
    Array.isArray(edges) &&
    nodes.length === edges.length + 1 &&
    nodes.every((node) => node && isNode(node)) &&
    edges.every((edge) => edge && isRelationship(edge))
  );
}

/** The engine hands a local date and time out as a `Date` read as UTC. */
function localDateTime(date) {
  return date.toISOString().replace(/(\.\d*?)0*Z$/, (_, fraction) => (fraction === '.' ? '' : fraction));
}

function withReason(reason, work) {
  try {
    return work();
  } catch (error) {
    /** @type {any} */ (error).reason = reason;
    throw error;
  }
}
