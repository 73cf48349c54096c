// Environment → frozen, checked Config. The only reader of process.env; every setting stands in one list.
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { defaultContact, defaultLinkHosts } from './config-defaults.ts';
import { keepingSettings } from './config-keeping.ts';
import { statementSettings } from './config-statements.ts';
import {
  addresses,
  define,
  json,
  list,
  oneOf,
  origins,
  type Setting,
  whole,
  wrong,
} from './config-values.ts';
import { AppError } from './errors.ts';

export type { StatementContact, Statements } from './config-statements.ts';
export type { AddressList } from './config-values.ts';

export type ContactWay = {
  readonly title: string;
  readonly text: string;
  readonly phone?: string | undefined;
  readonly url?: string | undefined;
};

export type PerLanguage<T> = Readonly<Record<string, T>>;

const language = z.string().regex(/^[a-z]{2,3}$/);
const contactWays = z.record(
  language,
  z
    .array(
      z.strictObject({
        title: z.string().min(1).max(100),
        text: z.string().min(1).max(600),
        phone: z.string().min(3).max(30).optional(),
        url: z.url({ protocol: /^https$/ }).optional(),
      }),
    )
    .max(10),
);

/** The institution's OpenID Connect provider, and which of our roles a value of its claim gives. */
const provider = z.strictObject({
  name: z.string().min(1).max(60),
  discoveryUrl: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scopes: z.array(z.string()).default(['openid', 'profile', 'email']),
  rolesClaim: z.string().min(1).default('groups'),
  roles: z.record(z.string(), z.enum(['expert', 'approver', 'analyst', 'administrator'])),
  /** Whether people may still sign in by e-mail and password. */
  password: z.boolean().default(true),
});

const names = z.record(language, z.string().min(1).max(100));

/** Every setting there is. The README's table is checked against this list. */
export const settings = Object.freeze({
  port: define({
    name: 'PORT',
    default: '3000',
    description: 'The port on which the server listens; 0 takes a free one.',
    parse: whole(0, 65535),
  }),
  host: define({
    name: 'HOST',
    default: '127.0.0.1',
    description: 'The address on which the server listens; 0.0.0.0 for all.',
    parse: (value) => (value.trim() === '' ? wrong('must name an address') : value.trim()),
  }),
  dataDir: define({
    name: 'DATA_DIR',
    default: 'data',
    description: 'The folder of the database, the models and the older parts of the widget.',
    parse: (value) => (value.trim() === '' ? wrong('must name a folder') : resolve(value)),
  }),
  allowedOrigins: define({
    name: 'ALLOWED_ORIGINS',
    default: '',
    description:
      'Origins of the sites that embed the chat, separated by commas, beside the server’s own; * for any.',
    parse: origins,
  }),
  trustedProxies: define({
    name: 'TRUSTED_PROXY',
    default: '',
    description:
      'Addresses or nets of the proxies whose X-Forwarded-For is believed, separated by commas, or loopback.',
    parse: addresses,
  }),
  logLevel: define({
    name: 'LOG_LEVEL',
    default: 'info',
    description: 'What the log holds: silent, error, warn, info or debug. Never a customer’s text.',
    parse: oneOf('silent', 'error', 'warn', 'info', 'debug'),
  }),
  environment: define({
    name: 'NODE_ENV',
    default: 'development',
    description: 'production refuses sample content unless KUISKAAJA_SAMPLE_CONTENT allows it.',
    parse: oneOf('development', 'test', 'production'),
  }),
  botName: define({
    name: 'KUISKAAJA_BOT_NAME',
    default: 'Kuiskaaja',
    description: 'The name of the chat robot.',
    parse: (value) => (/^\S.{0,59}$/u.test(value) ? value : wrong('must be a name of 1 to 60 characters')),
  }),
  institution: define({
    name: 'KUISKAAJA_INSTITUTION',
    default: '{"fi":"Arjen turva","sv":"Trygg vardag"}',
    description: 'The institution’s name per language: JSON, or the name of a JSON file.',
    parse: json(names),
  }),
  contact: define({
    name: 'KUISKAAJA_CONTACT',
    default: defaultContact,
    description:
      'Ways to a person per language: lists of { title, text, phone, url } as JSON, or the name of a JSON file. The first phone or url is named to customers who write in other languages.',
    parse: json(contactWays),
  }),
  publicNumbers: define({
    name: 'KUISKAAJA_PUBLIC_NUMBERS',
    default: '',
    description:
      'Phone numbers of the institution that are no personal data, separated by commas, beside those of KUISKAAJA_CONTACT.',
    parse: list,
  }),
  linkHosts: define({
    name: 'KUISKAAJA_LINK_HOSTS',
    default: defaultLinkHosts,
    description: 'Hosts to which answers may link, separated by commas.',
    parse: (value) => new Set(list(value.toLowerCase())) as ReadonlySet<string>,
  }),
  libraryDir: define({
    name: 'KUISKAAJA_LIBRARY',
    default: '',
    description:
      'The folder with intents/ and answers/ from which an empty database starts; by default the one that comes with the program.',
    parse: (value) => (value.trim() === '' ? undefined : resolve(value)),
  }),
  sampleContent: define({
    name: 'KUISKAAJA_SAMPLE_CONTENT',
    default: 'refuse',
    description: 'allow lets a production server answer from sample content that nobody has reviewed.',
    parse: oneOf('refuse', 'allow'),
  }),
  idleMinutes: define({
    name: 'KUISKAAJA_IDLE_MINUTES',
    default: '30',
    description: 'Minutes of silence after which a conversation ends; short where computers are shared.',
    parse: whole(1, 1440),
  }),
  messagesPerMinute: define({
    name: 'KUISKAAJA_MESSAGES_PER_MINUTE',
    default: '30',
    description: 'Messages that one conversation may send in a minute.',
    parse: whole(1, 1_000_000),
  }),
  addressMessagesPerMinute: define({
    name: 'KUISKAAJA_ADDRESS_MESSAGES_PER_MINUTE',
    default: '600',
    description: 'Messages that one address may send in a minute; many customers may share one.',
    parse: whole(1, 10_000_000),
  }),
  addressConversationsPerMinute: define({
    name: 'KUISKAAJA_ADDRESS_CONVERSATIONS_PER_MINUTE',
    default: '120',
    description: 'Conversations that one address may begin in a minute.',
    parse: whole(1, 1_000_000),
  }),
  addressConnections: define({
    name: 'KUISKAAJA_ADDRESS_CONNECTIONS',
    default: '200',
    description: 'Connections that one address may hold open.',
    parse: whole(1, 1_000_000),
  }),
  metricsFrom: define({
    name: 'KUISKAAJA_METRICS_FROM',
    default: 'loopback',
    description: 'Addresses or nets that may read /metrics, separated by commas, or loopback.',
    parse: addresses,
  }),
  publicUrl: define({
    name: 'KUISKAAJA_PUBLIC_URL',
    default: '',
    description:
      'The address at which browsers reach the server, such as https://chat.example.org; by default http://localhost and the port.',
    parse: (value) => (value === '' ? undefined : (origins(value)[0] as string)),
  }),
  secret: define({
    name: 'KUISKAAJA_SECRET',
    default: '',
    description:
      'At least 32 characters that sign the console’s cookies; by default made at the first start and kept in DATA_DIR.',
    parse: (value) =>
      value === '' ? undefined : value.length >= 32 ? value : wrong('must have 32 characters at least'),
  }),
  administrator: define({
    name: 'KUISKAAJA_ADMINISTRATOR',
    default: 'admin@kuiskaaja.local',
    description: 'The e-mail address of the administrator whom the first start creates.',
    parse: (value) =>
      z.email().safeParse(value).success ? value.toLowerCase() : wrong('must be an e-mail address'),
  }),
  provider: define({
    name: 'KUISKAAJA_OIDC',
    default: '',
    description:
      'The institution’s OpenID Connect provider: JSON, or the name of a JSON file, with name, discoveryUrl, clientId, clientSecret, rolesClaim and roles.',
    parse: (value) => (value === '' ? undefined : json(provider)(value)),
  }),
  sessionHours: define({
    name: 'KUISKAAJA_SESSION_HOURS',
    default: '12',
    description: 'Hours after which a person who does nothing in the console must sign in again.',
    parse: whole(1, 720),
  }),
  signInAttempts: define({
    name: 'KUISKAAJA_SIGN_IN_ATTEMPTS',
    default: '10',
    description:
      'Failed attempts to sign in that one account, and ten times as many that one address, may make in 15 minutes.',
    parse: whole(1, 1000),
  }),
  ...keepingSettings,
  sampleSize: define({
    name: 'KUISKAAJA_SAMPLE_SIZE',
    default: '50',
    description: 'Answers that are drawn each week for people to judge; 0 draws none.',
    parse: whole(0, 1000),
  }),
  ...statementSettings,
} as const);

type Settings = typeof settings;

export type Config = {
  readonly [Name in keyof Settings]: Settings[Name] extends Setting<infer T> ? T : never;
};

/**
 * The checked configuration of an environment. Throws `AppError('invalid')` with one sentence that names the setting:
 * on a bad value, and on an unknown name that begins with KUISKAAJA_, since a misspelt setting must not go unseen.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const known = new Set(Object.values(settings).map((setting) => setting.name));
  for (const name of Object.keys(environment))
    if (name.startsWith('KUISKAAJA_') && !known.has(name))
      throw new AppError(
        'invalid',
        `There is no setting ${name}; the settings are ${[...known].sort().join(', ')}.`,
      );
  const values = Object.entries(settings).map(([key, setting]) => {
    const value = environment[setting.name];
    try {
      return [key, setting.parse(value === undefined || value === '' ? setting.default : value)];
    } catch (error) {
      throw new AppError('invalid', `The setting ${setting.name} ${(error as Error).message}.`);
    }
  });
  return Object.freeze(Object.fromEntries(values) as Config);
}

/** The configuration of this process. */
export const configFromEnvironment = (): Config => readConfig(process.env);

export const databaseFile = (config: Config): string => join(config.dataDir, 'kuiskaaja.db');

export const modelsFolder = (config: Config): string => join(config.dataDir, 'models');

export const backupsFolder = (config: Config): string => config.backupDir ?? join(config.dataDir, 'backups');

/** Whether content that nobody of the institution has reviewed may be served. */
export const isSampleAllowed = (config: Config): boolean =>
  config.environment !== 'production' || config.sampleContent === 'allow';
