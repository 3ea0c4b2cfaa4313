/**
 * The settings of the Neo4j that tests run against: the hardened ones of `compose.yaml`, so that what the product
 * recommends is what is tried, and small memory.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const COMPOSE = new URL('../../../compose.yaml', import.meta.url);

/** Small for a test machine; and wrong passwords, which tests try, must not lock the one user out. */
const FOR_TESTS = {
  'server.memory.pagecache.size': '64m',
  'dbms.security.auth_lock_time': '0s',
};

/** The text of a `neo4j.conf` for a server of this machine that only this machine reaches. */
export function neo4jConf(boltPort: number): string {
  const settings = {
    ...composeSettings(),
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

/** The same settings as variables of a container, which listens as its image does. */
export function containerEnvironment(): Record<string, string> {
  const settings = { ...composeSettings(), ...FOR_TESTS };
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [variableOf(name), value]));
}

/** Neo4j's settings in `compose.yaml`, by their own names, without the password. */
function composeSettings(): Record<string, string> {
  const { services } = parse(readFileSync(COMPOSE, 'utf8'));
  const { NEO4J_AUTH: _password, ...settings } = services.neo4j.environment as Record<string, string>;
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [settingOf(name), value]));
}

/** The name under which Neo4j's container image reads a setting from its environment. */
export function variableOf(setting: string): string {
  return `NEO4J_${setting.replaceAll('_', '__').replaceAll('.', '_')}`;
}

/** The setting that a variable of the container image stands for. */
export function settingOf(variable: string): string {
  return variable
    .replace(/^NEO4J_/, '')
    .replaceAll('__', ' ')
    .replaceAll('_', '.')
    .replaceAll(' ', '_');
}
