/** The picture with what floats over it: what is drawn, the tools, the legend, and the name of what is pointed at. */
import { useState } from 'react';
import { session, showOverview } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { useTexts } from '../texts/index.ts';
import { Canvas, type Pointed } from './Canvas.tsx';
import { Failure, Loading } from './Failure.tsx';
import { Legend } from './Legend.tsx';
import { PictureTitle } from './PictureTitle.tsx';
import { PictureTools } from './PictureTools.tsx';
import { Tooltip } from './Tooltip.tsx';

export function Picture() {
  const { t } = useTexts();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const drawn = useStore(session, (state) => state.drawn);
  const overview = useStore(session, (state) => state.overview);
  const chosen = useStore(session, (state) => state.chosen);
  const layout = useStore(session, (state) => state.view.layout);
  const failed = [chosen, overview].find((resource) => resource?.status === 'failed');
  return (
    <div className="picture">
      <div className="picture-bar">
        <PictureTitle />
        <PictureTools />
      </div>
      <div className="picture-field">
        {drawn && <Canvas picture={drawn} onPoint={setPointed} />}
        {!drawn && (
          <div className="picture-state">
            {failed?.status === 'failed' ? <Failure error={failed.error} /> : <Loading />}
          </div>
        )}
        {drawn?.nodes.length === 0 && (chosen ? <NothingChosen /> : <EmptyGraph />)}
        {layout === 'map' && <MapAttribution />}
        {pointed && <Tooltip pointed={pointed} />}
      </div>
      {drawn && drawn.nodes.length > 0 && (
        <section className="legend-strip" aria-label={t('legend.title')}>
          <Legend />
        </section>
      )}
    </div>
  );
}

function MapAttribution() {
  const { t } = useTexts();
  const attribution = useStore(session, (state) => state.attribution);
  return attribution ? <p className="attribution">{t('map.attribution', { source: attribution })}</p> : null;
}

/** The address names entities, and the graph holds none of them. */
function NothingChosen() {
  const { t } = useTexts();
  return (
    <div className="picture-state">
      <div className="empty card">
        <h2>{t('picture.gone')}</h2>
        <p>{t('picture.goneText')}</p>
        <button type="button" className="button" onClick={showOverview}>
          {t('picture.back')}
        </button>
      </div>
    </div>
  );
}

function EmptyGraph() {
  const { t } = useTexts();
  return (
    <div className="picture-state">
      <div className="empty card">
        <h2>{t('empty.title')}</h2>
        <p>{t('empty.text')}</p>
        <pre>
          <code>npx lang-gieng ingest</code>
        </pre>
        <p className="muted small">{t('empty.more')}</p>
      </div>
    </div>
  );
}
