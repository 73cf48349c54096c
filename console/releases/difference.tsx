// The page that compares two releases.
import { Link, useParams } from 'react-router';
import { useApi } from '../api/query.ts';
import { NotFound } from '../shell/not-found.tsx';
import { Page } from '../shell/page.tsx';
import { Empty, Shown } from '../shell/states.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { Differences } from './differences.tsx';
import { releaseTexts } from './texts.ts';

const nameOf = (text: string | undefined): number | 'next' | undefined =>
  text === 'next' ? 'next' : /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : undefined;

export function DifferencePage() {
  const texts = useTexts(releaseTexts);
  const params = useParams();
  const [from, to] = [nameOf(params.from), nameOf(params.to)];
  const found = useApi(
    'difference',
    { query: { from: from ?? 1, to: to ?? 1 } },
    { enabled: Boolean(from && to) },
  );
  if (!from || !to) return <NotFound />;
  const say = (name: number | 'next'): string => (name === 'next' ? texts.next : texts.number(name));
  return (
    <Page
      title={texts.difference(say(from), say(to))}
      above={
        <p className="trail">
          <Link to="/releases">{texts.back}</Link>
        </p>
      }
    >
      <Shown query={found}>
        {({ differences }) =>
          differences.length === 0 ? (
            <Empty title={texts.noDifference} />
          ) : (
            <Differences differences={differences} level="h2" />
          )
        }
      </Shown>
    </Page>
  );
}
