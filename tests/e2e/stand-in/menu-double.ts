import type { MenuItemConstructorOptions } from 'electron'

/** A menu as it was described. */
export class MenuDouble {
  readonly template: readonly MenuItemConstructorOptions[]

  constructor(template: readonly MenuItemConstructorOptions[]) {
    this.template = template
  }

  /** The item with this id, in any of the menus. */
  find(id: string): MenuItemConstructorOptions | undefined {
    return this.template.flatMap((menu) => submenuOf(menu)).find((item) => item.id === id)
  }
}

function submenuOf(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return Array.isArray(item.submenu) ? item.submenu : []
}
