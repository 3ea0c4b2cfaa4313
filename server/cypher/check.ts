/** Everything that is checked of a statement before it runs, in one synchronous call: what the checker's thread does. */
import { AppError } from '../errors.ts';
import { checkAllowed } from './allowed.ts';
import { checkTokens, checkTree } from './bounds.ts';
import { COMMENTS, type Leaf, parse, tokenize } from './parse.ts';
import { portabilityFindings } from './portable.ts';
import { find, nameOf } from './tree.ts';

export interface CheckedStatement {
  /** What to run: escapes decoded, comments and closing semicolon blanked, so that no engine can read it otherwise. */
  text: string;
  /** What the embedded engine may answer otherwise than Neo4j, without an error. */
  warnings: string[];
  /** Names of the parameters it uses. */
  parameters: string[];
}

/**
 * Checks a statement whose escapes are decoded.
 * @throws AppError `bad-statement` with line and column, `not-allowed`
 */
export function checkDecoded(text: string): CheckedStatement {
  const tokens = tokenize(text);
  checkTokens(tokens);
  const { tree, faults } = parse(text);
  const fault = faults[0];
  if (fault) {
    const { line, column, message } = fault;
    throw new AppError('bad-statement', `Line ${line}, column ${column}: ${message}`, { line, column });
  }
  checkAllowed(tree);
  checkTree(tree);
  return {
    text: blank(text, tokens),
    warnings: portabilityFindings(tree)
      .filter(({ effect }) => effect === 'wrong')
      .map(({ message }) => message),
    parameters: [...new Set(find(tree, 'parameterName').map(nameOf))],
  };
}

/** Blanks comments and semicolons, keeping every other character where it stands. */
function blank(text: string, tokens: Leaf[]): string {
  const characters = [...text];
  for (const { token, text: part, offset } of tokens) {
    if (!COMMENTS.has(token) && token !== 'SEMICOLON') continue;
    const { length } = [...part];
    for (let i = offset; i < offset + length; i++) if (characters[i] !== '\n') characters[i] = ' ';
  }
  return characters.join('');
}
