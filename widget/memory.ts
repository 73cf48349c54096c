// What the widget remembers in this browser tab: enough to go on after a reload or a change of page, and no text.

export type Memory = {
  /** The conversation's bearer token. */
  readonly token?: string;
  readonly open?: boolean;
  /** The language that the customer chose in the chat; without it the page's language counts. */
  readonly language?: string;
  /** How many replies the customer has had before their eyes. */
  readonly seen?: number;
  /** A message was under way when the page was left: its reply may be waiting. */
  readonly awaiting?: boolean;
  /** Ids of notices that the customer closed. */
  readonly closedNotices?: readonly string[];
};

export type MemoryStore = {
  recall(): Memory;
  remember(change: { readonly [K in keyof Memory]: Memory[K] | undefined }): void;
};

/**
 * Session storage, because it belongs to one tab and ends with it: on a shared computer the next person starts afresh.
 * Where the browser refuses storage, the page's own memory serves, and a conversation then ends with the page.
 */
export function openMemory(server: string): MemoryStore {
  const key = `faq-chat ${server}`;
  let memory: Memory = {};
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    if (typeof stored === 'object' && stored !== null) memory = stored;
  } catch {
    // Storage is blocked, or holds something that is not ours.
  }
  return {
    recall: () => memory,
    remember(change) {
      const before = JSON.stringify(memory);
      memory = { ...memory, ...change } as Memory;
      const after = JSON.stringify(memory);
      if (after === before) return;
      try {
        sessionStorage.setItem(key, after);
      } catch {
        // Blocked or full: the page's memory serves.
      }
    },
  };
}
