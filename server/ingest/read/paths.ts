/** The article files that a user's paths stand for: files, folders (with all below them) and globs. */

import { access, constants, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

export const ARTICLE_ENDINGS = ['txt', 'md', 'html', 'htm'];

/** A README describes the folder it lies in; it is no article. */
const NOT_ARTICLES = ['**/README.md', '**/node_modules/**'];

/**
 * The files, in the order of the paths and by name within one, each once however often and by whatever links it is reached; and
 * the paths that stand for none, with the reason.
 */
export async function expandPaths(
  paths: string[],
): Promise<{ files: string[]; problems: { file: string; reason: string }[] }> {
  const files = new Map<string, string>();
  const problems: { file: string; reason: string }[] = [];
  for (const path of paths) {
    const found = await expand(path);
    if (typeof found === 'string') problems.push({ file: path, reason: found });
    else for (const file of found) if (!files.has(await place(file))) files.set(await place(file), file);
  }
  return { files: [...files.values()], problems };
}

/** Where a file really lies; a link that leads nowhere is reported when it is read. */
const place = (file: string) => realpath(file).catch(() => file);

/** The files of one path, or why there are none. */
async function expand(path: string): Promise<string[] | string> {
  try {
    await access(path, constants.R_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES')
      return 'it may not be read: check its permissions';
  }
  const status = await stat(path).catch(() => null);
  if (status?.isFile()) {
    return ARTICLE_ENDINGS.some((ending) => path.toLowerCase().endsWith(`.${ending}`))
      ? [path]
      : `its name does not end in ${ARTICLE_ENDINGS.map((ending) => `.${ending}`).join(', ')}`;
  }
  if (status?.isDirectory()) {
    const found = await glob(`**/*.{${ARTICLE_ENDINGS.join(',')}}`, { cwd: path, ignore: NOT_ARTICLES });
    if (found.length === 0) return 'there is no article in the folder';
    return found.sort().map((file) => join(path, file));
  }
  if (!isDynamicPattern(path)) return 'there is no such file or folder';
  const found = await glob(path, { ignore: NOT_ARTICLES, absolute: isAbsolute(path) });
  return found.length > 0 ? found.sort() : 'no file matches it';
}
