// Starts the console in the page that the server sent.
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '@fontsource/source-sans-3/latin-ext-400.css';
import '@fontsource/source-sans-3/latin-ext-600.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/pages.css';
import './styles/editor.css';
import './styles/figures.css';
import './styles/review.css';
import './styles/feedback.css';
import './styles/unmatched.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const place = document.getElementById('console');
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
