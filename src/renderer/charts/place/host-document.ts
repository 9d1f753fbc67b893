import { createContext, useContext } from 'solid-js'

/** The document that a chart is drawn in, where it is another window's. */
export const HostDocument = createContext<Document>()

/** Where menus of what is drawn here belong. */
export function useHostDocument(): Document {
  return useContext(HostDocument) ?? document
}
