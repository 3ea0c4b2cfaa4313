/**
 * What is open, and how it is written in the address bar: a view can be reloaded, sent and gone back to.
 *
 *     ?lang=en&layout=map&query=lao-provinces-by-port&p.port=port-chan-may&edge=la-sekong.CONNECTS_TO.port-chan-may
 */
import type { Lang } from '../../server/ontology.ts';

export type Layout = 'network' | 'map';
export type Dock = 'answer' | 'cypher';

export type Selection =
  | { kind: 'node'; id: string }
  | { kind: 'edge'; id: string }
  | { kind: 'article'; id: string; claim: string | null };

export interface View {
  lang: Lang;
  layout: Layout;
  /** The question that was asked, and its parameters as given (an entity by its id or by any of its names). */
  query: string | null;
  params: Record<string, string>;
  /** Entities to draw instead of the default picture. */
  ids: string[];
  selection: Selection | null;
  dock: Dock | null;
}

export const DEFAULT_VIEW: View = {
  lang: 'vi',
  layout: 'network',
  query: null,
  params: {},
  ids: [],
  selection: null,
  dock: null,
};

/**
 * The view that a query string names; what it does not understand is left at the default.
 * @param preferred the language where the query string names none
 */
export function parseView(search: string, preferred: Lang = DEFAULT_VIEW.lang): View {
  const given = new URLSearchParams(search);
  const params: Record<string, string> = {};
  for (const [key, value] of given) if (key.startsWith('p.')) params[key.slice(2)] = value;
  const query = given.get('query');
  const dock = given.get('dock');
  return {
    lang: asLang(given.get('lang')) ?? preferred,
    layout: given.get('layout') === 'map' ? 'map' : 'network',
    query,
    params,
    ids: given.get('ids')?.split(',').filter(Boolean) ?? [],
    selection: parseSelection(given),
    dock: dock === 'cypher' ? 'cypher' : query && dock !== 'none' ? 'answer' : null,
  };
}

export function asLang(value: string | null): Lang | null {
  return value === 'vi' || value === 'en' ? value : null;
}

function parseSelection(given: URLSearchParams): Selection | null {
  const node = given.get('node');
  if (node) return { kind: 'node', id: node };
  const edge = given.get('edge');
  if (edge) return { kind: 'edge', id: edge };
  const article = given.get('article');
  if (article) return { kind: 'article', id: article, claim: given.get('claim') };
  return null;
}

/** The query string of a view, without what is at its default; `parseView` reads it back. */
export function formatView(view: View): string {
  const out = new URLSearchParams();
  if (view.lang !== DEFAULT_VIEW.lang) out.set('lang', view.lang);
  if (view.layout !== DEFAULT_VIEW.layout) out.set('layout', view.layout);
  if (view.query) {
    out.set('query', view.query);
    for (const [name, value] of Object.entries(view.params)) out.set(`p.${name}`, value);
  }
  if (view.ids.length) out.set('ids', view.ids.join(','));
  if (view.selection) out.set(view.selection.kind, view.selection.id);
  if (view.selection?.kind === 'article' && view.selection.claim) out.set('claim', view.selection.claim);
  if (view.dock === 'cypher') out.set('dock', 'cypher');
  if (view.query && view.dock === null) out.set('dock', 'none');
  const text = out.toString();
  return text ? `?${text}` : '';
}
