/** The block of `key: value` lines between two `---` lines at the top of an article file. */

import { fail, type RawArticle } from './fail.ts';

const FENCE = /^---[ \t]*$/;

/**
 * The fields of a file's front matter, and all that follows it, untouched.
 * A file that does not begin with `---` is all body. Values may hold colons; quotes around a value are optional.
 */
export function splitFrontMatter(path: string, text: string): RawArticle {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0]!)) return { fields: {}, body: text };
  const end = lines.findIndex((line, i) => i > 0 && FENCE.test(line));
  if (end < 0) fail(path, 'its front matter has no end', 'close it with a line "---"');
  const fields: Record<string, string> = {};
  for (const [i, line] of lines.slice(1, end).entries()) {
    if (!line.trim() || line.startsWith('#')) continue;
    const found = /^([\w-]+):(.*)$/.exec(line);
    if (!found)
      fail(path, `line ${i + 2} of its front matter, "${line}", is not "key: value"`, 'correct the line');
    const [, key, value] = found;
    if (key! in fields) fail(path, `its front matter gives "${key}" twice`, 'keep one of the two lines');
    fields[key!] = unquote(value!.trim());
  }
  return { fields, body: lines.slice(end + 1).join('\n') };
}

function unquote(value: string): string {
  const quote = value[0];
  if (value.length < 2 || (quote !== '"' && quote !== "'") || value.at(-1) !== quote) return value;
  const inner = value.slice(1, -1);
  return quote === '"' ? inner.replace(/\\(["\\])/g, '$1') : inner.replaceAll("''", "'");
}
