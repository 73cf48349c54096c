// A person who has a keyboard and no mouse: whatever is done on a page goes through Tab, Enter, letters and arrows.
import type { Locator, Page } from 'playwright';

export type Keyboard = {
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Presses Tab (`'back'`: Shift+Tab) until this has the focus. Throws where the focus never comes there. */
  readonly to: (target: Locator, direction?: 'on' | 'back') => Promise<void>;
  /** Goes there and presses Enter. */
  readonly activate: (target: Locator, direction?: 'on' | 'back') => Promise<void>;
  /** Goes to a field and writes this in the place of what stands there. */
  readonly write: (field: Locator, text: string, direction?: 'on' | 'back') => Promise<void>;
  /** Goes to a list of choices and types the beginning of one. */
  readonly choose: (select: Locator, text: string) => Promise<void>;
};

/** More stops than any page has. */
const mostStops = 300;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);

export function keyboardOf(page: Page): Keyboard {
  const press: Keyboard['press'] = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const to: Keyboard['to'] = async (target, direction = 'on') => {
    await target.waitFor();
    for (let stop = 0; stop <= mostStops; stop++) {
      if (await hasFocus(target)) return;
      await press(direction === 'on' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`The focus never comes to ${target}.`);
  };
  return {
    press,
    to,
    type: (text) => page.keyboard.type(text),
    activate: async (target, direction) => {
      await to(target, direction);
      await press('Enter');
    },
    write: async (field, text, direction) => {
      await to(field, direction);
      await press('Control+a');
      await page.keyboard.type(text);
    },
    choose: async (select, text) => {
      await to(select);
      await page.keyboard.type(text);
    },
  };
}
