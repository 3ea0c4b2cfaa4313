/** The gazetteer's files as they lie in `data/gazetteer/`: what each record may hold, and reading them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../problem.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words of a–z and 0–9 joined by -');
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY-MM-DD, YYYY-MM or YYYY');
const name = z.string().min(1);
const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as LA');
const level = z.enum(['international', 'main', 'auxiliary']);

const common = {
  id,
  nameVi: name,
  nameEn: name,
  nameLo: name.optional(),
  aliases: z.array(name),
  /** Ids of records of the same kind that carry the same name at the same time. */
  ambiguousWith: z.array(id).optional(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  coordOf: z.string().optional(),
  coordPrecisionKm: z.number().optional(),
  uncertain: z.boolean().optional(),
  note: z.string().optional(),
  source: z.string().min(1),
};

const placed = { province: id, provinceBefore2025: id.optional() };

const countryRecord = z.strictObject({ ...common, iso: country });

const provinceRecord = z.strictObject({
  ...common,
  country,
  kind: z.enum(['province', 'municipality', 'prefecture']),
  iso3166_2: z.string().optional(),
  iso3166_2Former: z.array(z.string()).optional(),
  capital: name,
  capitalEn: name,
  capitalAliases: z.array(name).optional(),
  borders: z.array(id),
  validFrom: date.nullable(),
  validTo: date.nullable(),
  mergedInto: id.optional(),
  mergedFrom: z.array(id).optional(),
  succeededBy: id.optional(),
  succeeds: z.array(id).optional(),
});

const gateRecord = z.strictObject({
  ...common,
  ...placed,
  side: country,
  locality: z.string().nullable(),
  pairedWith: id.nullable(),
  level,
  status: z.enum(['open', 'planned']),
  levelHistory: z.array(z.strictObject({ level, from: date.nullable(), basis: z.string() })),
  boundaryMarker: z.string().optional(),
  routeId: id.nullable(),
  relatedNames: z.array(name).optional(),
});

const portRecord = z.strictObject({
  ...common,
  ...placed,
  country,
  kind: z.enum(['seaport', 'dry port', 'river port', 'airport']),
  status: z.enum(['operating', 'under construction', 'planned']),
  opened: date.optional(),
  economicZone: id.nullable(),
  routes: z.array(id),
});

const routeRecord = z.strictObject({
  ...common,
  kind: z.enum(['national road', 'expressway', 'railway', 'corridor', 'road']),
  countries: z.array(country).min(1),
  status: z.enum(['in use', 'partly built', 'planned']),
  fromTo: z.string(),
  courseOf: z.array(id),
  joins: z.array(id),
  asianHighway: z.string().optional(),
  lengthKm: z.number().optional(),
});

const zoneRecord = z.strictObject({
  ...common,
  ...placed,
  country,
  kind: z.string(),
  status: z.enum(['established', 'planned']),
  establishedOn: date.nullable(),
  legalBasis: z.string().nullable(),
  areaHa: z.number().nullable(),
  gateId: id.nullable(),
  portIds: z.array(id),
  partnerId: id.optional(),
});

export type CountryRecord = z.infer<typeof countryRecord>;
export type ProvinceRecord = z.infer<typeof provinceRecord>;
export type GateRecord = z.infer<typeof gateRecord>;
export type PortRecord = z.infer<typeof portRecord>;
export type RouteRecord = z.infer<typeof routeRecord>;
export type ZoneRecord = z.infer<typeof zoneRecord>;

/** All records as written. */
export interface GazetteerFiles {
  countries: CountryRecord[];
  provinces: ProvinceRecord[];
  gates: GateRecord[];
  ports: PortRecord[];
  routes: RouteRecord[];
  zones: ZoneRecord[];
}

/** Which file holds the records of which label. */
export const FILE_OF = {
  Country: 'countries.json',
  Province: 'provinces.json',
  BorderGate: 'border-gates.json',
  Port: 'ports.json',
  Route: 'routes.json',
  EconomicZone: 'economic-zones.json',
} as const;

/** Reads every file; a record that is not as it should be is left out and reported. */
export function readFiles(dir: string): { files: GazetteerFiles; problems: Problem[] } {
  const problems: Problem[] = [];

  function records<S extends z.ZodType>(file: string, schema: S): z.infer<S>[] {
    let list: unknown;
    try {
      list = JSON.parse(readFileSync(join(dir, file), 'utf8'));
    } catch (cause) {
      problems.push({ file, where: '', message: cause instanceof Error ? cause.message : String(cause) });
      return [];
    }
    if (!Array.isArray(list)) {
      problems.push({ file, where: '', message: 'must be a list of records' });
      return [];
    }
    return list.flatMap((value: unknown, index): z.infer<S>[] => {
      const result = schema.safeParse(value);
      if (result.success) return [result.data];
      for (const issue of result.error.issues)
        problems.push({
          file,
          where: [nameOf(value, index), ...issue.path].join('.'),
          message: issue.message,
        });
      return [];
    });
  }

  const lists: GazetteerFiles = {
    countries: records(FILE_OF.Country, countryRecord),
    provinces: records(FILE_OF.Province, provinceRecord),
    gates: records(FILE_OF.BorderGate, gateRecord),
    ports: records(FILE_OF.Port, portRecord),
    routes: records(FILE_OF.Route, routeRecord),
    zones: records(FILE_OF.EconomicZone, zoneRecord),
  };
  return { files: lists, problems };
}

function nameOf(value: unknown, index: number): string {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : `[${index}]`;
}
