// Where one came from: the library, narrowed to the topic.
import { Link } from 'react-router';
import { useApi } from '../api/query.ts';
import { Titled } from '../library/titled.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { editorTexts } from './texts.ts';

type BackProps = { readonly topic?: string | undefined; readonly id?: string };

export function BackToLibrary({ topic, id }: BackProps) {
  const texts = useTexts(editorTexts);
  const library = useApi('library', {});
  const name = library.data?.topics.find((each) => each.id === topic)?.name;
  return (
    <p className="trail">
      <Link to="/library">{texts.back}</Link>
      {topic && name && (
        <>
          <span aria-hidden="true">/</span>
          <Link to={`/library?topic=${topic}`}>
            <Titled title={name} other={topic} />
          </Link>
        </>
      )}
      {id && (
        <>
          <span aria-hidden="true">/</span>
          <code>{id}</code>
        </>
      )}
    </p>
  );
}
