/** Parameters as they stand on a command line. */
import { AppError } from '../errors.ts';
import type { Parameter, Parameters } from '../store/values.ts';

/**
 * The parameters of a catalogue question: `--port "Chân Mây"` or `--port="Chân Mây"`.
 * @throws AppError `usage`
 */
export function namedParameters(words: string[]): Record<string, string> {
  const given: Record<string, string> = {};
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(word);
    if (!match)
      throw new AppError('usage', `"${word}" is not expected here: parameters are written --name value.`);
    const value = match[2] ?? words[++i];
    if (value === undefined) throw new AppError('usage', `--${match[1]} lacks its value.`);
    given[match[1] as string] = value;
  }
  return given;
}

/**
 * The parameters of a Cypher statement: `name=value`, where a value that is JSON is taken as JSON and any other as text.
 * @throws AppError `usage`
 */
export function statementParameters(pairs: string[]): Parameters {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new AppError('usage', `--param: "${pair}" is not name=value.`);
      return [pair.slice(0, at), jsonOrText(pair.slice(at + 1))];
    }),
  );
}

function jsonOrText(text: string): Parameter {
  try {
    return JSON.parse(text) as Parameter;
  } catch {
    return text;
  }
}
