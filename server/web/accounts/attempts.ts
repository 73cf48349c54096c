// How often one may try to sign in: counted per account and per address, in this node's memory.
import { RateLimiterMemory } from 'rate-limiter-flexible';

export type Attempt = { readonly succeeded: () => Promise<void> };
export type Attempts = {
  /** Counts an attempt; undefined where the account or the address has used up what it may. */
  begin(account: string, address: string): Promise<Attempt | undefined>;
};

const quarterOfAnHour = 15 * 60;

/** An attempt is counted before the password is looked at, and given back when it was right: many at once count, too. */
export function signInAttempts(perAccount: number): Attempts {
  const accounts = new RateLimiterMemory({ points: perAccount, duration: quarterOfAnHour });
  const addresses = new RateLimiterMemory({ points: perAccount * 10, duration: quarterOfAnHour });
  return {
    begin: async (account, address) => {
      const key = account.toLowerCase();
      try {
        await addresses.consume(address);
        await accounts.consume(key);
      } catch {
        return undefined;
      }
      return {
        succeeded: async () => {
          await addresses.reward(address);
          await accounts.delete(key);
        },
      };
    },
  };
}
