// The field in which an answer is written: Markdown with a small toolbar; what is pasted from Word arrives clean.
import { type ClipboardEvent, type KeyboardEvent, type ReactElement, useRef } from 'react';
import { IconBold, IconItalics, IconLink, IconListBulleted, IconListNumbered } from 'suomifi-ui-components';
import { Field } from '../parts/field.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { cleanText, markdownFromHtml } from './from-word.ts';
import { editorTexts } from './texts.ts';

type Tool = 'bold' | 'italic' | 'bullets' | 'numbers' | 'link';
const tools: readonly { readonly tool: Tool; readonly icon: ReactElement; readonly key?: string }[] = [
  { tool: 'bold', icon: <IconBold />, key: 'b' },
  { tool: 'italic', icon: <IconItalics />, key: 'i' },
  { tool: 'bullets', icon: <IconListBulleted /> },
  { tool: 'numbers', icon: <IconListNumbered /> },
  { tool: 'link', icon: <IconLink />, key: 'k' },
];

type MarkdownFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly lang: string;
  readonly readOnly: boolean;
  readonly wrong?: string | undefined;
  onChange(value: string): void;
};

export function MarkdownField(props: MarkdownFieldProps) {
  const { label, value, lang, readOnly, wrong, onChange } = props;
  const texts = useTexts(editorTexts);
  const field = useRef<HTMLTextAreaElement>(null);
  const use = (tool: Tool): void => {
    if (field.current && !readOnly) apply(field.current, tool);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const tool = (event.ctrlKey || event.metaKey) && tools.find(({ key }) => key === event.key)?.tool;
    if (!tool) return;
    event.preventDefault();
    use(tool);
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement | HTMLInputElement>): void => {
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    // Code of an editor comes as HTML that is nothing but the plain text in colours: Markdown stays Markdown.
    const isMarkdown = /^(?:[-*] |\d+\. )|\*\*|\]\(https:/m.test(plain);
    const text = html && !isMarkdown ? markdownFromHtml(html) : cleanText(plain);
    if (text === '') return;
    event.preventDefault();
    insert(event.currentTarget, text);
  };
  return (
    <div className="markdown-field">
      {!readOnly && (
        <fieldset className="toolbar">
          <legend className="unseen">{`${texts.toolbar}: ${label}`}</legend>
          {tools.map(({ tool, icon, key }) => (
            <button
              key={tool}
              type="button"
              className="icon-button"
              aria-label={texts[tool]}
              title={key ? `${texts[tool]} (Ctrl+${key.toUpperCase()})` : texts[tool]}
              onClick={() => use(tool)}
            >
              {icon}
            </button>
          ))}
          <span className="hint">{texts.characters(value.length)}</span>
        </fieldset>
      )}
      <Field
        label={label}
        hideLabel
        value={value}
        lang={lang}
        rows={12}
        readOnly={readOnly}
        wrong={wrong}
        fieldRef={field}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
    </div>
  );
}

/** As if typed, so that the browser's own undo takes it back. */
function insert(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  field.focus();
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function apply(field: HTMLTextAreaElement, tool: Tool): void {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const chosen = value.slice(start, end);
  if (tool === 'bold' || tool === 'italic' || tool === 'link') {
    const [before, after] =
      tool === 'link' ? ['[', '](https://)'] : tool === 'bold' ? ['**', '**'] : ['*', '*'];
    insert(field, `${before}${chosen}${after}`);
    // Ready to write what is missing: the words, or the address.
    if (tool === 'link' && chosen !== '') field.setSelectionRange(end + 3, end + 3 + 'https://'.length);
    else if (chosen === '') field.setSelectionRange(start + before.length, start + before.length);
    return;
  }
  const first = value.lastIndexOf('\n', start - 1) + 1;
  const last = value.indexOf('\n', end) < 0 ? value.length : value.indexOf('\n', end);
  const lines = value.slice(first, last).split('\n');
  field.setSelectionRange(first, last);
  insert(
    field,
    lines.map((line, index) => (tool === 'bullets' ? `- ${line}` : `${index + 1}. ${line}`)).join('\n'),
  );
}
