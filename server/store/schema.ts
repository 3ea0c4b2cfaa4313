/** The constraints and indexes of `cypher/schema/`, in the order of the files. */
import { statement, statementNames } from '../cypher/files.ts';

export function schemaStatements(): string[] {
  return statementNames('schema').map((name) => statement(name));
}
