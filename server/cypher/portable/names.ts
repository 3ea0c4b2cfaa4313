/** Rules on names. */
import type { PortableRule } from '../portable.ts';
import { find, textOf } from '../tree.ts';

const RESERVED = new Set(
  `set in is not null where with match return case when then else distinct optional union create delete merge remove
  detach as and or xor true false`.split(/\s+/),
);

/** Keys that the embedded engine puts beside the properties of what it returns. */
const SHADOWED = new Set(['_id', '_labels', '_type', '_source', '_target']);

export const NAME_RULES: PortableRule[] = [
  {
    name: 'reserved-word',
    effect: 'error',
    reason: 'a reserved word cannot be a name, in any case of letters; rename it',
    find: (tree) =>
      find(tree, 'symbolicNameString', 'symbolicVariableNameString').filter((name) =>
        RESERVED.has(textOf(name).toLowerCase()),
      ),
  },
  {
    name: 'doubled-backtick',
    effect: 'error',
    reason: 'a backtick inside a name is not understood',
    find: (tree) =>
      find(tree, 'symbolicNameString', 'symbolicVariableNameString').filter((name) =>
        textOf(name).slice(1, -1).includes('`'),
      ),
  },
  {
    name: 'shadowed-property',
    effect: 'wrong',
    reason: 'a property of this name is hidden in returned nodes and relationships',
    find: (tree) =>
      find(tree, 'propertyKeyName').filter((key) => SHADOWED.has(textOf(key).replaceAll('`', ''))),
  },
];
