// suomifi-ui-components names the JSX types globally; since React 19 they live in React's own namespace.
import type { JSX as ReactJsx } from 'react';

declare global {
  namespace JSX {
    type Element = ReactJsx.Element;
    type IntrinsicElements = ReactJsx.IntrinsicElements;
    type LibraryManagedAttributes<C, P> = ReactJsx.LibraryManagedAttributes<C, P>;
  }
}
