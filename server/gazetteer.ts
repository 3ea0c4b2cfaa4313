/**
 * The gazetteer, read from `data/gazetteer/`: the places, gates, ports, routes and zones that are known beforehand, and
 * what lies where. Articles' names resolve against it, and it is loaded as the reference layer of the graph.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from './errors.ts';
import { type ReferenceFact, referenceFacts } from './gazetteer/facts.ts';
import { type GazetteerFiles, readFiles } from './gazetteer/files.ts';
import { validate } from './gazetteer/validate.ts';
import type { Problem } from './problem.ts';

export type { ReferenceFact } from './gazetteer/facts.ts';

/** One known place. What a record does not have is `null`. */
export interface GazetteerRecord {
  id: string;
  /** A node label of the ontology. */
  type: string;
  /** Vietnamese, for display. */
  name: string;
  nameEn: string | null;
  nameLo: string | null;
  /** Other spellings, without the names above. */
  aliases: string[];
  lat: number | null;
  lon: number | null;
  wikidata: string | null;
  /** First and last day in force, ISO; `null` before the period covered, and still in force. Only provinces have them. */
  validFrom: string | null;
  validTo: string | null;
  /** At least one field is doubtful; `note` or `reference` says which. */
  uncertain: boolean;
  note: string | null;
  /** Where the record was checked. */
  reference: string;
  /** The label's own properties, named as in the ontology; absent where not known. */
  properties: Record<string, string | number | boolean | string[]>;
}

export interface Gazetteer {
  /** By id, in the order of the ids. */
  records: Map<string, GazetteerRecord>;
  facts: ReferenceFact[];
}

const HOME = fileURLToPath(new URL('../data/gazetteer', import.meta.url));
const loaded = new Map<string, Gazetteer>();

/**
 * The gazetteer in a folder, read once.
 *
 * @throws AppError `bad-file` that names the first problem, with all of them in `details.problems`.
 */
export function loadGazetteer(dir: string = HOME): Gazetteer {
  const known = loaded.get(dir);
  if (known) return known;
  const { files, problems } = inspectGazetteer(dir);
  const [first] = problems;
  if (first) {
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    const where = first.where && `, at ${first.where}`;
    throw new AppError('bad-file', `${join(dir, first.file)}${where}: ${first.message}${more}`, { problems });
  }
  const gazetteer: Gazetteer = {
    records: new Map(
      recordsOf(files)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((each) => [each.id, each]),
    ),
    facts: referenceFacts(files),
  };
  loaded.set(dir, gazetteer);
  return gazetteer;
}

/** The records of a folder and everything that is wrong with them; does not throw. */
export function inspectGazetteer(dir: string = HOME): { files: GazetteerFiles; problems: Problem[] } {
  const { files, problems } = readFiles(dir);
  // References to a record that could not be read would only repeat the first problem.
  return { files, problems: problems.length > 0 ? problems : validate(files) };
}

function recordsOf(files: GazetteerFiles): GazetteerRecord[] {
  return [
    ...files.countries.map((row) => record('Country', row, { iso: row.iso })),
    ...files.provinces.map((row) =>
      record('Province', row, {
        country: row.country,
        kind: row.kind,
        iso: row.iso3166_2,
        capital: row.capital,
        validFrom: row.validFrom,
        validTo: row.validTo,
      }),
    ),
    ...files.gates.map((row) =>
      record('BorderGate', row, {
        country: row.side,
        level: row.level,
        status: row.status,
        locality: row.locality,
        boundaryMarker: row.boundaryMarker,
      }),
    ),
    ...files.ports.map((row) =>
      record('Port', row, { country: row.country, kind: row.kind, status: row.status, opened: row.opened }),
    ),
    ...files.routes.map((row) =>
      record('Route', row, {
        kind: row.kind,
        countries: row.countries,
        status: row.status,
        course: row.fromTo,
        asianHighway: row.asianHighway,
        lengthKm: row.lengthKm,
      }),
    ),
    ...files.zones.map((row) =>
      record('EconomicZone', row, {
        country: row.country,
        kind: row.kind,
        status: row.status,
        establishedOn: row.establishedOn,
        legalBasis: row.legalBasis,
        areaHa: row.areaHa,
      }),
    ),
  ];
}

type Row = GazetteerFiles[keyof GazetteerFiles][number];

function record(
  type: string,
  row: Row,
  own: Record<string, string | number | string[] | null | undefined>,
): GazetteerRecord {
  const known = Object.entries(own).filter(([, value]) => value !== null && value !== undefined);
  return {
    id: row.id,
    type,
    name: row.nameVi,
    nameEn: row.nameEn,
    nameLo: row.nameLo ?? null,
    aliases: row.aliases,
    lat: row.lat ?? null,
    lon: row.lon ?? null,
    wikidata: row.wikidata ?? null,
    validFrom: 'validFrom' in row ? row.validFrom : null,
    validTo: 'validTo' in row ? row.validTo : null,
    uncertain: row.uncertain ?? false,
    note: row.note ?? null,
    reference: row.source,
    properties: Object.fromEntries(known) as GazetteerRecord['properties'],
  };
}
