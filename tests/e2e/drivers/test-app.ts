import type { Page } from '@playwright/test'
import type { MenuId, UnsavedAnswer } from '../../../src/shared/desktop'

/** The running program, whatever carries it: its window, and what the user does outside of it. */
export interface TestApp {
  readonly page: Page
  /** What the next dialogs answer; `null` cancels. Each answer is used once, in the order given. */
  answerOpen(path: string | null): void
  answerSave(path: string | null): void
  answerUnsaved(answer: UnsavedAnswer): void
  /** Waits until every answer was used. */
  answersUsed(): Promise<void>
  clickMenu(id: MenuId): Promise<void>
  /** What a save wrote, as text; empty where there is nothing. */
  readSaved(path: string): Promise<string>
  /** The title of the window. */
  title(): Promise<string>
  /** The window's close button. */
  requestClose(): Promise<void>
  /** Ends the program without a question. */
  close(): Promise<void>
}

export interface LaunchOptions {
  /** The file of the command line. */
  readonly file?: string | undefined
  /** A folder of this test alone. */
  readonly folder: string
}

/** Starts the program in one of its hosts. */
export type Driver = (options: LaunchOptions) => Promise<TestApp>
