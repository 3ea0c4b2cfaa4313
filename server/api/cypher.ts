/** POST /api/cypher: a statement that reads, answered as rows. */
import express, { type ErrorRequestHandler, type Router } from 'express';
import { z } from 'zod';
import { prepareStatement, runPrepared } from '../cypher/console.ts';
import { jsonRows } from '../cypher/json.ts';
import { CONSOLE_BODY_BYTES, CONSOLE_CONCURRENCY } from '../cypher/limits.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { Parameters } from '../store/values.ts';
import type { CypherAnswer } from './types.ts';

const body = z.strictObject({
  statement: z.string('expected the text of a statement'),
  params: z.record(z.string(), z.unknown()).default({}),
});

/**
 * The console's route. Mount it ahead of any other body parser: it bounds the body itself.
 * Failures go to the application's error handler as `AppError`.
 */
export function cypherRoute(store: Pick<Store, 'console' | 'engine'>): Router {
  const router = express.Router();
  let running = 0;
  router.post('/api/cypher', express.json({ limit: CONSOLE_BODY_BYTES }), async (request, response) => {
    const { statement, params } = parseBody(request.body);
    if (running >= CONSOLE_CONCURRENCY)
      throw new AppError('busy', `${running} statements are running already; try again in a moment.`);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    running++;
    try {
      const prepared = await prepareStatement(statement, params);
      const { warnings, rows, ...table } = await runPrepared(store, prepared, params, gone.signal);
      const answer: CypherAnswer = { ...table, rows: jsonRows(rows), engine: store.engine };
      if (warnings.length > 0) answer.warnings = warnings;
      response.json(answer);
    } catch (error) {
      if (!gone.signal.aborted) throw error;
    } finally {
      running--;
    }
  });
  router.use(badBody);
  return router;
}

/** What `express.json` refuses, in the words of this API. */
const badBody: ErrorRequestHandler = (error, _request, _response, next) => {
  if (error?.type === 'entity.too.large')
    next(new AppError('invalid-input', `The request is larger than ${CONSOLE_BODY_BYTES} bytes.`));
  else if (typeof error?.type === 'string')
    next(new AppError('invalid-input', `The request's body cannot be read: ${error.message}.`));
  else next(error);
};

function parseBody(value: unknown): { statement: string; params: Parameters } {
  if (value === undefined)
    throw new AppError('invalid-input', 'Send JSON: {"statement": "MATCH (n) RETURN n LIMIT 10"}.');
  const parsed = body.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new AppError('invalid-input', `${issue?.path.join('.') || 'The body'}: ${issue?.message}.`);
  }
  checkParameter(parsed.data.params, 'params', 0);
  // JSON that the check let pass is what a parameter may be.
  return { statement: parsed.data.statement, params: parsed.data.params as Parameters };
}

const MAX_PARAMETER_DEPTH = 20;

/** Refuses what an engine would take for something else, or change on the way. */
function checkParameter(value: unknown, path: string, depth: number): void {
  const refuse = (why: string) => {
    throw new AppError('invalid-input', `${path.slice(0, 100)}: ${why}.`);
  };
  if (depth > MAX_PARAMETER_DEPTH) refuse(`more than ${MAX_PARAMETER_DEPTH} levels deep`);
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    refuse('a whole number this large loses digits in JSON; send it as text and use toInteger()');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    // The embedded engine takes {"$date": …} and the like for typed values.
    if (key.startsWith('$') || key === '__proto__') refuse(`the key "${key}" is not allowed`);
    checkParameter(item, `${path}.${key}`, depth + 1);
  }
}
