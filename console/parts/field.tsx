// A labelled line or text of its own height, with a hint and what is wrong with it.
import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';

type FieldProps = {
  readonly label: ReactNode;
  readonly value: string;
  onChange(value: string): void;
  readonly hint?: ReactNode;
  readonly wrong?: string | undefined;
  /** Of a text; a line has none. */
  readonly rows?: number;
  readonly lang?: string;
  readonly type?: 'text' | 'email' | 'url' | 'datetime-local';
  readonly hideLabel?: boolean;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
  readonly className?: string;
  readonly autoComplete?: string;
  onKeyDown?(event: KeyboardEvent<HTMLElement>): void;
  onPaste?(event: React.ClipboardEvent<HTMLTextAreaElement | HTMLInputElement>): void;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
};

export function Field(props: FieldProps) {
  const { label, value, onChange, hint, wrong, rows, hideLabel = false, fieldRef, className = '' } = props;
  const id = useId();
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  const common = {
    id,
    value,
    className: 'plain-field',
    'aria-describedby': described || undefined,
    'aria-invalid': wrong ? true : undefined,
    lang: props.lang,
    readOnly: props.readOnly,
    placeholder: props.placeholder,
    autoComplete: props.autoComplete ?? 'off',
    onKeyDown: props.onKeyDown,
    onPaste: props.onPaste,
    spellCheck: true,
  };
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id} className={hideLabel ? 'unseen' : 'plain-label'}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {rows ? (
        <textarea {...common} ref={fieldRef} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...common} type={props.type ?? 'text'} onChange={(event) => onChange(event.target.value)} />
      )}
      {wrong && (
        <p id={`${id}-wrong`} className="wrong">
          {wrong}
        </p>
      )}
    </div>
  );
}
