// Publishing: what waits, what is under way, every release with its check, and the way back to any of them.
import { useApi } from '../api/query.ts';
import { useMay } from '../api/session.ts';
import { Page } from '../shell/page.tsx';
import { Empty, Shown } from '../shell/states.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { Differences } from './differences.tsx';
import { PublishForm } from './publish-form.tsx';
import { Publishings } from './publishings.tsx';
import { ReleaseList } from './release-list.tsx';
import { releaseTexts } from './texts.ts';

export function Releases() {
  const texts = useTexts(releaseTexts);
  const publishings = useApi('publishings', {}, { every: 2_000 });
  const releases = useApi('releases', {}, { every: 15_000 });
  const goesOn = publishings.data?.publishings.some(
    ({ state }) => state === 'training' || state === 'checking',
  );
  return (
    <Page title={texts.title}>
      <Shown query={publishings}>{(found) => <Publishings publishings={found.publishings} />}</Shown>
      {!goesOn && <Pending />}
      <section className="section" aria-labelledby="releases-heading">
        <h2 id="releases-heading">{texts.releases}</h2>
        <Shown query={releases}>{(found) => <ReleaseList found={found} />}</Shown>
      </section>
    </Page>
  );
}

function Pending() {
  const texts = useTexts(releaseTexts);
  const may = useMay();
  const { release } = useApi('library', {}).data ?? {};
  const waiting = useApi(
    'difference',
    { query: { from: release ?? 1, to: 'next' } },
    { enabled: release !== undefined && release !== null, every: 15_000 },
  );
  return (
    <section aria-labelledby="pending-heading">
      <h2 id="pending-heading">{texts.pending}</h2>
      <Shown query={waiting}>
        {({ differences }) =>
          differences.length === 0 ? (
            <Empty title={texts.nothing}>{texts.nothingWhy}</Empty>
          ) : (
            <>
              <Differences differences={differences} />
              {may('publish') && <PublishForm />}
            </>
          )
        }
      </Shown>
    </section>
  );
}
