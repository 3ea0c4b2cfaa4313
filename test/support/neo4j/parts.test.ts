/** The small decisions around starting Neo4j. */
import { describe, expect, test } from 'vitest';
import { javaMajor } from './java.ts';
import { neo4jConf, settingOf, variableOf } from './settings.ts';

describe('the version of Java', () => {
  test.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.', null],
  ])('in %s is %s', (printed, expected) => {
    expect(javaMajor(printed)).toBe(expected);
  });
});

describe('a setting and the variable from which a container reads it', () => {
  test.each([
    ['server.memory.pagecache.size', 'NEO4J_server_memory_pagecache_size'],
    ['internal.dbms.cypher_ip_blocklist', 'NEO4J_internal_dbms_cypher__ip__blocklist'],
  ])('%s and %s', (setting, variable) => {
    expect(variableOf(setting)).toBe(variable);
    expect(settingOf(variable)).toBe(setting);
  });
});

test('the configuration file carries what compose.yaml hardens and listens on this machine only', () => {
  const lines = neo4jConf(7999).split('\n');
  expect(lines).toContain('dbms.security.allow_csv_import_from_file_urls=false');
  expect(lines).toContain('server.bolt.listen_address=127.0.0.1:7999');
  expect(lines.join()).not.toMatch(/auth=|password/i);
});
