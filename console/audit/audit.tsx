// Proves a reply from its id, and shows the audit trail, and who read what, to those who may see it.
import { useSearchParams } from 'react-router';
import { useMay } from '../api/session.ts';
import { Tabs } from '../parts/tabs.tsx';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { Looks } from './looks.tsx';
import { Prove } from './prove.tsx';
import { auditTexts } from './texts.ts';
import { Trail } from './trail.tsx';

const tabs = ['proof', 'trail', 'looks'] as const;

export function Audit() {
  const texts = useTexts(auditTexts);
  const may = useMay();
  const [address] = useSearchParams();
  const tab = tabs.find((each) => each === address.get('tab')) ?? 'proof';
  return (
    <Page title={texts.title}>
      {may('audit') && (
        <Tabs
          label={texts.title}
          tabs={tabs.map((name) => ({ name, text: texts.tabs[name] }))}
          current={tab}
        />
      )}
      {tab === 'proof' ? (
        <Prove />
      ) : !may('audit') ? (
        <p>{texts.notYours}</p>
      ) : tab === 'trail' ? (
        <Trail />
      ) : (
        <Looks />
      )}
    </Page>
  );
}
