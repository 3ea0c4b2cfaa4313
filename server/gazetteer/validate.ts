/** What must hold between the gazetteer's records: references, pairs, successions, coordinates, names. */
import type { Problem } from '../problem.ts';
import { foldTight } from '../text/fold.ts';
import { countryId } from './facts.ts';
import { FILE_OF, type GazetteerFiles } from './files.ts';

type Kind = keyof typeof FILE_OF;

interface Row {
  kind: Kind;
  id: string;
  nameVi: string;
  lat?: number | undefined;
  lon?: number | undefined;
  ambiguousWith?: string[] | undefined;
  validFrom?: string | null;
  validTo?: string | null;
}

/** The window of Vietnam, Laos and their neighbours: a point outside it is a slip. */
const BOUNDS = { south: 8, north: 24, west: 97, east: 110.5 };

/** All that does not hold, in the order of the files. */
export function validate(files: GazetteerFiles): Problem[] {
  const problems: Problem[] = [];
  const rows = allRows(files);
  const kinds = new Map<string, Kind>();

  function report(kind: Kind, id: string, key: string, message: string): void {
    problems.push({ file: FILE_OF[kind], where: key ? `${id}.${key}` : id, message });
  }

  function refers(
    kind: Kind,
    id: string,
    key: string,
    targets: (string | null | undefined)[],
    allowed: Kind[],
  ) {
    for (const target of targets) {
      if (target === null || target === undefined) continue;
      const found = kinds.get(target);
      if (!found) report(kind, id, key, `there is no record ${target}`);
      else if (!allowed.includes(found))
        report(kind, id, key, `${target} is a ${found}, not ${allowed.join(' or ')}`);
    }
  }

  for (const row of rows) {
    if (kinds.has(row.id)) report(row.kind, row.id, 'id', 'occurs twice');
    kinds.set(row.id, row.kind);
    if ((row.lat === undefined) !== (row.lon === undefined))
      report(row.kind, row.id, 'lat', 'lat and lon must both be given, or neither');
    if (row.lat !== undefined && row.lon !== undefined && !inBounds(row.lat, row.lon))
      report(row.kind, row.id, 'lat', `${row.lat}, ${row.lon} lies outside 8–24° N, 97–110.5° E`);
  }
  for (const row of rows) refers(row.kind, row.id, 'ambiguousWith', row.ambiguousWith ?? [], [row.kind]);

  const provinces = new Map(files.provinces.map((unit) => [unit.id, unit]));
  for (const unit of files.provinces) {
    refers('Province', unit.id, 'country', [countryId(unit.country)], ['Country']);
    refers('Province', unit.id, 'borders', unit.borders, ['Province']);
    refers('Province', unit.id, 'mergedFrom', unit.mergedFrom ?? [], ['Province']);
    refers('Province', unit.id, 'succeeds', unit.succeeds ?? [], ['Province']);
    refers('Province', unit.id, 'mergedInto', [unit.mergedInto], ['Province']);
    refers('Province', unit.id, 'succeededBy', [unit.succeededBy], ['Province']);
    for (const other of unit.borders)
      if (provinces.get(other)?.borders.includes(unit.id) === false)
        report('Province', unit.id, 'borders', `${other} does not list it in turn`);
    const heir = provinces.get(unit.mergedInto ?? unit.succeededBy ?? '');
    if (!heir) {
      if (unit.validTo) report('Province', unit.id, 'validTo', 'has ended without a successor');
      continue;
    }
    if (![...(heir.mergedFrom ?? []), ...(heir.succeeds ?? [])].includes(unit.id))
      report('Province', unit.id, '', `its successor ${heir.id} does not name it`);
    if (!unit.validTo || heir.validFrom !== dayAfter(unit.validTo))
      report('Province', unit.id, 'validTo', `must be the day before ${heir.id} begins (${heir.validFrom})`);
  }

  const gates = new Map(files.gates.map((gate) => [gate.id, gate]));
  for (const gate of files.gates) {
    refers('BorderGate', gate.id, 'side', [countryId(gate.side)], ['Country']);
    refers('BorderGate', gate.id, 'province', [gate.province, gate.provinceBefore2025], ['Province']);
    refers('BorderGate', gate.id, 'pairedWith', [gate.pairedWith], ['BorderGate']);
    refers('BorderGate', gate.id, 'routeId', [gate.routeId], ['Route']);
    const partner = gates.get(gate.pairedWith ?? '');
    if (partner && partner.pairedWith !== gate.id)
      report('BorderGate', gate.id, 'pairedWith', `${partner.id} does not name it in turn`);
    if (partner && partner.side === gate.side)
      report('BorderGate', gate.id, 'pairedWith', `${partner.id} is on the same side`);
  }
  for (const port of files.ports) {
    refers('Port', port.id, 'country', [countryId(port.country)], ['Country']);
    refers('Port', port.id, 'province', [port.province, port.provinceBefore2025], ['Province']);
    refers('Port', port.id, 'economicZone', [port.economicZone], ['EconomicZone']);
    refers('Port', port.id, 'routes', port.routes, ['Route']);
  }
  for (const route of files.routes) {
    refers('Route', route.id, 'countries', route.countries.map(countryId), ['Country']);
    refers('Route', route.id, 'courseOf', route.courseOf, ['Province', 'BorderGate', 'Port']);
    refers('Route', route.id, 'joins', route.joins, ['Route']);
  }
  for (const zone of files.zones) {
    refers('EconomicZone', zone.id, 'country', [countryId(zone.country)], ['Country']);
    refers('EconomicZone', zone.id, 'province', [zone.province, zone.provinceBefore2025], ['Province']);
    refers('EconomicZone', zone.id, 'gateId', [zone.gateId], ['BorderGate']);
    refers('EconomicZone', zone.id, 'portIds', zone.portIds, ['Port']);
    refers('EconomicZone', zone.id, 'partnerId', [zone.partnerId], ['EconomicZone']);
  }

  for (const [one, other] of namesakes(rows))
    if (!one.ambiguousWith?.includes(other.id) || !other.ambiguousWith?.includes(one.id))
      report(
        one.kind,
        one.id,
        'nameVi',
        `${other.id} has the same name at the same time: list both in ambiguousWith`,
      );
  return problems;
}

function allRows(files: GazetteerFiles): Row[] {
  return [
    ...files.countries.map((row) => ({ ...row, kind: 'Country' as const })),
    ...files.provinces.map((row) => ({ ...row, kind: 'Province' as const })),
    ...files.gates.map((row) => ({ ...row, kind: 'BorderGate' as const })),
    ...files.ports.map((row) => ({ ...row, kind: 'Port' as const })),
    ...files.routes.map((row) => ({ ...row, kind: 'Route' as const })),
    ...files.zones.map((row) => ({ ...row, kind: 'EconomicZone' as const })),
  ];
}

/** Pairs of records of one label that cannot be told apart by name and date. */
function namesakes(rows: Row[]): [Row, Row][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.kind} ${foldTight(row.nameVi)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, index) =>
      group
        .slice(index + 1)
        .filter((other) => overlap(one, other))
        .map((other): [Row, Row] => [one, other]),
    ),
  );
}

function overlap(a: Row, b: Row): boolean {
  return (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
}

function inBounds(lat: number, lon: number): boolean {
  return lat >= BOUNDS.south && lat <= BOUNDS.north && lon >= BOUNDS.west && lon <= BOUNDS.east;
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
