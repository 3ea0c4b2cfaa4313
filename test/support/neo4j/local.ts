/** A Neo4j of our own as a Java process, with a temporary home, on a free port of the loopback address. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { reasonOf } from '../means.ts';
import type { RunningNeo4j } from '../neo4j.ts';
import { neo4jJars } from './jars.ts';
import { findJava } from './java.ts';
import { neo4jConf } from './settings.ts';

const WARDEN = fileURLToPath(new URL('warden.mjs', import.meta.url));
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang', 'java.util.concurrent'];
const START_MS = 120_000;

/** @throws Error when Java or the jars cannot be had, or the server does not start. */
export async function startLocal(): Promise<RunningNeo4j> {
  const java = await findJava();
  const jars = await neo4jJars();
  const home = await mkdtemp(join(tmpdir(), 'lang-gieng-neo4j-'));
  const port = await freePort();
  await mkdir(join(home, 'conf'));
  await writeFile(join(home, 'conf', 'neo4j.conf'), neo4jConf(port));

  // Detached, so that an interrupt typed at the terminal reaches the warden only through its closing input.
  const warden = spawn(
    process.execPath,
    [
      ...[WARDEN, home, java],
      ...['-Xms256m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
      ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      ...['-cp', join(jars, '*'), 'org.neo4j.server.CommunityEntryPoint'],
      ...[`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`],
    ],
    { stdio: ['pipe', 'pipe', 'ignore'], detached: true },
  );
  const ended = new Promise<string>((resolve) => warden.stdout.on('data', (said) => resolve(String(said))));
  const uri = `bolt://127.0.0.1:${port}`;
  const password = randomBytes(12).toString('hex');
  try {
    const failed = ended.then((reason) => Promise.reject(new Error(reason)));
    await Promise.race([takePassword(uri, password), failed]);
  } catch (error) {
    const log = await readFile(join(home, 'logs', 'neo4j.log'), 'utf8').catch(() => '');
    await stop(warden);
    throw new Error(`Neo4j did not start: ${reasonOf(error)} ${log.slice(-300)}`, { cause: error });
  }
  return { uri, user: 'neo4j', password, stop: () => stop(warden) };
}

/** Closing its input makes the warden kill the server and remove its home. */
async function stop(warden: ChildProcess): Promise<void> {
  if (warden.exitCode !== null) return;
  const gone = new Promise((resolve) => warden.once('exit', resolve));
  warden.stdin?.end();
  await gone;
}

/** Waits until the server answers; a new one accepts nothing but a password of one's own. */
async function takePassword(uri: string, password: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'));
    const session = driver.session({ database: 'system' });
    try {
      await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password });
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(250);
    } finally {
      await session.close();
      await driver.close();
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
