import Monitor from 'lucide-solid/icons/monitor'
import Moon from 'lucide-solid/icons/moon'
import Sun from 'lucide-solid/icons/sun'
import { nextChoice, type ThemeChoice } from '../theme/theme'
import { ToolButton } from './ToolButton'

const icons = { system: Monitor, light: Sun, dark: Moon }
const names = { system: 'as the system', light: 'light', dark: 'dark' }

export interface ThemeButtonProps {
  readonly theme: ThemeChoice
  readonly keys: string
  readonly onNext: () => void
}

/** Shows the theme that is chosen and takes the next one. */
export function ThemeButton(props: ThemeButtonProps) {
  return (
    <ToolButton
      icon={icons[props.theme]}
      name={`Theme: ${names[props.theme]}`}
      tip={`Theme: ${names[props.theme]}. Click for ${names[nextChoice(props.theme)]}`}
      keys={props.keys}
      onClick={() => props.onNext()}
    />
  )
}
