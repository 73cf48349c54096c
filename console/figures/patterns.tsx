// How the parts of a column are told apart without colour: filled, striped, crossed, empty.
import type { ReactNode } from 'react';

export const looks = ['filled', 'striped', 'crossed', 'empty'] as const;
export type Look = (typeof looks)[number];

const strokes: Readonly<Record<Look, ReactNode>> = {
  filled: <rect width="8" height="8" className="ink" />,
  striped: <path d="M-2 2 2 -2M0 8 8 0M6 10 10 6" className="lines" />,
  crossed: <path d="M-2 2 2 -2M0 8 8 0M6 10 10 6M-2 6 2 10M0 0 8 8M6 -2 10 2" className="lines" />,
  empty: null,
};

/** The patterns of one picture; `id` tells them apart from another picture's. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {looks.map((look) => (
        <pattern
          key={look}
          id={`${id}-${look}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          className={look}
        >
          <rect width="8" height="8" className="ground" />
          {strokes[look]}
        </pattern>
      ))}
    </defs>
  );
}

/** A sample of a look, beside its name. */
export function Swatch({ look, id }: { readonly look: Look; readonly id: string }) {
  return (
    <svg className="swatch" width="22" height="16" aria-hidden="true">
      <Patterns id={id} />
      <rect x="0.5" y="0.5" width="21" height="15" className={look} fill={`url(#${id}-${look})`} />
    </svg>
  );
}
