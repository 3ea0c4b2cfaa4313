#!/usr/bin/env node
/** Starts the command line: readies the dependencies on a fresh clone, then lets TypeScript run as it is. */
import process from 'node:process';
import { ensureInstalled, requireNode } from '../install.mjs';

requireNode();
ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
