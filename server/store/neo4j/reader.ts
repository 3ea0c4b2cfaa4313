/**
 * Reading from Neo4j, by a driver of its own.
 *
 * The server's limits do not hold for everything (pure computations run on, some statements never answer), so the
 * application's own clock decides when a caller has its answer. A connection that such a statement keeps is given up
 * with its driver, so that stuck ones never use up the pool for good.
 */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { AppError } from '../../errors.ts';
import { outOfMemory, withinDeadline } from '../deadline.ts';
import type { RunLimits } from '../limits.ts';
import { checkParameters } from '../parameters.ts';
import type { Reader, RunOptions } from '../store.ts';
import type { Parameters, Table, Value } from '../values.ts';
import type { Connector } from './connector.ts';
import { isMemoryFailure, neo4jFailure } from './errors.ts';
import { decode, encode } from './values.ts';

/** How long a session may take to close after its statement was ended, before its connection counts as stuck. */
const STUCK_MS = 10_000;

export class Neo4jReader implements Reader {
  readonly #connector: Connector;
  readonly #limits: RunLimits;

  constructor(connector: Connector, limits: RunLimits) {
    this.#connector = connector;
    this.#limits = limits;
  }

  async run(statement: string, parameters: Parameters = {}, options: RunOptions = {}): Promise<Table> {
    checkParameters(parameters);
    const started = performance.now();
    const { timeoutMs = this.#limits.timeoutMs, maxRows = this.#limits.maxRows, signal } = options;
    const { driver } = this.#connector;
    const session = this.#connector.session(driver, {
      defaultAccessMode: neo4j.session.READ,
      fetchSize: Math.min(maxRows + 1, 1000),
    });
    const work = async (tx: ManagedTransaction) => {
      try {
        return await readTable(tx, statement, parameters, maxRows);
      } catch (error) {
        // The driver would try this again.
        if (isMemoryFailure(error)) throw outOfMemory();
        throw error;
      }
    };
    const close = () => this.#close(session, driver);
    try {
      const table = await withinDeadline(() => session.executeRead(work, { timeout: timeoutMs }), {
        timeoutMs,
        signal,
        end: close,
      });
      return { ...table, elapsedMs: performance.now() - started };
    } catch (error) {
      throw neo4jFailure(error, this.#connector.place);
    } finally {
      close();
    }
  }

  /** Closing ends what still runs in the server. Nobody waits for it: it may never happen. */
  #close(session: Session, driver: Driver): void {
    const stuck = setTimeout(() => this.#connector.replace(driver), STUCK_MS);
    stuck.unref();
    session
      .close()
      .catch(() => {})
      .finally(() => clearTimeout(stuck));
  }
}

/** Reads one row more than asked for, so that `truncated` is known, and leaves the rest in the server. */
export async function readTable(
  tx: ManagedTransaction,
  statement: string,
  parameters: Parameters,
  maxRows: number,
): Promise<Omit<Table, 'elapsedMs'>> {
  // The driver takes this for a defect of the program.
  if (statement.trim() === '') throw new AppError('bad-statement', 'The statement is empty.');
  const result = tx.run(statement, encode(parameters));
  const columns = (await result.keys()) as string[];
  const rows: Value[][] = [];
  for await (const record of result) {
    if (rows.length >= maxRows) return { columns, rows, truncated: true };
    rows.push(columns.map((column) => decode(record.get(column))));
  }
  return { columns, rows, truncated: false };
}
