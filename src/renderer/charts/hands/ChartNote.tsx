/** A sentence over a chart: why what was dragged stays as it is, or why nothing is drawn. */
export function ChartNote(props: { readonly text: string | undefined }) {
  return (
    <p class="chart-note" role="status" hidden={props.text === undefined}>
      {props.text}
    </p>
  )
}
