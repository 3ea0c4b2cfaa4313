/** The small decisions around starting Neo4j. */
import { describe, expect, test } from 'vitest';
import { javaMajor } from './java.ts';
import { containerVariable, HARDENED, neo4jConf } from './settings.ts';

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

test.each([
  ['server.memory.pagecache.size', 'NEO4J_server_memory_pagecache_size'],
  ['internal.dbms.cypher_ip_blocklist', 'NEO4J_internal_dbms_cypher__ip__blocklist'],
])('a container reads %s from %s', (setting, variable) => {
  expect(containerVariable(setting)).toBe(variable);
});

test('the configuration file carries every hardened setting and listens on this machine only', () => {
  const lines = neo4jConf(7999).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining(Object.entries(HARDENED).map(([name, value]) => `${name}=${value}`)),
  );
  expect(lines).toContain('server.bolt.listen_address=127.0.0.1:7999');
});
