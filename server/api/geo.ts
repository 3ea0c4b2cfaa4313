/** GET /api/geo: outlines for the map, of countries and of the first-level units in force. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import type { FeatureCollection } from 'geojson';

const FOLDER = fileURLToPath(new URL('../../data/gazetteer/geo/', import.meta.url));

/** Drawn in this order. Laos comes from OpenStreetMap, the one set that has all 18 units. */
const FILES = ['countries.geojson', 'admin1-vn-2025.geojson', 'laos-admin1-osm.geojson'];
const ATTRIBUTION = 'Natural Earth; © OpenStreetMap contributors (Laos, ODbL)';

export function geoRoutes(): Router {
  const router = Router();
  let kept: { body: string; etag: string } | undefined;
  router.get('/geo', (_request, response) => {
    kept ??= collect();
    response
      .type('application/geo+json')
      .set({ ETag: kept.etag, 'Cache-Control': 'public, max-age=3600' })
      .send(kept.body);
  });
  return router;
}

function collect(): { body: string; etag: string } {
  const features = FILES.flatMap((file) => {
    const collection = JSON.parse(readFileSync(FOLDER + file, 'utf8')) as FeatureCollection;
    return collection.features;
  });
  const body = JSON.stringify({ type: 'FeatureCollection', attribution: ATTRIBUTION, features });
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` };
}
