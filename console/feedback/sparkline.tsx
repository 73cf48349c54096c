// Twelve weeks as small columns: the figure of the last whole week is text, and the whole is a table as well.

type SparklineProps = { readonly values: readonly number[]; readonly label: string };

const [width, height, gap] = [120, 28, 2];

export function Sparkline({ values, label }: SparklineProps) {
  const most = Math.max(1, ...values);
  const step = width / values.length;
  return (
    <svg className="sparkline" width={width} height={height} role="img" aria-label={label}>
      {values.map((value, at) => {
        const tall = value === 0 ? 1 : Math.max(2, (value / most) * height);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place
            key={at}
            x={at * step}
            y={height - tall}
            width={step - gap}
            height={tall}
            className={at === values.length - 1 ? 'unfinished' : ''}
          />
        );
      })}
    </svg>
  );
}
