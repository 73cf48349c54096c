// The setting of what only the institution knows of itself, for the AI register, the accessibility statement and the privacy notice.
import * as z from 'zod';
import { define, json } from './config-values.ts';

const perLanguage = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^[a-z]{2,3}$/), value);
const short = z.string().min(1).max(300);
const contact = z.strictObject({
  email: z.email().optional(),
  phone: z.string().min(3).max(30).optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
});

const statements = z.strictObject({
  /** Postal address of the institution. */
  address: perLanguage(short).optional(),
  /** The unit or office that answers for the robot. */
  responsible: perLanguage(short).optional(),
  /** Where to complain or ask about the robot. */
  robotContact: contact.optional(),
  /** Of the data protection officer. */
  privacyContact: contact.optional(),
  accessibilityContact: contact.optional(),
  /** When, and by whom, the accessibility was assessed last. */
  assessedOn: z.iso.date().optional(),
  assessedBy: perLanguage(short).optional(),
  /** Known gaps of accessibility, as the assessment found them. */
  gaps: perLanguage(z.array(short).max(50)).optional(),
});

export type Statements = z.infer<typeof statements>;
export type StatementContact = z.infer<typeof contact>;

export const statementSettings = {
  statements: define({
    name: 'KUISKAAJA_STATEMENTS',
    default: '{}',
    description:
      'What the public pages say of the institution: JSON, or the name of a JSON file, with address, responsible, robotContact, privacyContact, accessibilityContact, assessedOn, assessedBy and gaps.',
    parse: json(statements),
  }),
} as const;
