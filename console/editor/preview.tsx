// The answer as the customer will see it, drawn as it is written: the server's renderer, the chat's own view.
import { useDeferredValue, useMemo } from 'react';
import { renderer } from '../../server/answering/render.ts';
import { useSession } from '../api/session.ts';
import { type Shown, WidgetReply } from '../parts/widget-reply.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { editorTexts } from './texts.ts';

type PreviewProps = {
  readonly language: string;
  readonly title: string;
  readonly source: string;
  readonly sourcePage: string;
};

export function Preview({ language, title, source, sourcePage }: PreviewProps) {
  const texts = useTexts(editorTexts);
  const { inLanguage } = useTexts(common);
  const hosts = useSession().data?.linkHosts;
  const render = useMemo(() => renderer(new Set(hosts)), [hosts]);
  const written = useDeferredValue(source);
  const shown = useMemo<Shown>(
    () => ({
      kind: 'answer',
      language,
      answer: { intent: 'preview', title, source: written, sha256: '', html: render(written), sourcePage },
    }),
    [language, title, written, sourcePage, render],
  );
  return (
    <div className="preview">
      <p className="preview-label">{texts.preview}</p>
      {written.trim() === '' ? (
        <p className="quiet">{texts.nothingYet}</p>
      ) : (
        <WidgetReply shown={shown} label={texts.previewIn(inLanguage[language] ?? language)} />
      )}
    </div>
  );
}
