/**
 * What the page knows: the view that is open, and what the server has answered for it.
 *
 * Everything that changes the view goes through `navigate`, which writes the address bar; going back in the browser takes
 * the same road, so that a view opens alike however it was reached.
 */
import type { GraphView, Meta, QueryAnswer, QueryInfo } from '../../server/api/types.ts';
import type { Lang } from '../../server/ontology.ts';
import { type ApiError, api } from '../api.ts';
import { unite } from './picture.ts';
import { remembered } from './remembered.ts';
import { asApiError, LOADING, type Resource } from './resource.ts';
import { createStore } from './store.ts';
import { asLang, formatView, parseView, type Selection, type View } from './view.ts';

export interface Session {
  view: View;
  meta: Resource<Meta>;
  queries: Resource<QueryInfo[]>;
  /** The default picture. */
  overview: Resource<GraphView>;
  /** The picture of `view.ids`. */
  chosen: Resource<GraphView> | null;
  answer: Resource<QueryAnswer> | null;
  /** Neighbourhoods of selected entities that the picture lacks. */
  added: GraphView | null;
  /** What is drawn: the last complete picture while the next one is under way. */
  drawn: GraphView | null;
  /** Whose boundaries the map shows, once it has them. */
  attribution: string;
  /** Why the server does not answer, while it does not. */
  away: ApiError | null;
  /** Grows when the server is back: what had failed is asked again. */
  epoch: number;
}

/** The language chosen last, for addresses that name none. */
const keptLang = remembered('localStorage', 'lang');

export const session = createStore<Session>({
  view: parseView(globalThis.location?.search ?? '', asLang(keptLang.get()) ?? undefined),
  meta: LOADING,
  queries: LOADING,
  overview: LOADING,
  chosen: null,
  answer: null,
  added: null,
  drawn: null,
  attribution: '',
  away: null,
  epoch: 0,
});

/** Loads what the address asks for and follows the browser's back and forward. */
export function startSession(): void {
  loadBasics();
  const { view } = session.get();
  if (view.query) void loadAnswer();
  if (view.ids.length) void loadChosen();
  window.addEventListener('popstate', () => {
    // Going back undoes steps, not the choice of a language.
    const { lang } = session.get().view;
    navigate({ ...parseView(window.location.search), lang }, 'replace');
  });
}

/** Marks the entries of the browser's history that this page made. */
const INSIDE = { inside: true };

/** True when going back stays on this page. */
export function canGoBack(): boolean {
  return window.history.state?.inside === true;
}

/** Changes the view, writes it to the address bar, and loads what it needs. */
export function navigate(change: Partial<View>, how: 'push' | 'replace' = 'push'): void {
  const next = { ...session.get().view, ...change };
  const address = window.location.pathname + formatView(next);
  if (how === 'replace') window.history.replaceState(window.history.state, '', address);
  else if (formatView(session.get().view) !== formatView(next)) window.history.pushState(INSIDE, '', address);
  open(next);
}

/** Chooses the language of the page, now and for later visits. */
export function speak(lang: Lang): void {
  keptLang.set(lang);
  navigate({ lang }, 'replace');
}

/** Opens the console, or closes it again: back to the answer that it covered, where there is one. */
export function toggleConsole(change: Partial<View> = {}): void {
  const { dock, query } = session.get().view;
  const beneath = query ? 'answer' : null;
  navigate({ ...change, dock: dock === 'cypher' ? beneath : 'cypher' });
}

/** Opens the details of something; `null` closes them. */
export function select(selection: Selection | null): void {
  navigate({ selection });
}

/** Asks a question of the catalogue and shows its answer. Asked again as it stands, it is answered afresh. */
export function ask(query: string, params: Record<string, string>): void {
  const before = session.get().view;
  const same = before.query === query && JSON.stringify(before.params) === JSON.stringify(params);
  navigate({ query, params, ids: [], dock: 'answer', selection: null });
  if (same) void loadAnswer();
}

/** Back to the default picture. */
export function showOverview(): void {
  navigate({ query: null, params: {}, ids: [], selection: null, dock: null });
}

function open(next: View): void {
  const { view } = session.get();
  const asked = next.query !== view.query || JSON.stringify(next.params) !== JSON.stringify(view.params);
  const chose = next.ids.join() !== view.ids.join();
  session.set({ view: next, ...(asked || chose ? { added: null } : {}) });
  if (asked) void loadAnswer();
  if (chose) void loadChosen();
  settle();
}

function loadBasics(): void {
  void load('meta', api.meta);
  void load('queries', api.queries);
  void load('overview', () => api.graph());
}

async function load<K extends 'meta' | 'queries' | 'overview'>(
  key: K,
  ask: () => Promise<Extract<Session[K], { status: 'ready' }>['value']>,
): Promise<void> {
  if (session.get()[key].status !== 'ready') session.set({ [key]: LOADING });
  try {
    session.set({ [key]: { status: 'ready', value: await ask() } });
    settle();
  } catch (cause) {
    const error = asApiError(cause);
    reportFailure(error);
    if (session.get()[key].status !== 'ready') session.set({ [key]: { status: 'failed', error } });
  }
}

let asking: AbortController | null = null;

async function loadAnswer(): Promise<void> {
  asking?.abort();
  const { query, params } = session.get().view;
  if (!query) {
    session.set({ answer: null });
    return;
  }
  const mine = new AbortController();
  asking = mine;
  session.set({ answer: LOADING });
  try {
    const value = await api.ask(query, params, mine.signal);
    session.set({ answer: { status: 'ready', value } });
    settle();
  } catch (cause) {
    if (mine.signal.aborted) return;
    const error = asApiError(cause);
    reportFailure(error);
    session.set({ answer: { status: 'failed', error } });
  }
}

async function loadChosen(): Promise<void> {
  const { ids } = session.get().view;
  session.set({ chosen: ids.length ? LOADING : null });
  if (!ids.length) return;
  const current = () => session.get().view.ids.join() === ids.join();
  try {
    const value = await api.graph(ids);
    if (current()) session.set({ chosen: { status: 'ready', value } });
    settle();
  } catch (cause) {
    const error = asApiError(cause);
    reportFailure(error);
    if (current()) session.set({ chosen: { status: 'failed', error } });
  }
}

/** Works out what is drawn, and brings in the neighbourhood of a selected entity that is not in the picture. */
function settle(): void {
  const { view, overview, chosen, answer, added, drawn } = session.get();
  let base: Resource<GraphView> = overview;
  if (view.ids.length) base = chosen ?? LOADING;
  else if (view.query && answer?.status === 'ready' && answer.value.graph.nodes.length > 0)
    base = { status: 'ready', value: answer.value.graph };
  else if (view.query && answer?.status === 'loading' && drawn) return;
  if (base.status !== 'ready') return;
  const picture = added ? unite(base.value, added) : base.value;
  session.set({ drawn: picture });
  if (view.selection?.kind === 'node') void bringIn(view.selection.id, picture);
}

async function bringIn(id: string, picture: GraphView): Promise<void> {
  if (picture.nodes.some((node) => node.id === id)) return;
  try {
    const around = await api.neighbours(id);
    const { view, added } = session.get();
    if (view.selection?.kind !== 'node' || view.selection.id !== id) return;
    if (!around.nodes.some((node) => node.id === id)) return;
    session.set({ added: added ? unite(added, around) : around });
    settle();
  } catch (cause) {
    reportFailure(asApiError(cause));
  }
}

const RETRY_MS = 3000;

/** Notes a failure that says the server is away, and asks again until it is back. */
export function reportFailure(error: ApiError): void {
  if (!error.away || session.get().away) return;
  session.set({ away: error });
  const retry = async () => {
    try {
      const value = await api.meta();
      const { epoch, answer, chosen } = session.get();
      session.set({ away: null, epoch: epoch + 1, meta: { status: 'ready', value } });
      loadBasics();
      if (answer?.status === 'failed') void loadAnswer();
      if (chosen?.status === 'failed') void loadChosen();
    } catch (cause) {
      const still = asApiError(cause);
      if (still.away) session.set({ away: still });
      setTimeout(retry, RETRY_MS);
    }
  };
  setTimeout(retry, RETRY_MS);
}
