// What stands at an address where nothing is, and where a page failed.
import { useEffect } from 'react';
import { Link, useRouteError } from 'react-router';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { Page } from './page.tsx';
import { Failure } from './states.tsx';

export function NotFound() {
  const texts = useTexts(common);
  return (
    <Page title={texts.notFound}>
      <p>{texts.notFoundWhy}</p>
      <p>
        <Link to="/library">{texts.toLibrary}</Link>
      </p>
    </Page>
  );
}

/** A part that is no longer served is what an upgrade leaves behind in an open tab: loading the page anew mends it. */
export function Broken() {
  const texts = useTexts(common);
  const error = useRouteError();
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <Page title={texts.failed}>
      <Failure
        error={error instanceof Error ? error : new Error(String(error))}
        retry={() => window.location.reload()}
      />
    </Page>
  );
}
