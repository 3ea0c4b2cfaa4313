/**
 * The parameters of a question: text as people give it, in; what the statement takes, out.
 */
import { z } from 'zod';
import type { QueryAnswer, QueryInfo, QueryParameter } from '../api/types.ts';
import { AppError } from '../errors.ts';
import type { Reader } from '../store/store.ts';
import type { Parameters } from '../store/values.ts';
import { resolveName } from './resolve.ts';

export interface ResolvedParameters {
  /** For the statement: an entity is its id. */
  values: Parameters;
  /** For people: an entity is its id and its name. */
  shown: Record<string, Shown>;
}

type Shown = QueryAnswer['parameters'][string];

const wholeNumber = z.coerce.number().int().min(1).max(1_000);
const day = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine((value) => !Number.isNaN(Date.parse(value)));

/**
 * Checks and resolves what was given; defaults fill the rest.
 * @throws AppError `invalid-input` (unknown, missing or malformed parameter), `not-found` (a name nobody bears)
 */
export async function resolveParameters(
  reader: Reader,
  info: QueryInfo,
  given: Readonly<Record<string, string>>,
): Promise<ResolvedParameters> {
  const known = info.parameters.map(({ name }) => name);
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    const there = known.length > 0 ? `It has: ${known.join(', ')}.` : 'It has none.';
    throw invalid(info, name, 'unknown', `The question ${info.name} has no parameter "${name}". ${there}`);
  }
  const resolved: ResolvedParameters = { values: {}, shown: {} };
  for (const parameter of info.parameters) {
    resolved.shown[parameter.name] = await resolveOne(
      reader,
      info,
      parameter,
      given[parameter.name]?.trim() ?? '',
    );
    resolved.values[parameter.name] = resolved.shown[parameter.name]!.value;
  }
  return resolved;
}

async function resolveOne(
  reader: Reader,
  info: QueryInfo,
  parameter: QueryParameter,
  given: string,
): Promise<Shown> {
  const text = given === '' ? parameter.default : given;
  if (text === null) {
    const what = parameter.type === 'entity' ? parameter.labels.join(' or ') : parameter.type;
    throw invalid(
      info,
      parameter.name,
      'missing',
      `The question ${info.name} needs "${parameter.name}" (${what}).`,
    );
  }
  if (text === '') return { value: '' };
  switch (parameter.type) {
    case 'entity': {
      try {
        const { id, name, nameEn } = await resolveName(reader, String(text), parameter.labels);
        return { value: id, name, nameEn };
      } catch (error) {
        if (!(error instanceof AppError) || error.kind !== 'not-found') throw error;
        const { kind, message, details } = error;
        throw new AppError(kind, message, { ...details, query: info.name, parameter: parameter.name });
      }
    }
    case 'integer': {
      const parsed = wholeNumber.safeParse(text);
      if (parsed.success) return { value: parsed.data };
      throw invalid(
        info,
        parameter.name,
        'number',
        `"${text}" for ${parameter.name} is not a whole number from 1 to 1000.`,
        text,
      );
    }
    case 'date': {
      const parsed = day.safeParse(text);
      // The end of the year or month, so that comparing texts includes all of it.
      if (parsed.success)
        return { value: parsed.data + ['-12-31', '-31', ''][(parsed.data.length - 4) / 3]! };
      throw invalid(
        info,
        parameter.name,
        'date',
        `"${text}" for ${parameter.name} is not a date such as 2025-06-30, 2025-06 or 2025.`,
        text,
      );
    }
    case 'string':
      return { value: String(text) };
  }
}

/** What is wrong with a parameter, for programs that say it in words of their own. */
type Fault = 'unknown' | 'missing' | 'number' | 'date';

function invalid(
  info: QueryInfo,
  parameter: string,
  fault: Fault,
  message: string,
  value?: string | number,
): AppError {
  return new AppError('invalid-input', message, {
    query: info.name,
    parameter,
    fault,
    ...(value === undefined ? {} : { value }),
    parameters: info.parameters.map(({ name }) => name),
  });
}
