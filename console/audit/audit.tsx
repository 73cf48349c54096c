// Proves a reply from its id, and shows the audit trail to those who may see it.
import { useSearchParams } from 'react-router';
import { useMay } from '../api/session.ts';
import { Tabs } from '../parts/tabs.tsx';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { Prove } from './prove.tsx';
import { auditTexts } from './texts.ts';
import { Trail } from './trail.tsx';

const tabs = ['proof', 'trail'] as const;

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
      {tab === 'proof' ? <Prove /> : may('audit') ? <Trail /> : <p>{texts.notYours}</p>}
    </Page>
  );
}
