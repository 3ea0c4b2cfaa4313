/** Rules on what is passed on and returned: WITH, RETURN, their aggregates and names. */
import type { Branch } from '../parse.ts';
import type { PortableRule } from '../portable.ts';
import { childOf, childrenOf, dottedNameOf, find, isBranch, nameOf, textOf, tokensOf } from '../tree.ts';
import { kindOf, kindsOf } from './entities.ts';

const AGGREGATES = 'avg collect count max min percentilecont percentiledisc stdev stdevp sum'.split(' ');

const isAggregate = (part: Branch) =>
  part.rule === 'countStar' ||
  (part.rule === 'functionInvocation' &&
    AGGREGATES.includes(dottedNameOf(childOf(part, 'functionName') as Branch).toLowerCase()));

const aggregatesIn = (part: Branch) => find(part, 'countStar', 'functionInvocation').filter(isAggregate);

/** The items of a WITH or RETURN: what is computed, and the name given to it. */
function itemsOf(body: Branch): { item: Branch; value: Branch; alias: Branch | undefined }[] {
  const items = childOf(body, 'returnItems');
  return childrenOf(items ?? body, 'returnItem').map((item) => {
    const [value, alias] = item.children.filter(isBranch);
    return { item, value: value as Branch, alias };
  });
}

/** The RETURNs that have an ORDER BY: what they return, and by what they sort. */
const orderedReturns = (tree: Branch) =>
  find(tree, 'returnClause').flatMap((clause) => {
    const body = childOf(clause, 'returnBody') as Branch;
    const order = childOf(body, 'orderBy');
    return order ? [{ items: itemsOf(body), order: childrenOf(order, 'orderItem') }] : [];
  });

const SUBQUERIES = ['subqueryClause', 'existsExpression', 'countExpression', 'collectExpression'];

/** The branches around a part, inside out, up to one of the given rules. */
function* around(part: Branch, ...until: string[]): Generator<Branch> {
  for (let at = part.parent; at && !until.includes(at.rule); at = at.parent) yield at;
}

/** The RETURNs whose rows leave the statement. */
const finalReturns = (tree: Branch) =>
  find(tree, 'returnClause').filter(
    (part) => ![...around(part)].some(({ rule }) => SUBQUERIES.includes(rule)),
  );

/** The names that a part uses and does not bind itself. */
function freeVariables(part: Branch): Branch[] {
  const own = find(
    part,
    'listComprehension',
    'listItemsPredicate',
    'reduceExpression',
    'nodePattern',
    'relationshipPattern',
  )
    .flatMap((binder) => childrenOf(binder, 'variable').slice(0, 2))
    .map(nameOf);
  return find(part, 'variable').filter((variable) => !own.includes(nameOf(variable)));
}

export const PROJECTION_RULES: PortableRule[] = [
  {
    name: 'alias',
    effect: 'style',
    reason: 'give every returned value a name with AS: the engines make up different ones',
    find: (tree) =>
      find(tree, 'returnClause').flatMap((clause) =>
        itemsOf(childOf(clause, 'returnBody') as Branch)
          .filter(({ value, alias }) => !alias && value.rule !== 'variable')
          .map(({ item }) => item),
      ),
  },
  {
    name: 'aggregate-alias',
    effect: 'wrong',
    reason:
      'beside an aggregate without a name, nodes come back as numbers; give the aggregate a name with AS',
    *find(tree) {
      const kinds = kindsOf(tree);
      for (const clause of finalReturns(tree)) {
        const items = itemsOf(childOf(clause, 'returnBody') as Branch);
        if (!items.some(({ value }) => kindOf(value, kinds))) continue;
        yield* items
          .filter(({ value, alias }) => !alias && aggregatesIn(value).length > 0)
          .map(({ item }) => item);
      }
    },
  },
  {
    name: 'entity-in-expression',
    effect: 'wrong',
    reason:
      'a node that went through CASE, coalesce(), max(), + or a list comprehension comes back as a number; return its properties',
    *find(tree) {
      const kinds = kindsOf(tree);
      for (const clause of finalReturns(tree))
        for (const { item, value } of itemsOf(childOf(clause, 'returnBody') as Branch))
          if (kindOf(value, kinds) === 'faded') yield item;
    },
  },
  {
    name: 'duplicate-column',
    effect: 'error',
    reason: 'two columns have one name',
    *find(tree) {
      for (const body of find(tree, 'returnBody')) {
        const names = itemsOf(body).map(({ value, alias }) => nameOf(alias ?? value));
        yield* itemsOf(body)
          .filter((_, i) => names.indexOf(names[i] as string) < i)
          .map(({ item }) => item);
      }
    },
  },
  {
    name: 'aggregate-inside',
    effect: 'error',
    reason: 'an aggregate inside a list, a map, an index or a comprehension; aggregate in a WITH ahead',
    *find(tree) {
      const outer = [
        'listLiteral',
        'map',
        'mapProjection',
        'expression2',
        'listComprehension',
        'listItemsPredicate',
        'reduceExpression',
      ];
      for (const aggregate of aggregatesIn(tree))
        if (
          [...around(aggregate, 'returnItem', 'orderItem', 'clause')].some(({ rule }) => outer.includes(rule))
        )
          yield aggregate;
    },
  },
  {
    name: 'aggregate-beside-value',
    effect: 'error',
    reason: 'a value beside an aggregate must be a column of its own; aggregate in a WITH ahead',
    *find(tree) {
      for (const body of find(tree, 'returnBody')) {
        const items = itemsOf(body);
        const keys = items.flatMap(({ value }) => (aggregatesIn(value).length ? [] : [textOf(value)]));
        for (const { value } of items) {
          const aggregates = aggregatesIn(value);
          if (aggregates.length === 0) continue;
          const loose = freeVariables(value).find((variable) => {
            const outside = [variable, ...around(variable, 'returnItem')];
            return !outside.some((part) => aggregates.includes(part) || keys.includes(textOf(part)));
          });
          if (loose) yield loose;
        }
      }
    },
  },
  {
    name: 'dropped-variable',
    effect: 'error',
    reason: 'the WHERE of a WITH uses a name that this WITH drops; keep it, or filter ahead',
    *find(tree) {
      for (const clause of find(tree, 'withClause')) {
        const where = childOf(clause, 'whereClause');
        const body = childOf(clause, 'returnBody') as Branch;
        if (!where || tokensOf(childOf(body, 'returnItems') as Branch).includes('TIMES')) continue;
        if (SUBQUERIES.slice(1).some((rule) => find(where, rule).length > 0)) continue;
        const kept = itemsOf(body).map(({ value, alias }) => nameOf(alias ?? value));
        yield* freeVariables(where).filter((variable) => !kept.includes(nameOf(variable)));
      }
    },
  },
  {
    name: 'order-by-alias',
    effect: 'wrong',
    reason:
      'beside an order by what is not returned, an expression over a returned name sorts wrongly; write it over what stands ahead',
    *find(tree) {
      for (const { items, order } of orderedReturns(tree)) {
        const returned = items.map(({ value }) => textOf(value));
        const aliases = items.flatMap(({ alias }) => (alias ? [nameOf(alias)] : []));
        const uses = (part: Branch, known: boolean) =>
          freeVariables(part).some((variable) => aliases.includes(nameOf(variable)) === known);
        const values = order.map((item) => item.children.find(isBranch) as Branch);
        if (!values.some((value) => !returned.includes(textOf(value)) && uses(value, false))) continue;
        yield* values.filter((value) => value.rule !== 'variable' && uses(value, true));
      }
    },
  },
  {
    name: 'order-by-shadowed',
    effect: 'wrong',
    reason:
      'this name means the returned value here and not what it stood for ahead; give the column another name',
    *find(tree) {
      for (const { items, order } of orderedReturns(tree)) {
        const shadowing = items.flatMap(({ value, alias }) =>
          alias &&
          value.rule !== 'variable' &&
          freeVariables(value).some((variable) => nameOf(variable) === nameOf(alias))
            ? [nameOf(alias)]
            : [],
        );
        yield* order
          .flatMap((item) => find(item, 'expression2'))
          .filter((part) => childOf(part, 'PropertyPostfix'))
          .filter((part) => freeVariables(part).some((variable) => shadowing.includes(nameOf(variable))));
      }
    },
  },
  {
    name: 'skip-limit',
    effect: 'error',
    reason: 'SKIP and LIMIT take a number or a parameter',
    find: (tree) =>
      find(tree, 'skip', 'limit').filter((part) => !childOf(part, 'NummericLiteral', 'parameter')),
  },
  {
    name: 'map-projection-shorthand',
    effect: 'error',
    reason: 'n {.id, v} is not understood; write n {.id, v: v}',
    find: (tree) =>
      find(tree, 'mapProjectionElement').filter(
        (part) => part.children.length === 1 && childOf(part, 'variable'),
      ),
  },
];
