// The rows of a long table, page after page: those that came, what there is to say while they come, and the way to older ones.

import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from 'suomifi-ui-components';
import { stacked } from '../parts/stacked.ts';
import { Shown } from '../shell/states.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { auditTexts } from './texts.ts';

/** Where each page begins; the first begins with the newest. */
export function usePages() {
  const [pages, setPages] = useState<readonly (number | undefined)[]>([undefined]);
  return pages.map((before, index) => ({
    key: before ?? 'newest',
    before,
    isLast: index === pages.length - 1,
    more: (next: number) => setPages([...pages, next]),
  }));
}

export type PageProps = {
  readonly before: number | undefined;
  readonly isLast: boolean;
  more(before: number): void;
};

type PagedRowsProps = Omit<PageProps, 'before'> & {
  readonly query: UseQueryResult<unknown>;
  readonly columns: number;
  /** The number of its last entry, where there are older ones. */
  readonly goesOnAfter: number | undefined;
  readonly children: ReactNode;
};

export function PagedRows({ query, columns, goesOnAfter, isLast, more, children }: PagedRowsProps) {
  const { older } = useTexts(auditTexts);
  return (
    <tbody {...stacked.rows}>
      {query.data ? (
        children
      ) : (
        <tr {...stacked.row}>
          <td {...stacked.plainCell} colSpan={columns}>
            <Shown query={query}>{() => null}</Shown>
          </td>
        </tr>
      )}
      {isLast && goesOnAfter !== undefined && (
        <tr {...stacked.row}>
          <td {...stacked.plainCell} colSpan={columns}>
            <Button variant="secondary" onClick={() => more(goesOnAfter)}>
              {older}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
