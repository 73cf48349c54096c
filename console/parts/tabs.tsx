// Views of one page, each at its own address: links, so that they open in tabs and the browser's buttons work.
import { Link } from 'react-router';

type TabsProps<T extends string> = {
  readonly label: string;
  /** The first is what the address without `?tab=` shows. */
  readonly tabs: readonly { readonly name: T; readonly text: string }[];
  readonly current: T;
};

export function Tabs<T extends string>({ label, tabs, current }: TabsProps<T>) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ name, text }, index) => (
        <Link
          key={name}
          to={index === 0 ? '?' : `?tab=${name}`}
          replace
          aria-current={name === current ? 'page' : undefined}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
