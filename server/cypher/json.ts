/**
 * Values as JSON that loses nothing: what JSON has no form for is an object with a `$type` (see `TaggedValue` in
 * `server/api/types.ts`).
 */
import { AppError } from '../errors.ts';
import { Node, Path, Relationship, type Value } from '../store/values.ts';
import { MAX_ANSWER_SIZE } from './limits.ts';

/**
 * The rows of an answer, ready for `JSON.stringify`.
 * @throws AppError `limit-exceeded` when they hold more than a browser should be sent
 */
export function jsonRows(rows: Value[][]): unknown[][] {
  let size = 0;
  const convert = (value: Value): unknown => {
    size += typeof value === 'string' ? value.length + 8 : 8;
    if (size > MAX_ANSWER_SIZE)
      throw new AppError('limit-exceeded', 'The answer is too large; return fewer or smaller values.');
    switch (typeof value) {
      case 'bigint':
        return { $type: 'integer', value: String(value) };
      case 'number':
        return Number.isFinite(value) ? value : { $type: 'float', value: String(value) };
      case 'object':
        return value === null ? null : convertObject(value);
      default:
        return value;
    }
  };
  const convertObject = (value: Exclude<Value, null | boolean | number | bigint | string>): unknown => {
    if (Array.isArray(value)) return value.map(convert);
    if (value instanceof Path)
      return {
        $type: 'path',
        nodes: value.nodes.map(convert),
        relationships: value.relationships.map(convert),
      };
    if (value instanceof Node || value instanceof Relationship)
      return { ...value.toJSON(), properties: convertMap(value.properties) };
    const map = convertMap(value);
    return Object.hasOwn(value, '$type') ? { $type: 'map', value: map } : map;
  };
  const convertMap = (map: { [key: string]: Value }) =>
    Object.fromEntries(Object.entries(map).map(([key, value]) => [key, convert(value)]));
  return rows.map((row) => row.map(convert));
}
