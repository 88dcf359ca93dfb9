/** The text of a part of the page that holds data. */
export const textOf = (id: string): string => document.getElementById(id)?.textContent ?? ''
