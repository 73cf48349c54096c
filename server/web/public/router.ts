// The public pages' addresses: three pages in three languages, the register as JSON, and their style sheet.
import { Router } from 'express';
import { accessibilityPage } from './accessibility.ts';
import { type FactsContext, type PublicFacts, publicFacts } from './facts.ts';
import { inLanguage } from './in-language.ts';
import {
  addressOf,
  type Page,
  type PageLanguage,
  type PageName,
  pageLanguages,
  pageNames,
  renderPage,
  styleAddress,
} from './page.ts';
import { privacyPage } from './privacy.ts';
import { registerPage } from './register.ts';
import { registerRecord } from './register-record.ts';
import { style } from './style.ts';

const makers: Readonly<Record<PageName, (facts: PublicFacts, language: PageLanguage) => Page>> = {
  'ai-register': registerPage,
  accessibility: accessibilityPage,
  privacy: privacyPage,
};

const isLanguage = (value: unknown): value is PageLanguage => pageLanguages.some((each) => each === value);

/** Everybody may read them, and no page of another site may frame them. `?lang=` leads to the language's own address. */
export function publicPages(context: FactsContext): Router {
  const router = Router();
  const facts = publicFacts(context);
  for (const name of pageNames)
    for (const language of pageLanguages)
      router.get(addressOf(name, language), async (request, response) => {
        const wanted = request.query.lang;
        if (isLanguage(wanted) && wanted !== language) return response.redirect(302, addressOf(name, wanted));
        const found = await facts();
        response
          .set('cache-control', 'no-cache')
          .set('content-language', language)
          .type('html')
          .send(renderPage(makers[name](found, language), inLanguage(found.institution, language)));
      });
  router.get('/ai-register.json', async (_request, response) => {
    response
      .set('cache-control', 'no-cache')
      .set('access-control-allow-origin', '*')
      .json(registerRecord(await facts()));
  });
  router.get(styleAddress, (_request, response) => {
    response.set('cache-control', 'public, max-age=31536000, immutable').type('css').send(style);
  });
  return router;
}
