/** The name of the one further window that the program opens, and nothing else is let open. */
export const CHARTS_WINDOW = 'logit-sheet-charts'

/** Its address: it has no content of its own, its opener draws it. */
export const CHARTS_WINDOW_URL = 'about:blank'
