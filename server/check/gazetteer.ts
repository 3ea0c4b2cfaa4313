/** Does the gazetteer hold together, and does it keep to the ontology? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { FILE_OF } from '../gazetteer/files.ts';
import { type Gazetteer, inspectGazetteer, loadGazetteer } from '../gazetteer.ts';
import { label, loadOntology, mayJoin, type Ontology, relation } from '../ontology.ts';
import type { Problem } from '../problem.ts';

/** Boundaries whose `id` is an id of the gazetteer, and whose id is a country code. */
const UNITS = ['geo/admin1.geojson', 'geo/admin1-vn-2025.geojson', 'geo/laos-admin1-osm.geojson'];
const COUNTRIES = 'geo/countries.geojson';

/** Problems of the gazetteer in a folder; `file` is a path from it. */
export function checkGazetteer(dir: string, ontologyDir: string): Problem[] {
  const { problems } = inspectGazetteer(dir);
  if (problems.length > 0) return problems;
  const gazetteer = loadGazetteer(dir);
  const ids = new Set(gazetteer.records.keys());
  const codes = new Set([...gazetteer.records.values()].map((record) => `${record.properties.iso ?? ''}`));
  return [
    ...againstOntology(gazetteer, ontologyDir),
    ...UNITS.flatMap((file) => checkFeatures(dir, file, ids)),
    ...checkFeatures(dir, COUNTRIES, codes),
  ];
}

function againstOntology({ records, facts }: Gazetteer, dir: string): Problem[] {
  let ontology: Ontology;
  try {
    ontology = loadOntology(dir);
  } catch (error) {
    // Reported with the ontology; nothing can be compared with it.
    if (error instanceof AppError) return [];
    throw error;
  }
  const problems: Problem[] = [];
  for (const { id, type, properties } of records.values()) {
    const file = FILE_OF[type as keyof typeof FILE_OF];
    const declared = new Map(label(type, ontology).properties.map((each) => [each.name, each]));
    for (const [name, value] of Object.entries(properties)) {
      const property = declared.get(name);
      const where = `${id}.${name}`;
      if (!property) problems.push({ file, where, message: `the ontology declares no ${name} for ${type}` });
      else if (property.values && !property.values.includes(`${value}`))
        problems.push({ file, where, message: `${value} is none of ${property.values.join(', ')}` });
    }
  }
  for (const { type, from, to } of facts) {
    const [one, other] = [records.get(from)!, records.get(to)!];
    if (mayJoin(relation(type, ontology), one.type, other.type)) continue;
    const file = FILE_OF[one.type as keyof typeof FILE_OF];
    problems.push({
      file,
      where: from,
      message: `the ontology has no ${type} from ${one.type} to ${other.type}`,
    });
  }
  return problems;
}

function checkFeatures(dir: string, file: string, known: Set<string>): Problem[] {
  let features: { properties?: { id?: string } }[];
  try {
    features = JSON.parse(readFileSync(join(dir, file), 'utf8')).features;
  } catch (cause) {
    return [{ file, where: '', message: cause instanceof Error ? cause.message : String(cause) }];
  }
  return features.flatMap(({ properties }, index): Problem[] =>
    known.has(properties?.id ?? '')
      ? []
      : [
          {
            file,
            where: `features.${index}`,
            message: `there is no record ${properties?.id ?? 'without an id'}`,
          },
        ],
  );
}
