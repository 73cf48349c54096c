// The console: its language, what it knows of the server, and which page stands at which address.
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router';
import { createQueries } from './api/query.ts';
import { Layout } from './shell/layout.tsx';
import { Broken, NotFound } from './shell/not-found.tsx';
import { Loading } from './shell/states.tsx';
import { ChangePassword } from './sign-in/change-password.tsx';
import { firstLanguage, type InterfaceLanguage, keepLanguage, LanguageContext } from './texts/dictionary.ts';

const queries = createQueries();

const router = createBrowserRouter(
  [
    {
      element: <Layout />,
      hydrateFallbackElement: <Loading whole />,
      children: [
        {
          errorElement: <Broken />,
          children: [
            { index: true, element: <Navigate to="/library" replace /> },
            {
              path: 'library',
              lazy: async () => ({ Component: (await import('./library/library.tsx')).Library }),
            },
            {
              path: 'intents/:id',
              lazy: async () => ({ Component: (await import('./editor/editor.tsx')).Editor }),
            },
            {
              path: 'topics/:id',
              lazy: async () => ({ Component: (await import('./editor/topic.tsx')).TopicEditor }),
            },
            {
              path: 'lists/:id',
              lazy: async () => ({ Component: (await import('./editor/list.tsx')).ListEditor }),
            },
            { path: 'try', lazy: async () => ({ Component: (await import('./try/try.tsx')).Try }) },
            {
              path: 'approvals',
              lazy: async () => ({ Component: (await import('./approvals/approvals.tsx')).Approvals }),
            },
            {
              path: 'approvals/:kind/:id',
              lazy: async () => ({ Component: (await import('./approvals/approval.tsx')).Approval }),
            },
            {
              path: 'releases',
              lazy: async () => ({ Component: (await import('./releases/releases.tsx')).Releases }),
            },
            {
              path: 'releases/:from/:to',
              lazy: async () => ({ Component: (await import('./releases/difference.tsx')).DifferencePage }),
            },
            {
              path: 'questions',
              lazy: async () => ({ Component: (await import('./questions/questions.tsx')).Questions }),
            },
            {
              path: 'notices',
              lazy: async () => ({ Component: (await import('./notices/notices.tsx')).Notices }),
            },
            {
              path: 'feedback',
              lazy: async () => ({ Component: (await import('./feedback/themes.tsx')).FeedbackThemes }),
            },
            {
              path: 'feedback/texts',
              lazy: async () => ({ Component: (await import('./feedback/single-texts.tsx')).SingleTexts }),
            },
            {
              path: 'feedback/import',
              lazy: async () => ({ Component: (await import('./feedback/import.tsx')).FeedbackImport }),
            },
            {
              path: 'figures',
              lazy: async () => ({ Component: (await import('./figures/figures.tsx')).Figures }),
            },
            {
              path: 'report/:month',
              lazy: async () => ({ Component: (await import('./figures/report.tsx')).Report }),
            },
            {
              path: 'people',
              lazy: async () => ({ Component: (await import('./people/people.tsx')).People }),
            },
            {
              path: 'exchange',
              lazy: async () => ({ Component: (await import('./exchange/exchange.tsx')).Exchange }),
            },
            { path: 'weak', lazy: async () => ({ Component: (await import('./weak/weak.tsx')).Weak }) },
            {
              path: 'weak/cases',
              lazy: async () => ({ Component: (await import('./weak/cases.tsx')).Cases }),
            },
            {
              path: 'judging',
              lazy: async () => ({ Component: (await import('./judging/judging.tsx')).Judging }),
            },
            {
              path: 'judging/:week',
              lazy: async () => ({ Component: (await import('./judging/judge.tsx')).Judge }),
            },
            {
              path: 'judging/:week/disagreements',
              lazy: async () => ({ Component: (await import('./judging/settle.tsx')).Settle }),
            },
            {
              path: 'retention',
              lazy: async () => ({ Component: (await import('./retention/retention.tsx')).RetentionPage }),
            },
            {
              path: 'checklist',
              lazy: async () => ({ Component: (await import('./checklist/checklist.tsx')).Checklist }),
            },
            { path: 'audit', lazy: async () => ({ Component: (await import('./audit/audit.tsx')).Audit }) },
            {
              path: 'unmatched',
              lazy: async () => ({ Component: (await import('./unmatched/unmatched.tsx')).Unmatched }),
            },
            {
              path: 'unmatched/:id',
              lazy: async () => ({ Component: (await import('./unmatched/group.tsx')).UnmatchedGroupPage }),
            },
            { path: 'account', element: <ChangePassword /> },
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ],
  { basename: '/console' },
);

export function App() {
  const [language, setLanguage] = useState<InterfaceLanguage>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(
    () => ({
      language,
      setLanguage: (next: InterfaceLanguage) => {
        keepLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return (
    <LanguageContext value={spoken}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageContext>
  );
}
