/** Reading what a request asks for: every value passes a schema, and the refusal names it. */
import type { Request } from 'express';
import { z } from 'zod';
import { AppError } from '../errors.ts';

/** An id of the graph. */
export const id = z.string().min(1).max(500);

/** `a,b,c` as a list of at most `most` texts; empty when absent. */
export const list = (most: number) =>
  z
    .string()
    .default('')
    .transform((text) => [...new Set(text.split(',').filter((part) => part !== ''))])
    .pipe(z.array(id).max(most));

/** A whole number from `least` to `most`. */
export const count = (least: number, most: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .default(fallback);

/**
 * The request's query string as the schema has it.
 * @throws AppError `invalid-input` that names the parameter
 */
export function queryOf<S extends z.ZodType>(request: Request, schema: S): z.infer<S> {
  const parsed = schema.safeParse(request.query);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = issue?.path.join('.') ?? '';
  throw new AppError(
    'invalid-input',
    `The request is not acceptable${name && `, at "${name}"`}: ${issue?.message}.`,
    { parameter: name },
  );
}

/** The `:id` of the path. @throws AppError `invalid-input` */
export function idOf(request: Request): string {
  const parsed = id.safeParse(request.params.id);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid-input', 'The id in the address is empty or too long.', { parameter: 'id' });
}
