/** Rows of the console as they came, values written as text. */
import type { CypherAnswer } from '../../server/api/types.ts';
import type { Lang } from '../../server/ontology.ts';
import { select } from '../state/session.ts';
import { asNode, valueText } from './values.ts';

export function ConsoleTable({ answer, lang }: { answer: CypherAnswer; lang: Lang }) {
  return (
    <table className="answer-table console-table">
      <thead>
        <tr>
          {answer.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no key of their own and never move
          <tr key={i}>
            {row.map((value, column) => (
              <td key={answer.columns[column]}>
                <Value value={value} lang={lang} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ value, lang }: { value: unknown; lang: Lang }) {
  const id = asNode(value)?.id;
  if (!id) return <>{valueText(value, lang)}</>;
  return (
    <button type="button" className="link" onClick={() => select({ kind: 'node', id })}>
      {valueText(value, lang)}
    </button>
  );
}
