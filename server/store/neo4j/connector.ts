/** A driver with a pool of its own, which can be replaced while in use. */
import neo4j, {
  type BookmarkManager,
  type Config,
  type Driver,
  type Session,
  type SessionConfig,
} from 'neo4j-driver';
import { AppError } from '../../errors.ts';
import { withinDeadline } from '../deadline.ts';
import type { Neo4jSettings } from '../open.ts';
import { isConnectionFailure, neo4jFailure, type Place, unreachable } from './errors.ts';

/** How long a driver that was replaced keeps its connections for those who still read. */
const FAREWELL_MS = 60_000;
const PING_MS = 10_000;

export class Connector {
  readonly place: Place;
  readonly #settings: Neo4jSettings;
  readonly #config: Config;
  readonly #bookmarks: BookmarkManager;
  readonly #former = new Set<Driver>();
  #driver: Driver;

  /** Connects to nothing yet. @param bookmarks shared by all drivers, so that what one wrote the others see, in a cluster too */
  constructor(settings: Neo4jSettings, config: Config, bookmarks: BookmarkManager) {
    this.#settings = settings;
    this.#config = config;
    this.#bookmarks = bookmarks;
    this.place = { uri: settings.uri, user: settings.user, database: settings.database };
    this.#driver = this.#connect();
  }

  get driver(): Driver {
    return this.#driver;
  }

  session(driver: Driver, config: SessionConfig): Session {
    const { database } = this.#settings;
    return driver.session({ ...config, bookmarkManager: this.#bookmarks, ...(database ? { database } : {}) });
  }

  /**
   * Resolves when the database answers. Unlike a managed transaction it does not wait for a server that is away; but
   * it tries twice, because a connection from before a restart of the server proves nothing.
   * @throws AppError `store-unavailable` | `store-unauthorized`
   */
  async ping(): Promise<void> {
    try {
      await this.#ask().catch((error) => {
        if (!isConnectionFailure(error)) throw error;
        return this.#ask();
      });
    } catch (error) {
      // A server that takes the connection and says nothing is away as well.
      if (error instanceof AppError && error.details.limit === 'time') throw unreachable(this.place);
      throw neo4jFailure(error, this.place);
    }
  }

  /** Gives up a driver one of whose connections will not come back. */
  replace(stuck: Driver): void {
    if (stuck !== this.#driver) return;
    this.#driver = this.#connect();
    this.#former.add(stuck);
    setTimeout(() => {
      this.#former.delete(stuck);
      stuck.close().catch(() => {});
    }, FAREWELL_MS).unref();
  }

  async close(): Promise<void> {
    await Promise.all([this.#driver, ...this.#former].map((driver) => driver.close()));
  }

  async #ask(): Promise<void> {
    const session = this.session(this.#driver, { defaultAccessMode: neo4j.session.READ });
    const close = () => void session.close().catch(() => {});
    try {
      await withinDeadline(async () => session.run('RETURN 1 AS one'), { timeoutMs: PING_MS, end: close });
    } finally {
      close();
    }
  }

  #connect(): Driver {
    const { uri, user, password } = this.#settings;
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      useBigInt: true,
      connectionTimeout: 5_000,
      ...this.#config,
    });
  }
}
