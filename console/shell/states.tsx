// What stands where content is not yet, is not at all, or could not be had.
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Button, InlineAlert, LoadingSpinner } from 'suomifi-ui-components';
import { ApiFailure } from '../api/client.ts';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { useServerSentence } from '../texts/server-sentences.ts';

/** Nothing at first: what is there within a moment should not flicker. */
export function Loading({ whole = false }: { readonly whole?: boolean }) {
  const texts = useTexts(common);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={whole ? 'loading whole' : 'loading'}>
      {late && <LoadingSpinner text={texts.loading} textVisibility="hidden" variant="normal" />}
    </div>
  );
}

type FailureProps = { readonly error: Error; retry?(): void; readonly whole?: boolean };

export function Failure({ error, retry, whole = false }: FailureProps) {
  const texts = useTexts(common);
  const code = error instanceof ApiFailure ? error.code : 'internal';
  const [title, why] =
    code === 'forbidden'
      ? [texts.forbidden, texts.forbiddenWhy]
      : code === 'not_found'
        ? [texts.notFound, texts.notFoundWhy]
        : [texts.failed, texts.failedWhy];
  return (
    <div className={whole ? 'failure whole' : 'failure'} role="alert">
      <InlineAlert
        status={code === 'forbidden' || code === 'not_found' ? 'neutral' : 'error'}
        labelText={title}
      >
        {why}
      </InlineAlert>
      {retry && code !== 'forbidden' && code !== 'not_found' && (
        <Button variant="secondary" onClick={retry}>
          {texts.retry}
        </Button>
      )}
    </div>
  );
}

type EmptyProps = { readonly title: string; readonly children?: ReactNode };

/** Says that there is nothing, and what one can do about it. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div>{children}</div>}
    </div>
  );
}

type ShownProps<T> = {
  readonly query: {
    readonly data: T | undefined;
    readonly error: Error | null;
    refetch(): unknown;
  };
  children(found: T): ReactNode;
};

/** A query's data, or what stands for it. Data that is there stays while a newer look at it fails. */
export function Shown<T>({ query, children }: ShownProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}

/** Why something that a person did was refused: our words for the kind, and the server's sentence about the case. */
export function Refusal({ error }: { readonly error: Error | null }) {
  const { refused } = useTexts(common);
  const say = useServerSentence();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where messages or the header stand before it, and where it is out of sight.
    if (error) box.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  const code = error instanceof ApiFailure ? error.code : 'internal';
  const tells =
    code === 'invalid' ||
    code === 'conflict' ||
    code === 'not_found' ||
    code === 'unavailable' ||
    code === 'forbidden';
  return (
    <div role="alert" className="refusal" ref={box}>
      <InlineAlert status="error">
        {refused[code]}
        {tells && <span className="server-sentence"> {say(error.message)}</span>}
      </InlineAlert>
    </div>
  );
}
