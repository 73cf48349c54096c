// One line that says that the connection is lost, and goes away by itself when it is back.
import { useSyncExternalStore } from 'react';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

export function OfflineLine() {
  const texts = useTexts(common);
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return <div role="status">{online ? null : <p className="offline-line">{texts.offline}</p>}</div>;
}
