/** The settings of the Neo4j that tests run against: the hardened ones that `compose.yaml` recommends, and small memory. */

/**
 * What the application relies on when strangers type Cypher: no reading of files or of addresses from the server's
 * network, and ends to time and memory.
 */
export const HARDENED = {
  'dbms.usage_report.enabled': 'false',
  'server.directories.import': 'import',
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
  'db.transaction.timeout': '60s',
  'db.memory.transaction.max': '128m',
  'dbms.memory.transaction.total.max': '256m',
} as const;

/** Small for a test machine; and wrong passwords, which tests try, must not lock the one user out. */
export const FOR_TESTS = {
  'server.memory.pagecache.size': '64m',
  'dbms.security.auth_lock_time': '0s',
} as const;

/** The text of a `neo4j.conf` for a server of this machine that only this machine reaches. */
export function neo4jConf(boltPort: number): string {
  const settings = {
    ...HARDENED,
    ...FOR_TESTS,
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${boltPort}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** The name under which Neo4j's container image reads a setting from its environment. */
export function containerVariable(setting: string): string {
  return `NEO4J_${setting.replaceAll('_', '__').replaceAll('.', '_')}`;
}

/** The same settings as variables of a container, which listens as its image does. */
export function containerEnvironment(): Record<string, string> {
  const settings = { ...HARDENED, ...FOR_TESTS };
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [containerVariable(name), value]),
  );
}
