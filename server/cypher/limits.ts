/** What a statement typed by a person may be; what it may cost is said in `server/store/limits.ts`. */

/** Statements of the API's console that run at once; one more is refused with `busy`. */
export const CONSOLE_CONCURRENCY = 4;

/** Largest body of a console request, in bytes: the longest statement and generous parameters. */
export const CONSOLE_BODY_BYTES = 256 * 1024;

/** Longest statement, in UTF-16 units. */
export const MAX_STATEMENT_LENGTH = 10_000;

/** Milliseconds that reading a statement may take in the checker before it counts as too complicated. */
export const MAX_CHECK_MS = 2_000;

/**
 * How large the parts of a statement may be. Neo4j does not survive its own recursion: a sum of 5,000 terms, `NOT`
 * 400 times, CASE in CASE 300 times, `a.b.c…` over 200 keys or `EXISTS` nested 20 deep leave the driver waiting for
 * ever, and a pattern of 60 relationships cannot be interrupted while it is planned. Statements of every kind at these
 * bounds were seen to end within the time limit.
 */
export const STATEMENT_BOUNDS = {
  /** Parentheses, brackets and braces inside one another. */
  nesting: 40,
  /** Subqueries and maps: braces inside one another. */
  braces: 10,
  /** Words, signs and literals. */
  tokens: 4_000,
  clauses: 100,
  relationships: 30,
  /** Arithmetic, comparison and logic, in the whole statement. */
  operators: 250,
  /** Levels of the statement's tree, where each operator, key or label of a chain is one: `a.b + 1 + 2` has 3. */
  levels: 80,
  /** Items of one list or map literal, arguments of one function. */
  items: 1_000,
} as const;

/** Largest answer, in characters of its texts and 8 for each value. */
export const MAX_ANSWER_SIZE = 16_000_000;
