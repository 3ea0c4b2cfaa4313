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
  shown: QueryAnswer['parameters'];
}

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
    throw invalid(info, name, `The question ${info.name} has no parameter "${name}". ${there}`);
  }
  const resolved: ResolvedParameters = { values: {}, shown: {} };
  for (const parameter of info.parameters) {
    const { value, name } = await resolveOne(reader, info, parameter, given[parameter.name]?.trim() ?? '');
    resolved.values[parameter.name] = value;
    resolved.shown[parameter.name] = name === undefined ? { value } : { value, name };
  }
  return resolved;
}

async function resolveOne(
  reader: Reader,
  info: QueryInfo,
  parameter: QueryParameter,
  given: string,
): Promise<{ value: string | number; name?: string }> {
  const text = given === '' ? parameter.default : given;
  if (text === null) {
    const what = parameter.type === 'entity' ? parameter.labels.join(' or ') : parameter.type;
    throw invalid(info, parameter.name, `The question ${info.name} needs "${parameter.name}" (${what}).`);
  }
  if (text === '') return { value: '' };
  switch (parameter.type) {
    case 'entity': {
      const { id, name } = await resolveName(reader, String(text), parameter.labels);
      return { value: id, name };
    }
    case 'integer': {
      const parsed = wholeNumber.safeParse(text);
      if (parsed.success) return { value: parsed.data };
      throw invalid(
        info,
        parameter.name,
        `"${text}" for ${parameter.name} is not a whole number from 1 to 1000.`,
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
        `"${text}" for ${parameter.name} is not a date such as 2025-06-30, 2025-06 or 2025.`,
      );
    }
    case 'string':
      return { value: String(text) };
  }
}

function invalid(info: QueryInfo, parameter: string, message: string): AppError {
  return new AppError('invalid-input', message, {
    query: info.name,
    parameter,
    parameters: info.parameters.map(({ name }) => name),
  });
}
