// What the site's pages need beside their HTML: the typeface of the Suomi.fi design system, and the style sheet.
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import './site.css';
