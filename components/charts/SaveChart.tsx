import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { saveFile } from '../ui/save-file.ts';

interface SaveChartProps {
  drawing: RefObject<SVGSVGElement | null>;
  title: string;
  name: string;
  source: string;
}

/** The drawing as a file: drawn on this computer, nothing is sent. */
export function SaveChart({ drawing, title, name, source }: SaveChartProps) {
  const [failed, setFailed] = useState(false);
  const save = async (as: 'svg' | 'png') => {
    if (!drawing.current) return;
    setFailed(false);
    try {
      const { chartPng, chartSvg } = await import('./save-chart.ts');
      const svg = chartSvg(drawing.current, title, source);
      if (as === 'svg') saveFile(`${name}.svg`, 'image/svg+xml', svg);
      else saveFile(`${name}.png`, 'image/png', await chartPng(svg));
    } catch {
      setFailed(true);
    }
  };
  return (
    <p class="save">
      <span role="status">{failed && t('chartNotSaved')}</span>
      <button
        type="button"
        class="act"
        aria-label={t('chartSaveSvg', title)}
        onClick={() => save('svg')}
      >
        {'SVG'}
      </button>
      <button
        type="button"
        class="act"
        aria-label={t('chartSavePng', title)}
        onClick={() => save('png')}
      >
        {'PNG'}
      </button>
    </p>
  );
}
