/** What a statement's parameters may hold, the same for both engines. */
import { AppError } from '../errors.ts';
import type { Parameter, Parameters } from './values.ts';

const INT64 = 2n ** 63n;

/**
 * Refuses what an engine would change in silence: keys that the embedded engine reads as typed values (`$date`),
 * integers beyond 64 bits, and whatever is not JSON.
 * @throws AppError `invalid-input` naming the parameter
 */
export function checkParameters(parameters: Parameters): void {
  for (const [name, value] of Object.entries(parameters)) check(value, `$${name}`);
}

function check(value: unknown, path: string): void {
  if (value === null || ['boolean', 'number', 'string'].includes(typeof value)) return;
  if (typeof value === 'bigint') {
    if (value < -INT64 || value >= INT64) throw refused(path, 'is an integer beyond 64 bits');
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) check(item, `${path}[${index}]`);
  } else if (isMap(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (key.startsWith('$')) throw refused(`${path}.${key}`, 'is a key that begins with $');
      check(item, `${path}.${key}`);
    }
  } else {
    throw refused(path, `is ${value === undefined ? 'undefined' : 'not a JSON value'}`);
  }
}

function refused(path: string, why: string): AppError {
  return new AppError('invalid-input', `The parameter ${path} ${why}, which a statement cannot be given.`);
}

/**
 * Refuses values that Neo4j would not store and the embedded engine would: properties are scalars or lists of
 * scalars of one kind without null.
 *
 * What will become a property cannot be told from the parameters alone, so they have to keep to two shapes: a map of
 * properties (`SET n = $properties`), and a list of rows whose fields are scalars, lists of scalars, or maps of
 * properties (`UNWIND $rows AS row … SET n += row.properties`).
 * @throws AppError `bad-statement` naming the parameter, the kind that Neo4j's refusal has
 */
export function checkStorable(parameters: Parameters): void {
  for (const [name, value] of Object.entries(parameters)) {
    const path = `$${name}`;
    if (Array.isArray(value) && value.some(isMap)) {
      for (const [index, row] of value.entries()) checkRow(row, `${path}[${index}]`);
    } else if (isMap(value)) checkProperties(value, path);
    else checkProperty(value, path);
  }
}

function checkRow(row: Parameter, path: string): void {
  if (!isMap(row)) throw unstorable(path);
  for (const [key, value] of Object.entries(row)) {
    if (isMap(value)) checkProperties(value, `${path}.${key}`);
    else checkProperty(value, `${path}.${key}`);
  }
}

function checkProperties(properties: { [key: string]: Parameter }, path: string): void {
  for (const [key, value] of Object.entries(properties)) checkProperty(value, `${path}.${key}`);
}

function checkProperty(value: Parameter, path: string): void {
  if (isMap(value)) throw unstorable(path);
  if (!Array.isArray(value)) return;
  const kinds = new Set(value.map(kindOf));
  if (kinds.size > 1 || kinds.has('null') || kinds.has('composite')) throw unstorable(path);
}

function kindOf(value: Parameter): string {
  if (value === null) return 'null';
  if (typeof value === 'object') return 'composite';
  return typeof value === 'bigint' ? 'number' : typeof value;
}

function unstorable(path: string): AppError {
  return new AppError(
    'bad-statement',
    `The parameter ${path} cannot be stored: a property is a single value, or a list of values of one kind without null.`,
  );
}

function isMap(value: unknown): value is { [key: string]: Parameter } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
