/**
 * The settings: one table from which `--help`, the README and validation derive.
 *
 * A value comes from the flag, else the environment variable, else the default. An empty variable counts as unset.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AppError } from './errors.ts';

interface Setting<T> {
  /** The long flag, without its dashes; `null` for what must not stand on a command line (a password). */
  flag: string | null;
  /** What stands behind the flag in help texts. */
  argument: string;
  env: string;
  default: T;
  help: string;
  parse: z.ZodType<T, string>;
}

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

const text = z.string();
const port = z
  .string()
  .regex(/^\d+$/, 'expected a whole number')
  .transform(Number)
  .refine((n) => n <= 65_535, 'expected 0 to 65535');

const STORE_SCHEMES = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:'];
const isAddress = (value: string) => /^[a-z][a-z0-9+]*:\/\//i.test(value);
const address = z.string().refine(
  (value) => {
    if (!URL.canParse(value)) return false;
    return STORE_SCHEMES.includes(new URL(value).protocol);
  },
  `expected an address such as bolt://localhost:7687 (${STORE_SCHEMES.map((s) => `${s}//`).join(', ')})`,
);
const storePlace = z.string().superRefine((value, context) => {
  if (isAddress(value) && !address.safeParse(value).success)
    context.addIssue({ code: 'custom', message: 'expected a folder or a bolt:// or neo4j:// address' });
});

export const SETTINGS = {
  port: {
    flag: 'port',
    argument: 'N',
    env: 'LANG_GIENG_PORT',
    default: 3000,
    help: 'Port to serve on; 0 takes a free one.',
    parse: port,
  },
  host: {
    flag: 'host',
    argument: 'ADDRESS',
    env: 'LANG_GIENG_HOST',
    default: '127.0.0.1',
    help: 'Address to bind to; the loopback address keeps the service to this machine.',
    parse: text,
  },
  store: {
    flag: 'store',
    argument: 'DIR|ADDRESS',
    env: 'LANG_GIENG_STORE',
    default: '.store',
    help: 'Folder of the embedded engine, or a bolt:// or neo4j:// address. A relative folder is of the project in the variable, of the current folder in the flag. The flag wins over NEO4J_URI.',
    parse: storePlace,
  },
  neo4jUri: {
    flag: null,
    argument: 'ADDRESS',
    env: 'NEO4J_URI',
    default: '',
    help: 'Address of a Neo4j 5 server, cluster or Aura instance to use instead of the embedded engine.',
    parse: address,
  },
  neo4jUser: {
    flag: null,
    argument: 'NAME',
    env: 'NEO4J_USER',
    default: 'neo4j',
    help: 'User to log in to Neo4j as.',
    parse: text,
  },
  neo4jPassword: {
    flag: null,
    argument: 'SECRET',
    env: 'NEO4J_PASSWORD',
    default: '',
    help: 'Password of that user; never written to a log.',
    parse: text,
  },
  neo4jDatabase: {
    flag: null,
    argument: 'NAME',
    env: 'NEO4J_DATABASE',
    default: '',
    help: 'Database to use; empty means the user’s home database.',
    parse: text,
  },
} satisfies Record<string, Setting<string> | Setting<number>>;

export type SettingName = keyof typeof SETTINGS;

/** Where the graph is, as `openStore` takes it. */
export interface StoreSettings {
  /** A folder, or an address. */
  store: string;
  neo4j: { uri: string; user: string; password: string; database: string } | null;
}

/**
 * The value of one setting.
 * @param given what the flag said, if it was given
 * @throws AppError `usage`, naming the flag or variable, the value and what is expected
 */
export function setting<K extends SettingName>(
  name: K,
  given?: string,
  env: NodeJS.ProcessEnv = process.env,
): (typeof SETTINGS)[K]['default'] {
  const entry: Setting<string | number> = SETTINGS[name] as Setting<string | number>;
  const fromEnv = env[entry.env];
  const raw = given ?? (fromEnv === '' ? undefined : fromEnv);
  if (raw === undefined) return entry.default;
  const parsed = entry.parse.safeParse(raw);
  if (parsed.success) return parsed.data;
  const where = given === undefined ? entry.env : `--${entry.flag}`;
  throw new AppError('usage', `${where}: "${raw}" is not acceptable: ${parsed.error.issues[0]?.message}.`);
}

/** Where the graph is: `--store`, else `NEO4J_URI`, else `LANG_GIENG_STORE`, else the default folder. */
export function storeSettings(flag?: string, env: NodeJS.ProcessEnv = process.env): StoreSettings {
  const place =
    flag === undefined
      ? setting('neo4jUri', undefined, env) || setting('store', undefined, env)
      : setting('store', flag, env);
  if (isAddress(place)) {
    const neo4j = {
      uri: place,
      user: setting('neo4jUser', undefined, env),
      password: setting('neo4jPassword', undefined, env),
      database: setting('neo4jDatabase', undefined, env),
    };
    return { store: place, neo4j };
  }
  // A folder given on the command line is relative to where the user stands, the default one to the project.
  return { store: resolve(flag === undefined ? projectRoot : process.cwd(), place), neo4j: null };
}

/** The table of the README, in Markdown. */
export function settingsTable(): string {
  const rows = Object.values(SETTINGS).map((entry) => {
    const flag = entry.flag ? `\`--${entry.flag} ${entry.argument.replace('|', '\\|')}\`` : '';
    return `| ${flag} | \`${entry.env}\` | ${entry.default === '' ? '' : `\`${entry.default}\``} | ${entry.help} |`;
  });
  return [
    '| flag | environment variable | default | what it is |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
