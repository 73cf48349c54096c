// The frame of the feedback's three views: themes, single texts, import; each at its own address.
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { feedbackTexts } from './texts.ts';

export function FeedbackView({
  actions,
  children,
}: {
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const texts = useTexts(feedbackTexts);
  return (
    <Page title={texts.title} wide actions={actions}>
      <nav className="tabs" aria-label={texts.title}>
        {(['', 'texts', 'import'] as const).map((view) => (
          <NavLink key={view} to={view === '' ? '/feedback' : `/feedback/${view}`} end>
            {texts.views[view]}
          </NavLink>
        ))}
      </nav>
      {children}
    </Page>
  );
}
