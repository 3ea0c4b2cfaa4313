/** The server's API as typed functions. Every failure arrives as an `ApiError`. */
import type { FeatureCollection } from 'geojson';
import type {
  ArticleDetails,
  CypherAnswer,
  EntityDetails,
  ErrorBody,
  FactDetails,
  GraphView,
  Meta,
  QueryAnswer,
  QueryInfo,
  SearchHit,
} from '../server/api/types.ts';

/** GET /api/geo: outlines of countries and first-level units, and whose they are. */
export type Boundaries = FeatureCollection & { attribution: string };

export interface Nearest {
  id: string;
  name: string;
  nameEn: string | null;
}

/** A failed request: the API's own error body, or `unreachable` when no answer came at all. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }

  /** True for failures that mend by themselves: no server, or a server whose store is away. */
  get away(): boolean {
    return this.code === 'unreachable' || this.code.startsWith('store-');
  }

  /** What the server offers for a name it does not know: entities, or questions by their name. */
  get nearest(): Nearest[] {
    const { nearest } = this.details;
    if (!Array.isArray(nearest)) return [];
    return nearest.map((item) =>
      typeof item === 'string' ? { id: item, name: item, nameEn: null } : (item as Nearest),
    );
  }
}

function isErrorBody(value: unknown): value is ErrorBody {
  return typeof (value as ErrorBody | null)?.error?.message === 'string';
}

async function request<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init?.headers } });
    body = await response.json();
  } catch (cause) {
    if (init?.signal?.aborted) throw cause;
    throw new ApiError('unreachable', cause instanceof Error ? cause.message : String(cause));
  }
  if (response.ok) return body as T;
  if (isErrorBody(body)) throw new ApiError(body.error.code, body.error.message, body.error.details ?? {});
  throw new ApiError('unreachable', `HTTP ${response.status}`);
}

const part = encodeURIComponent;

export const api = {
  meta: () => request<Meta>('/api/meta'),
  graph: (ids?: readonly string[]) =>
    request<GraphView>(ids ? `/api/graph?ids=${ids.map(part).join(',')}` : '/api/graph'),
  geo: () => request<Boundaries>('/api/geo'),
  queries: () => request<QueryInfo[]>('/api/queries'),
  ask: (name: string, params: Record<string, string>, signal?: AbortSignal) =>
    request<QueryAnswer>(`/api/queries/${part(name)}?${new URLSearchParams(params)}`, { signal }),
  search: (q: string, types: readonly string[], signal?: AbortSignal) =>
    request<SearchHit[]>(
      `/api/search?${new URLSearchParams({ q, limit: '12', ...(types.length ? { types: types.join(',') } : {}) })}`,
      { signal },
    ),
  entity: (id: string) => request<EntityDetails>(`/api/entities/${part(id)}`),
  neighbours: (id: string) => request<GraphView>(`/api/entities/${part(id)}/neighbours`),
  fact: (id: string) => request<FactDetails>(`/api/facts/${part(id)}`),
  article: (id: string) => request<ArticleDetails>(`/api/articles/${part(id)}`),
  cypher: (statement: string, signal?: AbortSignal) =>
    request<CypherAnswer>('/api/cypher', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement }),
      signal,
    }),
};
