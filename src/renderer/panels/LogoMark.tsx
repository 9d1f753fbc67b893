export interface LogoMarkProps {
  /** CSS pixels. */
  readonly size: number
}

/** The program's sign: logits as bars under the curve that squashes them. */
export function LogoMark(props: LogoMarkProps) {
  return (
    <svg class="logo-mark" width={props.size} height={props.size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--brand)" />
      <g fill="#fff" opacity="0.5">
        <rect x="4.5" y="14.5" width="3" height="5" rx="0.8" />
        <rect x="10.5" y="11" width="3" height="8.5" rx="0.8" />
        <rect x="16.5" y="7" width="3" height="12.5" rx="0.8" />
      </g>
      <path
        d="M4 16.5C10 16.5 9 4.8 20 4.8"
        fill="none"
        stroke="#fff"
        stroke-width="2"
        stroke-linecap="round"
      />
    </svg>
  )
}
