/** Failures of neo4j-driver and the server as `AppError`: told by code, with the address and the next step. */
import { Neo4jError } from 'neo4j-driver';
import { AppError, type ErrorKind } from '../../errors.ts';
import { outOfMemory } from '../deadline.ts';

export interface Place {
  uri: string;
  user: string;
  database: string;
}

/** What an error of the driver means to a user; other errors stay what they are. Passwords are in none of them. */
export function neo4jFailure(error: unknown, place: Place): unknown {
  if (error instanceof AppError || !(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  const text = firstLine(message);
  for (const [pattern, kind, describe] of KINDS) {
    // What the server says may quote the statement; only what the driver says of itself is told by its text.
    if (pattern.test(code) || (!code.startsWith('Neo.') && pattern.test(text))) {
      if (kind === 'memory') return outOfMemory();
      return new AppError(kind, describe(place, text), {}, { cause: error });
    }
  }
  return new AppError('store-unavailable', `Neo4j at ${place.uri} failed: ${text}`, {}, { cause: error });
}

/** The server gave up for want of memory: running the statement again would end the same way. */
export function isMemoryFailure(error: unknown): boolean {
  return error instanceof Neo4jError && /OutOfMemory|StackOverFlow/i.test(error.code);
}

/** The connection was not there, or broke: a new one may do better. */
export function isConnectionFailure(error: unknown): boolean {
  return error instanceof Neo4jError && /^(ServiceUnavailable|SessionExpired)$/.test(error.code);
}

const noAnswer = ({ uri }: Place) =>
  `No Neo4j answers at ${uri}: start it, or correct NEO4J_URI (or --store).`;

export function unreachable(place: Place): AppError {
  return new AppError('store-unavailable', noAnswer(place));
}

/** The first pattern that fits the code, or the text where the driver gives no code, decides. */
const KINDS: [RegExp, ErrorKind | 'memory', (place: Place, text: string) => string][] = [
  [
    /Security\.CredentialsExpired/,
    'store-unauthorized',
    ({ uri, user }) =>
      `Neo4j at ${uri} wants the first password of user "${user}" changed: run ALTER CURRENT USER SET PASSWORD in cypher-shell, then set NEO4J_PASSWORD.`,
  ],
  [
    /Security\.AuthenticationRateLimit/,
    'store-unauthorized',
    ({ uri, user }) =>
      `Neo4j at ${uri} has seen too many wrong passwords for user "${user}": correct NEO4J_PASSWORD and wait a few seconds.`,
  ],
  [
    /Security\.(Unauthorized|TokenExpired)/,
    'store-unauthorized',
    ({ uri, user }) => `Neo4j at ${uri} refused user "${user}": check NEO4J_USER and NEO4J_PASSWORD.`,
  ],
  [
    /Database\.DatabaseNotFound/,
    'store-unavailable',
    ({ uri, database }) =>
      `Neo4j at ${uri} has no database "${database}": correct NEO4J_DATABASE, or leave it empty for the default one.`,
  ],
  [/OutOfMemory|StackOverFlow/i, 'memory', () => ''],
  [
    /TransactionTimedOut|Transaction\.(Terminated|LockClientStopped)/,
    'limit-exceeded',
    () =>
      'The statement was ended by the time limit of the server: narrow it (fewer hops, a LIMIT, a label).',
  ],
  [
    /Statement\.AccessMode|Security\.(Forbidden|AuthorizationFailed)/,
    'not-allowed',
    () => 'The statement would change the graph or its schema; here it may only read.',
  ],
  [/Statement\.|Schema\.|Procedure\.|Request\.|LegacyIndex\./, 'bad-statement', (_, text) => text],
  // None is in use and none came: the server takes connections and says nothing.
  [/acquisition timed out.*Active conn count = 0/, 'store-unavailable', noAnswer],
  [
    /acquisition timed out/,
    'busy',
    ({ uri }) => `All connections to Neo4j at ${uri} are in use: try again in a moment.`,
  ],
  [
    /Database\.(DatabaseUnavailable|General)|Cluster\.NotALeader|General\.DatabaseUnavailable/,
    'store-unavailable',
    ({ uri }) => `Neo4j at ${uri} is there, but its database is not available now: try again in a moment.`,
  ],
  [/TransientError/, 'busy', ({ uri }, text) => `Neo4j at ${uri} could not do it now: ${text}`],
  [
    /responded HTTP/,
    'store-unavailable',
    ({ uri }) => `${uri} is not the Bolt port of Neo4j (it speaks HTTP): the usual one is 7687.`,
  ],
  [/ServiceUnavailable|SessionExpired/, 'store-unavailable', noAnswer],
];

function firstLine(message: string): string {
  return message.split('\n')[0] ?? '';
}
