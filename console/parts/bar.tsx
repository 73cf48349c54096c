// How far something has come, or how much of the whole it is, as a bar with its name and figure.

type BarProps = { readonly share: number; readonly label: string };

/** `share` from 0 to 1. */
export function Bar({ share, label }: BarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div
      className="bar"
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span style={{ width: `${percent}%` }} />
    </div>
  );
}

/** The same as a picture beside a figure that is text already. */
export function SilentBar({ share }: { readonly share: number }) {
  return (
    <div className="bar" aria-hidden="true">
      <span style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }} />
    </div>
  );
}
