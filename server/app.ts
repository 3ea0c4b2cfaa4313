/** The Express application: headers, routes, the built client. It does not listen. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { articleRoutes } from './api/articles.ts';
import { cypherRoute } from './api/cypher.ts';
import { entityRoutes } from './api/entities.ts';
import { factRoutes } from './api/facts.ts';
import { failure, notFound } from './api/failure.ts';
import { geoRoutes } from './api/geo.ts';
import { graphRoutes } from './api/graph.ts';
import { healthRoutes } from './api/health.ts';
import { metaRoutes } from './api/meta.ts';
import { queryRoutes } from './api/queries.ts';
import { searchRoutes } from './api/search.ts';
import type { Store } from './store/store.ts';

const CLIENT = fileURLToPath(new URL('../client/dist', import.meta.url));

export interface AppOptions {
  store: Store;
  /** Folder of the built client. */
  client?: string;
}

/** Everything comes from this origin, and nothing in a page runs or is styled but by files of it. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    // Pictures of the canvas are made in the page.
    'img-src': ["'self'", 'data:', 'blob:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
};

export function createApp({ store, client = CLIENT }: AppOptions): Express {
  const app = express();
  app.set('query parser', 'simple');
  // JSON has no integers beyond 2^53: those few leave as text.
  app.set('json replacer', (_key: string, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  app.use(
    helmet({
      contentSecurityPolicy: CONTENT_SECURITY_POLICY,
      xFrameOptions: { action: 'deny' },
      // The service speaks plain HTTP; whoever puts TLS before it sets this there.
      strictTransportSecurity: false,
    }),
  );
  app.use(compression());
  app.use(healthRoutes(store));
  app.use('/api', revalidate);
  app.use(cypherRoute(store));
  for (const routes of [
    metaRoutes(store),
    graphRoutes(store),
    searchRoutes(store),
    entityRoutes(store),
    factRoutes(store),
    articleRoutes(store),
    queryRoutes(store),
    geoRoutes(),
  ]) {
    app.use('/api', routes);
  }
  app.use('/api', notFound);
  app.use(clientFiles(client));
  app.use(notFound);
  app.use(failure);
  return app;
}

/** Answers may be kept, but are asked for again: a matching ETag makes that cheap. */
const revalidate: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-cache');
  next();
};

/** The built client: files under `assets/` carry a hash in their names and never change. */
function clientFiles(folder: string): RequestHandler {
  const assets = join(folder, 'assets');
  const files = express.static(folder, {
    setHeaders: (response, path) => {
      response.set(
        'Cache-Control',
        path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return (request, response, next) => {
    if (request.path === '/' && !existsSync(join(folder, 'index.html'))) {
      response.status(503).type('text/plain').send('The client is not built yet: run "npm run build".\n');
      return;
    }
    files(request, response, next);
  };
}
