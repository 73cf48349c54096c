// Icons that the design system lacks: the chat's own thumbs, so that both mean the same.
const Icon = ({ shape }: { readonly shape: string }) => (
  <svg viewBox="0 0 24 24" className="line-icon" aria-hidden="true" focusable="false">
    <path d={shape} />
  </svg>
);

export const ThumbUp = () => (
  <Icon shape="M7.5 11v8.5H4.5V11zM7.5 11l3.7-6.5c1.4 0 2.3 1 2.1 2.4L12.9 10h5.2c1.2 0 2.1 1.1 1.8 2.3l-1.3 5.6a2 2 0 0 1-1.9 1.600H7.5" />
);

export const ThumbDown = () => (
  <Icon shape="M16.5 13V4.5h3V13zM16.5 13l-3.7 6.5c-1.4 0-2.3-1-2.1-2.4l.4-3.1H5.9a1.9 1.9 0 0 1-1.8-2.3l1.3-5.6a2 2 0 0 1 1.9-1.600h9.2" />
);
