/**
 * Neo4j turns `\uXXXX` into its character before it reads a statement, anywhere in it; the embedded engine only within
 * texts. A statement is therefore decoded first, and what was checked is what both are sent.
 */
import { AppError } from '../errors.ts';

/** The statement with every `\uXXXX` as its character. @throws AppError `bad-statement` for an escape that is not one */
export function decodeEscapes(statement: string): string {
  const decoded = statement.replace(/\\u+([0-9a-fA-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  // An escape that is left, or made by decoding, would be decoded once more by one engine and not by the other.
  const left = /\\u/.test(decoded);
  if (left || statement.includes('\\\\u'))
    throw new AppError(
      'bad-statement',
      'The statement holds a \\u escape that is incomplete or escaped itself; write the character instead.',
    );
  if (decoded.includes('\0') || /\p{Surrogate}/u.test(decoded))
    throw new AppError('bad-statement', 'The statement holds characters that are not text.');
  return decoded;
}
