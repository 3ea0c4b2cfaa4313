/**
 * Which names of a statement stand for nodes, relationships and paths, as far as its text tells.
 *
 * The embedded engine forgets that a value is a node when it passes through CASE, `coalesce` and the like: such a value
 * can still be asked for its properties, but leaves as a bare number. It is called faded here.
 */
import type { Branch, Tree } from '../parse.ts';
import { childOf, childrenOf, dottedNameOf, isBranch, isLeaf, nameOf, walk } from '../tree.ts';

export type Kind = 'node' | 'relationship' | 'path' | 'faded';

/** Functions that hand on what they are given, and whether the engine forgets its kind. */
const HANDED_ON: Record<string, boolean> = {
  head: false,
  last: false,
  collect: false,
  tail: false,
  reverse: false,
  coalesce: true,
  max: true,
  min: true,
};

const MADE: Record<string, Kind> = {
  nodes: 'node',
  startnode: 'node',
  endnode: 'node',
  relationships: 'relationship',
};

/** The kinds of the names a statement binds. Scopes are not told apart: one name is taken to mean one thing. */
export function kindsOf(tree: Branch): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const part of walk(tree)) {
    if (!isBranch(part)) continue;
    const variable = childOf(part, 'variable');
    if (!variable) continue;
    const kind = boundKind(part, kinds);
    if (kind) kinds.set(nameOf(variable), kind);
  }
  return kinds;
}

/** The kind of what `part` binds its variable to. */
function boundKind(part: Branch, kinds: Map<string, Kind>): Kind | undefined {
  switch (part.rule) {
    case 'nodePattern':
      return 'node';
    case 'relationshipPattern':
      return 'relationship';
    case 'pattern':
      return 'path';
    case 'unwindClause':
    case 'returnItem': {
      const value = part.children.find(isBranch);
      return value?.rule === 'variable' && part.children.length === 1 ? undefined : kindOf(value, kinds);
    }
    case 'listComprehension':
      return kindOf(part.children.filter(isBranch)[1], kinds);
    default:
      return undefined;
  }
}

/** The kind of the entities a value is, or holds; `undefined` when it holds none. */
export function kindOf(value: Tree | undefined, kinds: Map<string, Kind>): Kind | undefined {
  if (!isBranch(value)) return undefined;
  const inner = value.children.filter(isBranch);
  const any = (parts: Tree[]) => parts.map((part) => kindOf(part, kinds)).find((kind) => kind !== undefined);
  const faded = (parts: Tree[]) => (any(parts) ? 'faded' : undefined);
  switch (value.rule) {
    case 'variable':
      return kinds.get(nameOf(value));
    case 'expression2':
      return inner.some((part) => part.rule === 'PropertyPostfix') ? undefined : kindOf(inner[0], kinds);
    case 'expression6':
      return faded(inner);
    case 'caseExpression':
    case 'extendedCaseExpression':
      return faded(results(value));
    case 'listComprehension':
      return faded(
        value.children.some((part) => isLeaf(part) && part.token === 'BAR')
          ? inner.slice(-1)
          : [inner[1] as Branch],
      );
    case 'reduceExpression':
      return faded(inner.slice(-1));
    case 'functionInvocation': {
      const name = dottedNameOf(childOf(value, 'functionName') as Branch).toLowerCase();
      if (MADE[name]) return MADE[name];
      const args = childrenOf(value, 'functionArgument');
      if (!(name in HANDED_ON)) return undefined;
      return HANDED_ON[name] ? faded(args) : any(args);
    }
    case 'parenthesizedExpression':
    case 'functionArgument':
    case 'listLiteral':
    case 'OtherLiteral':
    case 'map':
    case 'mapProjectionElement':
      return any(inner);
    case 'mapProjection':
      return any(inner.slice(1));
    default:
      return undefined;
  }
}

/** What a CASE may come to: behind each THEN, and behind ELSE. */
function results(value: Branch): Tree[] {
  const behind = (part: Branch, token: string) =>
    part.children.filter((_, i) => {
      const before = part.children[i - 1];
      return isLeaf(before) && before.token === token;
    });
  const alternatives = childrenOf(value, 'caseAlternative', 'extendedCaseAlternative');
  return [...alternatives.flatMap((part) => behind(part, 'THEN')), ...behind(value, 'ELSE')];
}
