/** The head of a panel: what it holds, and the button that closes it. */
import type { ReactNode } from 'react';
import { useTexts } from '../texts/index.ts';
import { Icon } from './Icon.tsx';

interface Props {
  /** What the closing button is called, where "close" alone would not tell it from others. */
  closeLabel?: string;
  onClose(): void;
  children: ReactNode;
}

export function PanelHead({ closeLabel, onClose, children }: Props) {
  const { t } = useTexts();
  return (
    <div className="panel-head">
      {children}
      <button
        type="button"
        className="button quiet"
        aria-label={closeLabel ?? t('close')}
        title={t('close')}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
