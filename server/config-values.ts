// Parsers of settings' values: each returns what the program uses, or throws a sentence's second half ("must be …").
import { readFileSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';
import type * as z from 'zod';

/** Addresses and nets, such as `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`. */
export type AddressList = { readonly has: (address: string) => boolean };

export type Setting<T> = {
  /** The name of the environment variable. */
  readonly name: string;
  /** What it is when the variable is missing, as one would write it. */
  readonly default: string;
  readonly description: string;
  /** Throws a sentence's second half ("must be …") on a bad value. */
  readonly parse: (value: string) => T;
};

export const define = <T>(setting: Setting<T>): Setting<T> => Object.freeze(setting);

export const wrong = (must: string): never => {
  throw new Error(must);
};

export const whole =
  (least: number, most: number) =>
  (value: string): number =>
    /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most
      ? Number(value)
      : wrong(`must be a whole number from ${least} to ${most}`);

export const oneOf =
  <T extends string>(...values: readonly T[]) =>
  (value: string): T =>
    values.find((one) => one === value) ?? wrong(`must be one of ${values.join(', ')}`);

export const list = (value: string): readonly string[] =>
  Object.freeze(
    value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );

export function origins(value: string): readonly string[] {
  return Object.freeze(
    list(value).map((item) => {
      if (item === '*') return item;
      const url = URL.canParse(item) ? new URL(item) : undefined;
      if (!url || !/^https?:$/.test(url.protocol) || url.origin !== item.toLowerCase())
        return wrong(`must be a list of origins such as https://www.example.org, and ${item} is none`);
      return url.origin;
    }),
  );
}

export function addresses(value: string): AddressList {
  const blocks = new BlockList();
  for (const item of list(value === 'loopback' ? '127.0.0.0/8, ::1' : value)) {
    const [net = '', bits] = item.split('/');
    const family = isIP(net);
    const widest = family === 6 ? 128 : 32;
    if (family === 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= widest)))
      wrong(`must be a list of addresses or nets such as 10.0.0.0/8, and ${item} is none`);
    const kind = family === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) blocks.addAddress(net, kind);
    else blocks.addSubnet(net, Number(bits), kind);
  }
  const has = (address: string): boolean => {
    // An IPv4 client of a dual-stack socket shows as ::ffff:192.0.2.1.
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
    const family = isIP(plain);
    return family !== 0 && blocks.check(plain, family === 6 ? 'ipv6' : 'ipv4');
  };
  return Object.freeze({ has });
}

/** JSON as it stands, or the JSON of the file that the value names. */
export function json<T>(schema: z.ZodType<T>): (value: string) => T {
  return (value) => {
    const inline = value.trimStart().startsWith('{');
    let content = value;
    if (!inline) {
      try {
        content = readFileSync(value, 'utf8');
      } catch {
        return wrong('must be JSON or the name of a readable JSON file');
      }
    }
    let parsed: unknown;
    try {
      parsed = JSON.parse(content);
    } catch {
      return wrong('must hold JSON, and what it holds is none');
    }
    const result = schema.safeParse(parsed);
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    return wrong(`is not as it should be at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`);
  };
}
