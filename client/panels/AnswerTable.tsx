/** Rows of an answer as a table. Pointing at a row makes the facts that it rests on stand out in the picture. */
import type { QueryAnswer } from '../../server/api/types.ts';
import { ui } from '../state/ui.ts';
import { type TextKey, useTexts } from '../texts/index.ts';
import vi from '../texts/vi.json';
import { Cell } from './Cell.tsx';

/** Of a row about one article: shown as the way to it, under its headline. */
const ARTICLE = 'article';

/** The columns that are shown, each with the column that its title is under. */
function shownColumns(columns: readonly string[]): { column: string; title: string }[] {
  const ofArticles = columns.includes(ARTICLE);
  return columns
    .filter((column) => !(ofArticles && (column === ARTICLE || column === 'url')))
    .map((column) => ({ column, title: ofArticles && column === 'title' ? 'headline' : column }));
}

export function AnswerTable({ answer }: { answer: QueryAnswer }) {
  const { t } = useTexts();
  const columns = shownColumns(answer.columns).map(({ column, title }) => {
    const key = `column.${title}`;
    return { column, title: key in vi ? t(key as TextKey) : title };
  });
  const nodes = new Map(answer.graph.nodes.map((node) => [node.name, node]));
  const point = (row: number) => ui.set({ listed: answer.rowFacts[row] ?? [] });
  const leave = () => ui.set({ listed: [] });
  return (
    <table className="answer-table">
      <thead>
        <tr>
          {columns.map(({ column, title }) => (
            <th key={column} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row, i) => (
          <tr
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no key of their own and never move
            key={i}
            onMouseEnter={() => point(i)}
            onMouseLeave={leave}
            onFocus={() => point(i)}
            onBlur={leave}
          >
            {columns.map(({ column, title }) => (
              <td key={column} data-column={column} data-label={title}>
                <Cell
                  column={column}
                  value={row[column]}
                  nodes={nodes}
                  englishNames={answer.englishNames}
                  article={column === 'title' ? row[ARTICLE] : undefined}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
