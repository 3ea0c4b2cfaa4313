/** An article out of a web page: its text without menus and teasers, and what its metadata say. */

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { fold } from '../../text/fold.ts';
import { fail, type RawArticle } from './fail.ts';

const BLOCK =
  /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|CAPTION|DD|DIV|DL|DT|FIGCAPTION|FIGURE|H[1-6]|HR|LI|OL|P|PRE|SECTION|TABLE|TR|UL)$/;

/** Title, paper, date, address and language from a page's metadata; its text, one paragraph a line. */
export function readHtml(path: string, html: string): RawArticle {
  const { document } = parseHTML(html);
  const root = document.documentElement;
  if (!root) fail(path, 'it is not a web page', 'save it as .txt if it is plain text');
  const meta = (...names: string[]) =>
    names
      .map((name) =>
        document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`),
      )
      .map((element) => element?.getAttribute('content')?.trim())
      .find(Boolean);
  const publisher = meta('og:site_name', 'publisher', 'author');
  const title = meta('og:title', 'title') ?? document.querySelector('h1, title')?.textContent?.trim();
  const fields: Record<string, string | undefined> = {
    title: title && headlineOf(title, publisher),
    publisher,
    published: dayOf(meta('article:published_time', 'datePublished', 'pubdate', 'date')),
    url: meta('og:url') ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined,
    lang: /^(vi|en)\b/i
      .exec(root.getAttribute('lang') ?? meta('language', 'og:locale') ?? '')?.[1]
      ?.toLowerCase(),
  };
  const whole = document.body ? textOf(document.body) : '';
  const article = new Readability(document as unknown as Document, { charThreshold: 200 }).parse();
  const body = article?.content
    ? textOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body)
    : whole;
  return {
    fields: Object.fromEntries(
      Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])),
    ),
    body: body.normalize('NFC'),
  };
}

const dayOf = (time: string | undefined) => /^\d{4}-\d{2}-\d{2}/.exec(time ?? '')?.[0];

/** `Headline | Paper`, `Headline - Paper`: a page's title without the name of the paper. */
function headlineOf(title: string, publisher: string | undefined): string {
  const [headline] = title.split(/\s+\|\s+/, 1);
  const tail = /\s+[-–—]\s+([^-–—]+)$/.exec(headline!);
  return tail && publisher && fold(tail[1]!) === fold(publisher) ? headline!.slice(0, tail.index) : headline!;
}

/** The text as a reader sees it: a block a line, runs of spaces one space. */
function textOf(root: Element): string {
  const parts: string[] = [];
  const stack: (Node | '\n')[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === '\n') parts.push('\n');
    else if (node.nodeType === 3) parts.push((node.textContent ?? '').replace(/\s+/g, ' '));
    else if (/^(?:SCRIPT|STYLE|NOSCRIPT)$/.test(node.nodeName)) continue;
    else if (node.nodeName === 'BR') parts.push('\n');
    else {
      const block = BLOCK.test(node.nodeName);
      if (block) stack.push('\n');
      stack.push(...[...node.childNodes].reverse());
      if (block) stack.push('\n');
    }
  }
  const lines = parts
    .join('')
    .split('\n')
    .map((line) => line.trim());
  return `${lines.filter(Boolean).join('\n')}\n`;
}
