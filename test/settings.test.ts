import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS, setting, storeSettings } from '../server/settings.ts';

describe('setting', () => {
  it('takes the flag before the variable before the default', () => {
    expect(setting('port', '4000', { LANG_GIENG_PORT: '5000' })).toBe(4000);
    expect(setting('port', undefined, { LANG_GIENG_PORT: '5000' })).toBe(5000);
    expect(setting('port', undefined, {})).toBe(3000);
  });

  it('takes an empty variable for none', () => {
    expect(setting('port', undefined, { LANG_GIENG_PORT: '' })).toBe(3000);
  });

  it('binds to the loopback address unless told otherwise', () => {
    expect(setting('host', undefined, {})).toBe('127.0.0.1');
  });

  it.each([
    ['port', 'http', '--port: "http"'],
    ['port', '70000', '--port: "70000"'],
    ['port', '-1', '--port: "-1"'],
    ['store', 'http://localhost:7474', '--store: "http://localhost:7474"'],
  ] as const)('refuses %s %s and names it', (name, value, expected) => {
    expect(() => setting(name, value, {})).toThrow(expected);
    expect(() => setting(name, undefined, { [SETTINGS[name].env]: value })).toThrow(SETTINGS[name].env);
  });
});

describe('storeSettings', () => {
  it('is a folder of the project by default', () => {
    expect(storeSettings(undefined, {})).toEqual({
      store: resolve(import.meta.dirname, '../.store'),
      neo4j: null,
    });
  });

  it('takes a folder on the command line from where the user stands', () => {
    expect(storeSettings('some/folder', {}).store).toBe(resolve('some/folder'));
  });

  it('is Neo4j when the environment names one, with its credentials', () => {
    const env = {
      NEO4J_URI: 'neo4j+s://x.databases.neo4j.io',
      NEO4J_PASSWORD: 'secret',
      NEO4J_DATABASE: 'graph',
    };
    expect(storeSettings(undefined, env)).toEqual({
      store: 'neo4j+s://x.databases.neo4j.io',
      neo4j: { uri: env.NEO4J_URI, user: 'neo4j', password: 'secret', database: 'graph' },
    });
  });

  it('lets the flag win over NEO4J_URI', () => {
    const env = { NEO4J_URI: 'bolt://localhost:7687' };
    expect(storeSettings('folder', env).neo4j).toBeNull();
    expect(storeSettings('bolt://other:7687', env).neo4j?.uri).toBe('bolt://other:7687');
  });
});
