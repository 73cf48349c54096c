// What customers wrote, word for word, with the day and the estimated mood.
import type { FeedbackMood, Quotation } from '../../server/web/api/contract.ts';
import { day } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { feedbackTexts } from './texts.ts';

const tone = { good: 'good', mixed: 'plain', bad: 'bad' } as const;

export function MoodBadge({ mood }: { readonly mood: FeedbackMood }) {
  const texts = useTexts(feedbackTexts);
  return <span className={`badge plain ${tone[mood]}`}>{texts.moods[mood]}</span>;
}

export function Quotations({ quotations }: { readonly quotations: readonly Quotation[] }) {
  const { language } = useLanguage();
  return (
    <ul className="quotations">
      {quotations.map((quotation) => (
        <li key={quotation.id}>
          <blockquote lang={quotation.language}>{quotation.text}</blockquote>
          <p className="quiet small">
            {day(language, quotation.at)} <MoodBadge mood={quotation.mood} />
          </p>
        </li>
      ))}
    </ul>
  );
}
