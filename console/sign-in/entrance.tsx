// The quiet frame of what is seen before one is in.
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';

type EntranceProps = { readonly title: string; readonly lead: string; readonly children: ReactNode };

export function Entrance({ title, lead, children }: EntranceProps) {
  const texts = useTexts(common);
  return (
    <div className="entrance">
      <header>
        <p className="brand">
          <img src={new URL('../icon.svg', import.meta.url).href} alt="" width="32" height="32" />
          <strong>{texts.product}</strong>
          <span>{texts.console}</span>
        </p>
        <LanguageSwitch />
      </header>
      <main>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {children}
      </main>
    </div>
  );
}
