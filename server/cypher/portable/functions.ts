/** Rules on functions: those that one engine lacks, and those that answer otherwise. */
import type { Branch, Tree } from '../parse.ts';
import type { PortableRule } from '../portable.ts';
import { childOf, childrenOf, dottedNameOf, find, isBranch, textOf } from '../tree.ts';

/** Functions that the embedded engine lacks, in lower case. Names with a dot are lacking as a whole. */
const LACKING = new Set(
  `btrim character_length cot distance haversin isempty isnan point randomuuid tobooleanlist tobooleanornull tofloatlist
  tofloatornull tointegerlist tointegerornull tostringlist tostringornull valuetype`.split(/\s+/),
);

const TEMPORAL = ['date', 'datetime', 'localdatetime', 'time', 'localtime', 'duration'];
const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'timezone'];
const DURATION_FIELDS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'];

const calledName = (call: Branch) => dottedNameOf(childOf(call, 'functionName') as Branch).toLowerCase();
const argumentsOf = (call: Branch) =>
  childrenOf(call, 'functionArgument').map((argument) => argument.children.find(isBranch) as Branch);

const calls = (tree: Branch, ...names: string[]) =>
  find(tree, 'functionInvocation').filter((call) => names.includes(calledName(call)));

/** The text of a string literal, without its quotes; `undefined` for anything else. */
const literal = (value: Branch | undefined) =>
  value?.rule === 'StringsLiteral' ? textOf(value).slice(1, -1) : undefined;

/** True when a part stands in the first argument of coalesce(). */
function isCoalesced(call: Branch): boolean {
  const outer = call.parent?.parent;
  return outer?.rule === 'functionInvocation' && calledName(outer) === 'coalesce';
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;
}

/** Why a temporal value written out in a statement is read otherwise, if it is. */
function misreads(call: Branch): boolean {
  const name = calledName(call);
  const [value] = argumentsOf(call);
  const text = literal(value);
  if (text !== undefined) {
    if (name === 'date') return !isDay(text);
    if (name === 'datetime') return !/(Z|[+-]\d\d:\d\d)$/.test(text) || !isDay(text.slice(0, 10));
    if (name === 'duration') return /[.,]/.test(text);
    return false;
  }
  const keys = value ? find(value, 'propertyKeyName').map((key) => textOf(key)) : [];
  if (value?.rule !== 'OtherLiteral' && value?.rule !== 'map') return false;
  const known = name === 'duration' ? DURATION_FIELDS : FIELDS;
  return (
    keys.some((key) => !known.includes(key)) ||
    /timezone:['"][A-Z]/i.test(textOf(value)) ||
    /\d\.\d/.test(textOf(value))
  );
}

const isCallOf = (value: Tree | undefined, name: string) =>
  isBranch(value) && value.rule === 'functionInvocation' && calledName(value) === name;

export const FUNCTION_RULES: PortableRule[] = [
  {
    name: 'lacking-function',
    effect: 'error',
    reason: 'the embedded engine lacks this function; compute in the program, or store what is needed',
    find: (tree) => [
      ...find(tree, 'functionInvocation').filter(
        (call) => LACKING.has(calledName(call)) || calledName(call).includes('.'),
      ),
      ...calls(tree, 'round').filter((call) => argumentsOf(call).length > 1),
      ...find(tree, 'vectorFunction'),
      ...find(tree, 'trimFunction').filter((call) => call.children.length > 4),
    ],
  },
  {
    name: 'bare-sum',
    effect: 'wrong',
    reason:
      'sum() and stDev() of no rows are null on one engine and 0 on the other; write coalesce(sum(x), 0)',
    find: (tree) => calls(tree, 'sum', 'stdev', 'stdevp').filter((call) => !isCoalesced(call)),
  },
  {
    name: 'percentile',
    effect: 'wrong',
    reason:
      'use percentileCont() with the percentile written out: a parameter is ignored, and percentileDisc() rounds otherwise',
    find: (tree) => [
      ...calls(tree, 'percentiledisc'),
      ...calls(tree, 'percentilecont').filter((call) => argumentsOf(call)[1]?.rule !== 'NummericLiteral'),
    ],
  },
  {
    name: 'rounding',
    effect: 'wrong',
    reason: 'round() takes halves below zero to another side',
    find: (tree) => calls(tree, 'round').filter((call) => argumentsOf(call).length === 1),
  },
  {
    name: 'split-separator',
    effect: 'wrong',
    reason: 'split() needs one separator that is not empty',
    find: (tree) =>
      calls(tree, 'split').filter((call) => {
        const separator = argumentsOf(call)[1];
        return literal(separator) === '' || separator?.rule === 'listLiteral';
      }),
  },
  {
    name: 'counting-pattern',
    effect: 'wrong',
    reason:
      'size() of a pattern and exists() answer otherwise; write COUNT { … }, EXISTS { … } or IS NOT NULL',
    find: (tree) => [
      ...calls(tree, 'exists'),
      ...calls(tree, 'size').filter((call) => argumentsOf(call)[0]?.rule === 'patternExpression'),
    ],
  },
  {
    name: 'conversion',
    effect: 'wrong',
    reason: "toInteger('3.9') and toBoolean(1) are null on one engine; convert in the program",
    find: (tree) => [
      ...calls(tree, 'tointeger').filter((call) => !/^-?\d+$/.test(literal(argumentsOf(call)[0]) ?? '0')),
      ...calls(tree, 'toboolean').filter((call) => argumentsOf(call)[0]?.rule === 'NummericLiteral'),
      ...calls(tree, 'tostring').filter((call) => /^-?\d*\.\d+$/.test(textOf(argumentsOf(call)[0] ?? call))),
    ],
  },
  {
    name: 'temporal-literal',
    effect: 'wrong',
    reason:
      'this form of date or time is null or cut on one engine; use YYYY-MM-DD, an offset such as +07:00, whole numbers',
    find: (tree) => calls(tree, ...TEMPORAL).filter(misreads),
  },
  {
    name: 'temporal-arithmetic',
    effect: 'wrong',
    reason: 'a date has no hours to add to, and dates are not subtracted; compute in the program',
    find: (tree) =>
      find(tree, 'expression6').filter((sum) => {
        const values = sum.children.filter(isBranch);
        const dates = values.filter((value) => isCallOf(value, 'date'));
        const hours = values.some(
          (value) => isCallOf(value, 'duration') && /['"]P[^'"]*T/.test(textOf(value)),
        );
        return dates.length > 1 || (dates.length === 1 && hours);
      }),
  },
  {
    name: 'field-of-call',
    effect: 'error',
    reason: 'date($d).year is not understood; write WITH date($d) AS d … d.year, and dayOfWeek for weekDay',
    find: (tree) => [
      ...find(tree, 'expression2').filter(
        (part) =>
          part.children.slice(1).some((postfix) => isBranch(postfix) && postfix.rule === 'PropertyPostfix') &&
          TEMPORAL.some((name) => isCallOf(part.children[0], name)),
      ),
      ...find(tree, 'PropertyPostfix').filter((part) => textOf(part).toLowerCase() === '.weekday'),
    ],
  },
  {
    name: 'nodes-of-expression',
    effect: 'error',
    reason: 'nodes() and relationships() take the name of a path',
    find: (tree) =>
      calls(tree, 'nodes', 'relationships').filter((call) => argumentsOf(call)[0]?.rule !== 'variable'),
  },
];
