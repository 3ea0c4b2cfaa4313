/** The tools over the picture: layout, zoom, and the picture as a file. */
import { useState } from 'react';
import { activeController } from '../graph/active.ts';
import { navigate, session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import type { Layout } from '../state/view.ts';
import { useTexts } from '../texts/index.ts';
import { Icon } from './Icon.tsx';
import { useOntology } from './ontology.ts';
import { usePictureTitle } from './PictureTitle.tsx';

export function PictureTools() {
  const { t } = useTexts();
  const layout = useStore(session, (state) => state.view.layout);
  const choice = (id: Layout) => (
    <button
      type="button"
      className="button"
      aria-pressed={layout === id}
      onClick={() => navigate({ layout: id })}
    >
      {t(id === 'map' ? 'layout.map' : 'layout.network')}
    </button>
  );
  return (
    <div className="picture-tools" role="toolbar" aria-label={t('tools.title')}>
      <fieldset className="segmented">
        <legend className="hidden-text">{t('layout.title')}</legend>
        {choice('network')}
        {choice('map')}
      </fieldset>
      <div className="segmented wide-only">
        <Tool name="plus" label={t('tools.zoomIn')} onClick={() => activeController()?.zoom(1.5)} />
        <Tool name="minus" label={t('tools.zoomOut')} onClick={() => activeController()?.zoom(1 / 1.5)} />
        <Tool name="fit" label={t('tools.fit')} onClick={() => activeController()?.fit()} />
      </div>
      <ExportButton />
    </div>
  );
}

function Tool({ name, label, onClick }: { name: 'plus' | 'minus' | 'fit'; label: string; onClick(): void }) {
  return (
    <button type="button" className="button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={name} />
    </button>
  );
}

function ExportButton() {
  const { lang, t, date } = useTexts();
  const title = usePictureTitle();
  const ontology = useOntology();
  const meta = useStore(session, (state) => state.meta);
  const layout = useStore(session, (state) => state.view.layout);
  const attribution = useStore(session, (state) => state.attribution);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const run = async () => {
    const controller = activeController();
    if (!controller || !ontology || meta.status !== 'ready') return;
    setBusy(true);
    setFailed(false);
    try {
      const { exportPng } = await import('../graph/export.ts');
      const today = new Date().toLocaleDateString('sv');
      const source = [t('export.source', { n: meta.value.counts.articles, date: date(today) })];
      if (layout === 'map') source.push(t('map.attribution', { source: attribution }));
      await exportPng(controller, {
        title: title === t('picture.overview') ? t('export.overview') : title,
        source: source.join(' '),
        lang,
        ontology,
        reference: t('legend.reference'),
      });
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={busy}
        aria-label={t('export.png')}
        title={t('export.png')}
        onClick={run}
      >
        <Icon name="image" />
        <span className="tool-word">PNG</span>
      </button>
      {failed && (
        <button type="button" className="notice bad picture-notice" onClick={() => setFailed(false)}>
          <span role="alert">{t('export.failed')}</span>
        </button>
      )}
    </>
  );
}
