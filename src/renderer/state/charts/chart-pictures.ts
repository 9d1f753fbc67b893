import type { Desktop } from '../../../shared/desktop'
import type { ChartData } from '../../charts/data/chart-data'
import { chartPng } from '../../charts/scene/chart-png'
import type { ChartSpec } from '../../charts/chart-spec'
import { chartStyleNow } from '../../charts/scene/chart-style'
import { chartSvg } from '../../charts/scene/chart-svg'
import type { PictureWay } from '../../charts/card/ChartMenu'
import type { Notices } from '../notices'

/** In CSS pixels: two thirds as high as wide, as large as a column of text. */
const SIZE = { width: 720, height: 480 }

const NO_CLIPBOARD = 'The clipboard takes no pictures here: save it as PNG instead.'

export interface ChartPictures {
  /** A chart in the colours of paper, to the clipboard or to a file: it goes where pages are white, whatever the theme here. */
  take(way: PictureWay, spec: ChartSpec, data: ChartData): Promise<void>
}

export function createChartPictures(desktop: Desktop, notices: Pick<Notices, 'say'>): ChartPictures {
  async function save(name: string, bytes: Uint8Array) {
    const saved = await desktop.saveFileAs(name, bytes)
    if (!saved.ok) notices.say('error', saved.message)
    else if (saved.value) notices.say('info', `The chart was saved as ${saved.value.name}.`)
  }

  async function savePng(spec: ChartSpec, data: ChartData) {
    const png = await chartPng(spec, data, SIZE, chartStyleNow('light'))
    await save(`${pictureName(spec.title)}.png`, new Uint8Array(await png.arrayBuffer()))
  }

  /** The clipboard is asked at once, while the click still counts; the picture may come later. */
  async function copy(spec: ChartSpec, data: ChartData) {
    try {
      const png = chartPng(spec, data, SIZE, chartStyleNow('light'))
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
      notices.say('info', 'The chart was copied as a picture.')
    } catch {
      notices.say('error', NO_CLIPBOARD)
      await savePng(spec, data)
    }
  }

  return {
    take(way, spec, data) {
      if (way === 'copy') return copy(spec, data)
      if (way === 'png') return savePng(spec, data)
      const svg = chartSvg(spec, data, SIZE, chartStyleNow('light'))
      return save(`${pictureName(spec.title)}.svg`, new TextEncoder().encode(svg))
    },
  }
}

/** A title as the name of a file: what no file system may be given becomes a dash. */
export function pictureName(title: string): string {
  const allowed = [...title].map((letter) => (letter < ' ' || '<>:"/\\|?*'.includes(letter) ? '-' : letter))
  return allowed.join('').trim().replace(/\.+$/, '').slice(0, 80) || 'chart'
}
