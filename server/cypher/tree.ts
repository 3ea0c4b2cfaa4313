/** Walking a statement's tree. */
import type { Branch, Leaf, Tree } from './parse.ts';

export const isBranch = (tree: Tree | undefined): tree is Branch => tree !== undefined && 'rule' in tree;
export const isLeaf = (tree: Tree | undefined): tree is Leaf => tree !== undefined && 'token' in tree;

/** The tree and all that is in it, outside in and left to right. */
export function* walk(tree: Tree): Generator<Tree> {
  yield tree;
  if (isBranch(tree)) for (const child of tree.children) yield* walk(child);
}

/** All branches of the given rules in a tree, itself among them. */
export function find(tree: Tree, ...rules: string[]): Branch[] {
  return [...walk(tree)].filter((part): part is Branch => isBranch(part) && rules.includes(part.rule));
}

/** The children of a branch that are of the given rules. */
export function childrenOf(branch: Branch, ...rules: string[]): Branch[] {
  return branch.children.filter((child): child is Branch => isBranch(child) && rules.includes(child.rule));
}

/** The first child of a branch that is of the given rule. */
export function childOf(branch: Branch, ...rules: string[]): Branch | undefined {
  return childrenOf(branch, ...rules)[0];
}

/** The names of the signs and words that stand directly in a branch. */
export function tokensOf(branch: Branch): string[] {
  return branch.children.filter(isLeaf).map((leaf) => leaf.token);
}

/** The text of a tree without white space and comments. */
export function textOf(tree: Tree): string {
  return isLeaf(tree) ? tree.text : tree.children.map(textOf).join('');
}

/** A name as it is meant: without backticks. */
export function nameOf(tree: Tree): string {
  const text = textOf(tree);
  return text.startsWith('`') ? text.slice(1, -1).replaceAll('``', '`') : text;
}

/** The name of a function or procedure, dots between its parts, backticks off where they hide nothing. */
export function dottedNameOf(branch: Branch): string {
  return find(branch, 'symbolicNameString')
    .map((part) => (nameOf(part).includes('.') ? textOf(part) : nameOf(part)))
    .join('.');
}
