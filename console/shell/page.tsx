// One page's frame: its title in the tab and as the heading that gets the focus when one arrives, and its actions.
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';

type PageProps = {
  readonly title: string;
  /** The title's language where it is not the page's. */
  readonly lang?: string | undefined;
  /** What stands above the title: where one came from. */
  readonly above?: ReactNode;
  /** Beside the title: badges. */
  readonly beside?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** The page on which the program was opened keeps the browser's own focus; every later one focuses its heading. */
let isFirstPage = true;

/** Where to go on from when what had the focus is gone. */
export const focusTitle = (): void =>
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });

export function Page({ title, lang, above, beside, lead, actions, wide = false, children }: PageProps) {
  const texts = useTexts(common);
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} – ${texts.product}`;
  }, [title, texts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another arrival
  useEffect(() => {
    if (isFirstPage) isFirstPage = false;
    else {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }, [pathname]);
  return (
    <div className={wide ? 'page wide' : 'page'}>
      {above && <div className="above">{above}</div>}
      <header className="page-head">
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1} lang={lang}>
            {title}
          </h1>
          {beside}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
