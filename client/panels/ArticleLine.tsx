/** Paper, date and address of an article, in one line. */
import { useTexts } from '../texts/index.ts';
import { Icon } from './Icon.tsx';

interface Source {
  publisher?: string | null;
  published?: string | null;
  url?: string | null;
}

export function ArticleLine({ article }: { article: Source }) {
  const { t, date } = useTexts();
  const host = article.url ? hostOf(article.url) : null;
  return (
    <span className="article-line small muted">
      {article.publisher && <span>{article.publisher}</span>}
      {article.published && <time dateTime={article.published}>{date(article.published)}</time>}
      {article.url && host && (
        <a href={article.url} target="_blank" rel="noreferrer" title={t('article.original')}>
          {host} <Icon name="out" />
        </a>
      )}
    </span>
  );
}

/** The host of a web address; `null` for anything that is not one, which then is no link either. */
function hostOf(url: string): string | null {
  try {
    const { protocol, host } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? host.replace(/^www\./, '') : null;
  } catch {
    return null;
  }
}
