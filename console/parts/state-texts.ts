// Words for the states of what is written, and for what stands beside them.
import { dictionary } from '../texts/dictionary.ts';

export const stateTexts = dictionary({
  fi: {
    states: {
      new: 'Uusi luonnos',
      draft: 'Luonnos',
      waiting: 'Odottaa hyväksyntää',
      returned: 'Palautettu',
      approved: 'Hyväksytty',
      published: 'Julkaistu',
    },
    flags: {
      expiring: 'Vanhenee pian',
      expired: 'Vanhentunut',
      'review-due': 'Tarkistettava',
      withdrawn: 'Vedetty pois',
      scheduled: 'Ajastettu versio',
      problem: 'Korjattavaa',
    },
    lists: {
      'out-of-scope': 'Aiheen ulkopuoliset kysymykset',
      lexicon: 'Sanasto',
      benefits: 'Etuuksien nimet',
      'any-benefit': 'Kaikille etuuksille yhteiset aiheet',
      priority: 'Hädän tunnistaminen',
    } as Readonly<Record<string, string>>,
  },
  sv: {
    states: {
      new: 'Nytt utkast',
      draft: 'Utkast',
      waiting: 'Väntar på godkännande',
      returned: 'Returnerat',
      approved: 'Godkänt',
      published: 'Publicerat',
    },
    flags: {
      expiring: 'Går snart ut',
      expired: 'Har gått ut',
      'review-due': 'Ska granskas',
      withdrawn: 'Indraget',
      scheduled: 'Tidsbestämd version',
      problem: 'Att rätta',
    },
    lists: {
      'out-of-scope': 'Frågor utanför ämnena',
      lexicon: 'Ordlista',
      benefits: 'Förmånernas namn',
      'any-benefit': 'Ämnen gemensamma för alla förmåner',
      priority: 'Att känna igen nöd',
    },
  },
  en: {
    states: {
      new: 'New draft',
      draft: 'Draft',
      waiting: 'Waiting for approval',
      returned: 'Returned',
      approved: 'Approved',
      published: 'Published',
    },
    flags: {
      expiring: 'Expires soon',
      expired: 'Expired',
      'review-due': 'Review due',
      withdrawn: 'Withdrawn',
      scheduled: 'Scheduled version',
      problem: 'To correct',
    },
    lists: {
      'out-of-scope': 'Questions out of scope',
      lexicon: 'Lexicon',
      benefits: 'Names of benefits',
      'any-benefit': 'Topics shared by all benefits',
      priority: 'Recognising distress',
    },
  },
});
